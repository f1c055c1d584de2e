"""What a row says, as one text: the source of content-derived ids and of the hash of a register."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from hashlib import sha256

import numpy as np
import polars as pl

from workbench.register.tables import Column, Table

ID_LENGTH = 32
LANES = 4
NOTHING = "-"


def canonical(table: Table, frame: pl.DataFrame) -> pl.Series:
    """Write each row's content (all but id, import and instant of entry) as one unambiguous text."""
    blank = {name for name in table.content if frame[name].null_count() == frame.height}
    parts = [
        pl.lit(NOTHING) if name in blank else _as_text(table.column(name)).fill_null(NOTHING) for name in table.content
    ]
    whole = pl.concat_str([pl.lit(table.name), *parts], separator="|").alias("canonical")
    return frame.with_columns(whole).get_column("canonical")


def _as_text(column: Column) -> pl.Expr:
    value = pl.col(column.name)
    if column.kind in ("text", "code"):
        text = pl.concat_str(value.str.len_bytes(), pl.lit(":"), value)
        if column.name != "platform":
            text = pl.when(value == "").then(None).otherwise(text)
    elif column.kind == "list":
        item = pl.concat_str(pl.element().str.len_bytes(), pl.lit(":"), pl.element())
        text = pl.concat_str(pl.lit("["), value.list.eval(item).list.join(","), pl.lit("]"))
    elif column.kind == "instant":
        text = value.dt.epoch("us").cast(pl.String)
    else:
        text = value.cast(pl.String)
    return text


def digests(table: Table, frame: pl.DataFrame) -> list[bytes]:
    """Return the SHA-256 of each row's content, in the order of the frame."""
    return [sha256(text.encode()).digest() for text in canonical(table, frame).to_list()]


def ids_of(found: list[bytes]) -> pl.Series:
    """Return row ids made of digests."""
    return pl.Series("id", [digest.hex()[:ID_LENGTH] for digest in found], dtype=pl.String)


def row_ids(table: Table, frame: pl.DataFrame) -> pl.Series:
    """Return the content-derived id of each row: the same content has the same id anywhere."""
    return ids_of(digests(table, frame))


@dataclass
class Fingerprint:
    """A hash that adds up: rows in any order, in any number of portions, give the same value."""

    sums: dict[str, tuple[int, list[int]]] = field(default_factory=dict)

    def add(self, table: Table, frame: pl.DataFrame) -> pl.DataFrame:
        """Add a portion of a table and return it without its repeated rows."""
        if frame.is_empty():
            return frame
        lanes = np.frombuffer(b"".join(digests(table, frame)), dtype="<u8").reshape(-1, LANES)
        first = np.unique(lanes[:, 0], return_index=True)[1]
        if len(first) < len(lanes):
            kept = np.sort(first)
            lanes, frame = lanes[kept], frame[kept]
        self.join(table.name, len(lanes), [int(lane) for lane in lanes.sum(axis=0, dtype=np.uint64)])
        return frame

    def join(self, table: str, rows: int, lanes: list[int]) -> None:
        """Add sums that were made elsewhere."""
        before_rows, before = self.sums.get(table, (0, [0] * LANES))
        self.sums[table] = (
            before_rows + rows,
            [(a + b) % 2**64 for a, b in zip(before, lanes, strict=True)],
        )

    def value(self) -> str:
        """Return the hash of everything added."""
        held = {name: entry for name, entry in sorted(self.sums.items()) if entry[0]}
        return sha256(json.dumps(held).encode()).hexdigest()
