"""A register: one set of calls over frames, folders and databases."""

from __future__ import annotations

import tempfile
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

import polars as pl

from workbench.errors import UnknownNameError
from workbench.register.changes import Head
from workbench.register.conform import columns_named, table_named
from workbench.register.content import Fingerprint
from workbench.register.tables import TABLES
from workbench.text import translate as _

Columns = Mapping[str, Sequence[str]]
UNHASHED = ("changes", "coverage")


@dataclass(frozen=True)
class Slice:
    """Persons with everything that their answers need.

    Args:
        frames: table name to frame, with the columns asked for.
        own: the persons whom this slice answers for; others are there because they shared a household.
    """

    frames: Mapping[str, pl.DataFrame]
    own: pl.Series


@dataclass(frozen=True)
class WriteReport:
    """What a write did: rows by table that were new, and that the register already had."""

    new: Mapping[str, int] = field(default_factory=dict)
    known: Mapping[str, int] = field(default_factory=dict)
    import_id: str = ""

    @property
    def changed(self) -> bool:
        """Tell whether anything was new."""
        return any(self.new.values())


class Register(ABC):
    """A register, wherever it is kept.

    Attributes:
        url: where it is, without a password.
        notes: what was left out or presumed on opening, in sentences.
        whole_up_to: with at most so many persons, `slices` gives one slice.
        bucket_size: persons a bucket otherwise; answers never depend on it.
    """

    url: str
    notes: list[str]
    whole_up_to: int = 250_000
    bucket_size: int = 200_000

    @staticmethod
    def from_frames(frames: Mapping[str, object]) -> Register:
        """Make a register in memory.

        Args:
            frames: table name to a Polars, pandas or Arrow frame or a list of rows; a table that is
                not there was not supplied, a column that is not there is null.
        """
        from workbench.register.store.frames import FrameRegister

        return FrameRegister.made_of(frames)

    @property
    @abstractmethod
    def supplied(self) -> frozenset[str]:
        """Return the names of the tables that were supplied."""

    @property
    @abstractmethod
    def coverage(self) -> pl.DataFrame:
        """Return platform, subject, known_from, known_until: what the register knows about."""

    @abstractmethod
    def read(
        self, table: str, *, columns: Sequence[str] | None = None, persons: Sequence[str] | None = None
    ) -> pl.DataFrame:
        """Return a table, or some columns, or the rows of some persons; empty if it was not supplied.

        Raises:
            UnknownNameError: there is no such table or column.
        """

    @abstractmethod
    def count(self, table: str) -> int:
        """Return how many rows a table has."""

    @abstractmethod
    def write(self, frames: Mapping[str, object], *, actor: str, action: str) -> WriteReport:
        """Add rows in one transaction, with one line in `changes`; rows that are there change nothing.

        Args:
            frames: table name to frame or list of rows.
            actor: who did it.
            action: what was done, a code such as `import`.

        Raises:
            RegisterUnavailableError: locked, read-only or full; nothing was written.
            BadValueError: a value is not of its column's kind; nothing was written.
        """

    @abstractmethod
    def chain_head(self) -> Head | None:
        """Return the end of the chain of changes as kept apart from it; None where nothing keeps it."""

    def close(self) -> None:  # noqa: B027
        """Let go of files and connections; where there are none, there is nothing to do."""

    def slices(self, columns: Columns) -> Iterator[Slice]:
        """Walk the register bucket by bucket.

        Args:
            columns: table name to the columns wanted.
        """
        if self.count("people") <= self.whole_up_to:
            yield self._whole(columns)
        else:
            yield from self._bucketed(columns)

    def slice_of(self, person_id: str, columns: Columns) -> Slice:
        """Return one person and everyone who ever shared a household with the person.

        Raises:
            UnknownNameError: the register has no such person.
        """
        own = pl.Series("person_id", [person_id], dtype=pl.String)
        if self.read("people", columns=["person_id"], persons=[person_id]).is_empty():
            raise no_such_person(self)
        houses = self.read("household_members", columns=["household_id"], persons=[person_id]).to_series()
        members = self.read("household_members", columns=["household_id", "person_id"])
        shared = members.filter(pl.col("household_id").is_in(houses.drop_nulls().implode()))["person_id"]
        persons = pl.concat([own, shared]).drop_nulls().unique(maintain_order=True).to_list()
        frames = {
            name: self.read(name, columns=wanted, persons=persons if has_person(name) else None)
            for name, wanted in columns.items()
        }
        return Slice(frames, own)

    def hash(self) -> str:
        """Return a hash of the content: the same for the same rows in any order and any store."""
        mark = Fingerprint()
        mark.add(TABLES["coverage"], full_coverage(self.coverage))
        for name in sorted(self.supplied.difference(UNHASHED)):
            for portion in self.portions(name, TABLES[name].content):
                mark.add(TABLES[name], portion)
        return mark.value()

    def portions(self, table: str, columns: Sequence[str] | None = None) -> Iterator[pl.DataFrame]:
        """Yield a table, or some columns, in portions that fit into memory, no order promised."""
        yield self.read(table, columns=columns)

    def lay_out(self, folder: Path) -> None:
        """Write the register as a folder of Parquet files, a row group a bucket."""
        from workbench.register.store.spread import lay_out

        lay_out(self, folder, bucket_size=self.bucket_size)

    def _whole(self, columns: Columns) -> Slice:
        frames = {name: self.read(name, columns=wanted) for name, wanted in columns.items()}
        people = frames.get("people")
        if people is None or "person_id" not in people.columns:
            people = self.read("people", columns=["person_id"])
        return Slice(frames, people["person_id"].drop_nulls().unique(maintain_order=True))

    def _bucketed(self, columns: Columns) -> Iterator[Slice]:
        """Lay the register out in a temporary folder once, and walk its buckets."""
        from workbench.register.store.laid import LaidRegister

        with tempfile.TemporaryDirectory(prefix="workbench-") as folder:
            laid = Path(folder) / "register"
            self.lay_out(laid)
            yield from LaidRegister(laid).slices(columns)

    def __enter__(self) -> Self:
        """Open a block at whose end the register is closed."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the register."""
        self.close()

    def __repr__(self) -> str:
        """Name the place, never the content."""
        return f"<{type(self).__name__} {self.url}>"


def no_such_person(register: Register) -> UnknownNameError:
    """Return the error for a person whom the register does not have."""
    return UnknownNameError(
        _("The register has no person with this number."),
        where=register.url,
        do=_("Give the person's number in the register (person_id), not the identity number."),
    )


def has_person(table: str) -> bool:
    """Tell whether the rows of a table belong to persons."""
    return "person_id" in table_named(table).names


def full_coverage(coverage: pl.DataFrame) -> pl.DataFrame:
    """Return coverage with all declared columns, those it lacks as null."""
    table = TABLES["coverage"]
    lacking = [pl.lit(None, table.column(n).dtype).alias(n) for n in table.names if n not in coverage.columns]
    return coverage.with_columns(lacking).select(columns_named(table, None))
