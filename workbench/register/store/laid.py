"""A folder register in our own layout: bucket k of every table is row group k, read without the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path

import polars as pl

from workbench.errors import NotARegisterError, RegisterUnavailableError
from workbench.register.changes import Head
from workbench.register.conform import columns_named, empty, table_named
from workbench.register.content import Fingerprint, row_ids
from workbench.register.coverage import COVERAGE_COLUMNS, tables_covered
from workbench.register.register import Columns, Register, Slice, WriteReport, has_person
from workbench.register.store.layout import Note, note_of
from workbench.register.tables import TABLES
from workbench.text import translate as _


class LaidRegister(Register):
    """A folder that the workbench wrote itself."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self.url = str(path)
        self._load()

    def _load(self) -> None:
        self.notes = []
        self._notes = _notes(self.path)
        self._offsets = {name: [0, *accumulate(note.groups)] for name, note in self._notes.items()}
        self._stamps = {name: self._stamp(name) for name in self._notes}
        self._coverage = self.read("coverage", columns=COVERAGE_COLUMNS)

    @property
    def supplied(self) -> frozenset[str]:
        """Return the tables that have a file, and those that coverage names."""
        return frozenset(self._notes) | tables_covered(self._coverage)

    @property
    def coverage(self) -> pl.DataFrame:
        """Return what the register knows about, just as its coverage file says."""
        return self._coverage

    def read(
        self, table: str, *, columns: Sequence[str] | None = None, persons: Sequence[str] | None = None
    ) -> pl.DataFrame:
        """Return a table, or some columns, or the rows of some persons."""
        wanted = columns_named(table_named(table), columns)
        if table not in self._notes:
            return empty(TABLES[table], wanted)
        if "id" in wanted and TABLES[table].surrogates:
            return _with_ids(table, self._scan(table, TABLES[table].names, persons)).select(wanted)
        return self._scan(table, wanted, persons)

    def count(self, table: str) -> int:
        """Return how many rows a table has, by its footer."""
        table_named(table)
        return sum(self._notes[table].groups) if table in self._notes else 0

    def slices(self, columns: Columns) -> Iterator[Slice]:
        """Walk the buckets as they were laid out."""
        shared = {name: self.read(name, columns=wanted) for name, wanted in columns.items() if not has_person(name)}
        for bucket in range(self._notes["people"].buckets):
            frames = {
                name: shared[name] if name in shared else self._group(name, wanted, bucket)
                for name, wanted in columns.items()
            }
            people = frames.get("people")
            if people is None or "person_id" not in people.columns:
                people = self._group("people", ["person_id"], bucket)
            if people.height:
                yield Slice(frames, people["person_id"].drop_nulls().unique(maintain_order=True))

    def hash(self) -> str:
        """Return the hash, from the sums in the footers."""
        mark = Fingerprint()
        for name, note in self._notes.items():
            if name != "changes":
                mark.join(name, note.rows, note.lanes)
        return mark.value()

    def portions(self, table: str, columns: Sequence[str] | None = None) -> Iterator[pl.DataFrame]:
        """Yield a table, or some columns, bucket by bucket."""
        wanted = columns_named(table_named(table), columns)
        if table in self._notes:
            for bucket in range(self._notes[table].buckets):
                yield self._group(table, wanted, bucket)

    def write(self, frames: Mapping[str, object], *, actor: str, action: str) -> WriteReport:
        """Add rows: the folder is written anew beside the old one, which then makes room."""
        from workbench.register.store.folder import write_into

        report = write_into(self, frames, actor=actor, action=action)
        if report.changed:
            self._load()
        return report

    def chain_head(self) -> Head | None:
        """Return the head of the chain that the footers remember."""
        head = self._notes["people"].head
        return Head(*head) if head else None

    def _scan(self, table: str, wanted: Sequence[str], persons: Sequence[str] | None) -> pl.DataFrame:
        lazy = pl.scan_parquet(self._file(table), glob=False)
        if persons is not None:
            lazy = lazy.filter(pl.col("person_id").is_in(list(persons)))
        return lazy.select(wanted).collect()

    def check_unchanged(self) -> None:
        """Refuse to go on if the folder was written anew since it was opened.

        Raises:
            RegisterUnavailableError: it was.
        """
        for table in self._notes:
            self._file(table)

    def _file(self, table: str) -> Path:
        if self._stamp(table) != self._stamps[table]:
            raise RegisterUnavailableError(
                _("The folder was written anew since it was opened."),
                where=self.url,
                why=_("What was read before and what is there now do not belong together. Nothing was changed."),
                do=_("Open it again, then repeat what you wanted to do."),
            )
        return self.path / f"{table}.parquet"

    def _stamp(self, table: str) -> tuple[int, int, int] | None:
        try:
            found = (self.path / f"{table}.parquet").stat()
        except FileNotFoundError:
            return None
        return found.st_ino, found.st_size, found.st_mtime_ns

    def _group(self, table: str, wanted: Sequence[str], bucket: int) -> pl.DataFrame:
        if table not in self._notes or not self._notes[table].groups[bucket]:
            return empty(TABLES[table], wanted)
        lazy = pl.scan_parquet(self._file(table), glob=False)
        frame = lazy.slice(self._offsets[table][bucket], self._notes[table].groups[bucket])
        if "id" in wanted:
            return _with_ids(table, frame.collect()).select(wanted)
        return frame.select(wanted).collect()


def _with_ids(table: str, frame: pl.DataFrame) -> pl.DataFrame:
    return frame.with_columns(row_ids(TABLES[table], frame)) if frame["id"].null_count() else frame


def _notes(path: Path) -> dict[str, Note]:
    found = {name: note_of(path / f"{name}.parquet") for name in TABLES if (path / f"{name}.parquet").is_file()}
    notes = {name: note for name, note in found.items() if note is not None}
    if len(notes) < len(found) or "people" not in notes or len({note.written for note in notes.values()}) != 1:
        raise NotARegisterError(
            _("The files of this folder do not belong together."),
            where=str(path),
            why=_("Some of them were written at another time than the others."),
            do=_("Write the folder again, or take the files of one and the same writing."),
        )
    return notes
