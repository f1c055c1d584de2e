"""Laying a register out by bucket, in memory that does not grow with it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import polars as pl
import pyarrow.parquet as pq

from workbench.register.buckets import assign
from workbench.register.conform import columns_named
from workbench.register.register import Register, full_coverage, has_person
from workbench.register.store.full import writes_to
from workbench.register.store.layout import FolderWriter
from workbench.register.tables import TABLES


def lay_out(register: Register, path: Path, *, bucket_size: int, before: Callable[[], None] | None = None) -> None:
    """Write a register as a folder of Parquet files, a row group a bucket.

    Args:
        register: where the rows come from.
        path: the folder to write.
        bucket_size: persons a bucket.
        before: called before the new folder takes the place of an old one; it may refuse.
    """
    bucket = assign(
        register.read("people", columns=["person_id"])["person_id"],
        register.read("household_members", columns=["household_id", "person_id"]),
        bucket_size,
    )
    count = max(bucket["bucket"].n_unique(), 1)
    names = [name for name in TABLES if name in register.supplied | {"people"} and name != "coverage"]
    if "changes" not in names and register.count("changes"):
        names.append("changes")
    first = {name: register.read(name) for name in names if not has_person(name)}
    first["coverage"] = full_coverage(register.coverage)
    own = [name for name in names if has_person(name)]
    with FolderWriter(path, head=register.chain_head(), before=before) as writer, writes_to(path):
        if count == 1:
            writer.add(first | {name: register.read(name) for name in own})
            return
        with tempfile.TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as spill:
            parts = {name: _spilt(register.portions(name), bucket, Path(spill) / name) for name in own}
            for number in range(count):
                writer.add(first | {name: _collected(parts[name], number, name) for name in own})
                first = {}


def _spilt(portions: Iterator[pl.DataFrame], bucket: pl.DataFrame, folder: Path) -> Mapping[int, Path]:
    """Divide a table into a file a bucket; rows of unknown persons go into the first."""
    folder.mkdir()
    writers: dict[int, pq.ParquetWriter] = {}
    try:
        for portion in portions:
            placed = portion.join(bucket, on="person_id", how="left", maintain_order="left")
            placed = placed.with_columns(pl.col("bucket").fill_null(0))
            for key, part in placed.partition_by("bucket", as_dict=True, include_key=False).items():
                number = int(key[0])
                arrow = part.to_arrow(compat_level=pl.CompatLevel.oldest())
                if number not in writers:
                    writers[number] = pq.ParquetWriter(folder / f"{number}.parquet", arrow.schema, compression="lz4")
                writers[number].write_table(arrow)
    finally:
        for writer in writers.values():
            writer.close()
    return {number: folder / f"{number}.parquet" for number in writers}


def _collected(parts: Mapping[int, Path], number: int, table: str) -> pl.DataFrame:
    if number not in parts:
        return pl.DataFrame(schema=TABLES[table].schema())
    return pl.read_parquet(parts[number], glob=False).select(columns_named(TABLES[table], None))
