"""What the database stores share: reading, writing in one transaction, the chain of changes."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import polars as pl

from workbench.register import writing
from workbench.register.changes import Head
from workbench.register.conform import columns_named, empty, table_named
from workbench.register.coverage import COVERAGE_COLUMNS, tables_covered
from workbench.register.register import Columns, Register, Slice, WriteReport, has_person, no_such_person
from workbench.register.store import statements
from workbench.register.tables import TABLES

FEW = 2_000
NUL = "\x00"  # no database keeps it: a number that holds one is nobody's


class SqlRegister(Register):
    """A register in a database; `dialect` names the kind."""

    dialect: statements.DialectName

    @abstractmethod
    def rows(self, statement: str, values: Mapping[str, object] | Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a statement that gives few."""

    @abstractmethod
    def stream(self, table: str, wanted: tuple[str, ...], persons: Sequence[str] | None) -> Iterator[pl.DataFrame]:
        """Yield columns of a table in portions."""

    @abstractmethod
    def few(self, table: str, wanted: tuple[str, ...], persons: Sequence[str]) -> pl.DataFrame:
        """Return the rows of a few persons without delay."""

    @abstractmethod
    def snapshot(self) -> AbstractContextManager[None]:
        """Let all reads of a block see one and the same state."""

    @abstractmethod
    def transaction(self) -> AbstractContextManager[None]:
        """Let all writes of a block happen, or none; other writers wait."""

    @abstractmethod
    def insert(self, table: str, frame: pl.DataFrame) -> int:
        """Add rows within a transaction and return how many were new."""

    @abstractmethod
    def one(self, **values: object) -> Mapping[str, object] | Sequence[object]:
        """Return bound values as the driver wants them."""

    @property
    def supplied(self) -> frozenset[str]:
        """Return the tables that have rows, and those that coverage names."""
        filled = {str(name) for (name,) in self.rows(statements.with_rows(self.dialect))}
        return frozenset(filled) | tables_covered(self.coverage)

    @property
    def coverage(self) -> pl.DataFrame:
        """Return what the table of coverage says, no more."""
        return self.read("coverage", columns=COVERAGE_COLUMNS)

    def read(
        self, table: str, *, columns: Sequence[str] | None = None, persons: Sequence[str] | None = None
    ) -> pl.DataFrame:
        """Return a table, or some columns, or the rows of some persons."""
        wanted = columns_named(table_named(table), columns)
        if not wanted:
            return empty(TABLES[table], ())
        if persons is not None:
            persons = [person for person in persons if NUL not in person]
        if persons is not None and len(persons) <= FEW:
            frame = self.few(table, wanted, persons)
        else:
            portions = list(self.stream(table, wanted, persons))
            frame = pl.concat(portions) if portions else empty(TABLES[table], wanted)
        if table == "coverage" and "platform" in wanted:
            frame = frame.with_columns(pl.col("platform").fill_null(""))
        return frame

    def portions(self, table: str, columns: Sequence[str] | None = None) -> Iterator[pl.DataFrame]:
        """Yield a table, or some columns, in portions that fit into memory."""
        yield from self.stream(table, columns_named(table_named(table), columns), None)

    def count(self, table: str) -> int:
        """Return how many rows a table has."""
        return int(self.rows(statements.count(self.dialect, table_named(table).name))[0][0])

    def slice_of(self, person_id: str, columns: Columns) -> Slice:
        """Return one person and everyone who ever shared a household with the person."""
        with self.snapshot():
            bound = self.one(person=person_id)
            if NUL in person_id or not self.rows(statements.is_person(self.dialect), bound):
                raise no_such_person(self)
            shared = (row[0] for row in self.rows(statements.household(self.dialect), bound))
            persons = list(dict.fromkeys([person_id, *(other for other in shared if other is not None)]))
            frames = {
                name: self.few(name, columns_named(table_named(name), wanted), persons)
                if has_person(name)
                else self.read(name, columns=wanted)
                for name, wanted in columns.items()
            }
        return Slice(frames, pl.Series("person_id", [person_id], dtype=pl.String))

    def slices(self, columns: Columns) -> Iterator[Slice]:
        """Walk the register bucket by bucket, all of it as it stood at one moment."""
        with self.snapshot():
            only = self._whole(columns) if self.count("people") <= self.whole_up_to else None
        if only is None:
            yield from self._bucketed(columns)
        else:
            yield only

    def lay_out(self, folder: Path) -> None:
        """Write the register, as it stood at one moment, as a folder laid out by bucket."""
        with self.snapshot():
            super().lay_out(folder)

    def hash(self) -> str:
        """Return the hash of the content as it stood at one moment."""
        with self.snapshot():
            return super().hash()

    def write(self, frames: Mapping[str, object], *, actor: str, action: str) -> WriteReport:
        """Add rows in one transaction."""
        batch = writing.prepare(frames)
        with self.transaction():
            report = batch.report({name: self.insert(name, frame) for name, frame in batch.frames.items()})
            if report.changed:
                line = writing.change(self.chain_head() or Head(), batch, report, actor=actor, action=action)
                self.append(line)
        return report

    def append(self, line: Mapping[str, Any]) -> None:
        """Add a line to the chain and move its head, within a transaction."""
        table = TABLES["changes"]
        self.insert("changes", pl.DataFrame([line], schema=table.schema()))
        self.rows(statements.set_head(self.dialect), self.one(seq=line["seq"], hash=line["hash"]))

    def chain_head(self) -> Head | None:
        """Return the end of the chain as the database remembers it."""
        found = self.rows(statements.head(self.dialect))
        return Head(*found[0]) if found else None
