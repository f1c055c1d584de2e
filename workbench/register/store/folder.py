"""Folders of Parquet or CSV files: opened, checked, and laid out in buckets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from workbench.errors import NotARegisterError, RegisterUnavailableError, near_misses
from workbench.register.conform import columns_named, conform, ignored, require
from workbench.register.coverage import COVERAGE_COLUMNS, default_coverage, tables_covered
from workbench.register.register import Columns, Register, Slice, WriteReport
from workbench.register.store.frames import FrameRegister, distinct
from workbench.register.store.laid import LaidRegister
from workbench.register.store.layout import note_of
from workbench.register.store.spread import lay_out
from workbench.register.tables import TABLES
from workbench.text import listed
from workbench.text import translate as _

ENDINGS = (".parquet", ".csv")
ROWS_AT_ONCE = 500_000


def open_folder(path: Path) -> Register:
    """Open a folder register.

    Raises:
        NotARegisterError: the folder holds no table `people`.
        MissingColumnError: a file lacks a column without which it cannot be read.
    """
    notes: list[str] = []
    files = _table_files(path, notes)
    if all(file.suffix == ".parquet" for file in files.values()) and note_of(files["people"]) is not None:
        laid = LaidRegister(path)
        laid.notes.extend(notes)
        return laid
    return FolderRegister(path, files, notes)


def write_folder(source: Register | Mapping[str, object], path: str | Path, bucket_size: int = 200_000) -> LaidRegister:
    """Write a register as a folder of Parquet files laid out by bucket.

    Args:
        source: a register, or table name to frame.
        path: the folder; it is replaced if it holds a register.
        bucket_size: persons a bucket.
    """
    register = source if isinstance(source, Register) else Register.from_frames(source)
    register.bucket_size = bucket_size
    register.lay_out(Path(path))
    return LaidRegister(path)


def write_into(
    register: LaidRegister, frames: Mapping[str, object], *, actor: str, action: str, bucket_size: int = 200_000
) -> WriteReport:
    """Add rows to a folder register: all of it is written anew beside the old one."""
    held = {name: register.read(name) for name in register.supplied | {"coverage", "changes"}}
    grown = FrameRegister(held, head=register.chain_head())
    report = grown.write(frames, actor=actor, action=action)
    if report.changed:
        lay_out(grown, register.path, bucket_size=bucket_size, before=register.check_unchanged)
    return report


class FolderRegister(FrameRegister):
    """A folder that something else wrote: a table is read when it is first asked for.

    Attributes:
        laid_above: with more persons than this it is laid out once in a temporary folder, to bound memory.
    """

    whole_up_to = 300_000

    def __init__(self, path: Path, files: Mapping[str, Path], notes: list[str]) -> None:
        super().__init__({}, url=str(path), notes=notes, head=None)
        self._files = dict(files)
        for name, file in files.items():
            present = _column_names(file)
            require(TABLES[name], present, str(file))
            extra = [column for column in present if column not in TABLES[name].names]
            if extra:
                self.notes.append(ignored(TABLES[name], extra, file.name))
        stated = self._load("coverage")
        self._frames["coverage"] = conform(TABLES["coverage"], default_coverage(files, stated))

    @property
    def supplied(self) -> frozenset[str]:
        """Return the tables that have a file, and those that coverage names."""
        return frozenset(self._files) | tables_covered(self._frames["coverage"].select(COVERAGE_COLUMNS))

    def count(self, table: str) -> int:
        """Return how many rows a table has; Parquet files tell it without being read."""
        file = self._files.get(table)
        if table in self._frames or file is None:
            return super().count(table)
        if file.suffix == ".parquet":
            return int(pq.read_metadata(file).num_rows)
        return int(pl.scan_csv(file, infer_schema=False, encoding="utf8-lossy").select(pl.len()).collect().item())

    def portions(self, table: str, columns: Sequence[str] | None = None) -> Iterator[pl.DataFrame]:
        """Yield a table in portions; what was read before is taken from memory."""
        if table in self._frames or table not in self._files:
            yield self.read(table, columns=columns)
            return
        wanted = columns_named(TABLES[table], columns)
        for portion in _portions(self._files[table]):
            yield conform(TABLES[table], portion, source=str(self._files[table])).select(wanted)

    def write(self, frames: Mapping[str, object], *, actor: str, action: str) -> WriteReport:  # noqa: ARG002
        """Refuse: the files belong to whoever wrote them.

        Raises:
            RegisterUnavailableError: always.
        """
        raise RegisterUnavailableError(
            _("This folder was written by something else and is only read."),
            where=self.url,
            do=_("Copy it into a register of your own and write there."),
        )

    def _bucketed(self, columns: Columns) -> Iterator[Slice]:
        return super(FrameRegister, self)._bucketed(columns)

    def _frame(self, table: str) -> pl.DataFrame:
        if table not in self._frames:
            self._frames[table] = distinct(table, self._load(table))
        return self._frames[table]

    def _load(self, table: str) -> pl.DataFrame:
        if table not in self._files:
            return conform(TABLES[table], [])
        file = self._files[table]
        return conform(TABLES[table], _whole(file), source=str(file))


def _table_files(path: Path, notes: list[str]) -> dict[str, Path]:
    entries = [entry for ending in ENDINGS for entry in sorted(path.glob(f"*{ending}"))]
    files: dict[str, Path] = {}
    for entry in entries:
        if entry.stem in TABLES and entry.stem not in files:
            files[entry.stem] = entry
        else:
            near = near_misses(entry.stem, set(TABLES) - {e.stem for e in entries})
            hint = " " + _("Did you mean: {names}?").format(names=listed(near)) if near else ""
            notes.append(_("{name}: the file is ignored.").format(name=entry.name) + hint)
    if "people" not in files:
        raise NotARegisterError(
            _("The folder holds no table of people (people.parquet or people.csv)."),
            where=str(path),
            do=_("Name the folder that holds people.parquet and the other tables."),
            near=near_misses("people", [entry.stem for entry in entries]),
        )
    return files


def _column_names(file: Path) -> list[str]:
    if file.suffix == ".parquet":
        note_of(file)
        return list(pq.read_schema(file).names)
    return _read_csv(file, rows=0).columns


def _whole(file: Path) -> pl.DataFrame:
    return _read_csv(file) if file.suffix == ".csv" else pl.read_parquet(file, glob=False, hive_partitioning=False)


def _read_csv(file: Path, rows: int | None = None) -> pl.DataFrame:
    """Read all columns as text, in UTF-8 or in the encoding of Chinese Excel."""
    try:
        return pl.read_csv(file, infer_schema=False, n_rows=rows, encoding=_encoding(file))
    except (pl.exceptions.PolarsError, UnicodeError, OSError) as error:
        raise NotARegisterError(
            _("This file cannot be read as CSV."),
            where=str(file),
            do=_("Save it as CSV in UTF-8 with the column names in the first line."),
        ) from error


def _encoding(file: Path) -> str:
    sample = 1 << 20
    with file.open("rb") as stream:
        while chunk := stream.read(sample):
            try:
                (chunk + stream.readline()).decode("utf-8")
            except UnicodeDecodeError:
                return "gb18030"
    return "utf8"


def _portions(file: Path) -> Iterator[pl.DataFrame]:
    if file.suffix == ".parquet":
        with pq.ParquetFile(file) as opened:
            for batch in opened.iter_batches(batch_size=ROWS_AT_ONCE):
                yield pl.DataFrame(pl.from_arrow(batch))
        return
    names = _column_names(file)
    texts = dict.fromkeys(names, pa.string())
    convert = pa.csv.ConvertOptions(column_types=texts, strings_can_be_null=True, null_values=[""])
    read = pa.csv.ReadOptions(encoding=_encoding(file), block_size=1 << 25)
    parse = pa.csv.ParseOptions(newlines_in_values=True)
    with pa.csv.open_csv(file, read_options=read, convert_options=convert, parse_options=parse) as batches:
        for batch in batches:
            yield pl.DataFrame(pl.from_arrow(batch))
