"""The persons of one slice of a register, numbered, with what never changes about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import polars as pl

from workbench.lazy import lazy
from workbench.register import Slice, identity
from workbench.timeline.days import FOREVER, Days, Mask, Who
from workbench.timeline.spells import Spells, none, spells

NOT_KNOWN = FOREVER
"""Stands in day columns for a null."""


def day_numbers(column: pl.Series, *, null: int) -> Days:
    """Return a Date column as days since 1970-01-01, nulls as a given number."""
    numbers = column.to_physical()
    if numbers.null_count():
        numbers = numbers.fill_null(null)
    return numbers.to_numpy().astype(np.int32, copy=False)


@dataclass(frozen=True)
class Population:
    """Persons by row number.

    Args:
        people: one row a person; where a person stands twice, only what the rows agree on.
        frames: the other tables of the slice.
        own: which persons the slice answers for; the others only share a household with them.
    """

    people: pl.DataFrame
    frames: Mapping[str, pl.DataFrame]
    own: Mask

    @classmethod
    def of(cls, part: Slice) -> Population:
        """Number the persons of a slice."""
        people = part.frames["people"]
        if people["person_id"].null_count():
            people = people.filter(pl.col("person_id").is_not_null())
        if people["person_id"].n_unique() != people.height:
            people = _agreed(people)
        own = people["person_id"].is_in(part.own.implode()).to_numpy()
        return cls(people, part.frames, own)

    def __len__(self) -> int:
        return self.people.height

    @lazy
    def _numbers(self) -> pl.DataFrame:
        return self.people.select("person_id", who=pl.int_range(self.people.height, dtype=pl.Int32))

    @lazy
    def _numbered(self) -> dict[str, pl.DataFrame]:
        return {}

    @lazy
    def everyone(self) -> Who:
        """Return every person's number."""
        return np.arange(len(self), dtype=np.int32)

    @lazy
    def birth(self) -> Days:
        """Return birth dates, from the identity number where the column is null; else NOT_KNOWN."""
        column = self.people["birth_date"]
        if column.null_count():
            column = _filled(column, self.people["id_number"], identity.birth_dates)
        return day_numbers(column, null=NOT_KNOWN)

    @lazy
    def sex(self) -> pl.Series:
        """Return sexes, from the identity number where the column is null."""
        column = self.people["sex"]
        return _filled(column, self.people["id_number"], identity.sexes) if column.null_count() else column

    @lazy
    def sexes(self) -> dict[str, Mask]:
        """Return for each sex who may be of it: both where it is not known."""
        unknown = ~self.sex.is_in(["M", "F"]).fill_null(value=False)
        return {code: ((self.sex == code).fill_null(value=False) | unknown).to_numpy() for code in ("M", "F")}

    def rows(self, table: str) -> pl.DataFrame:
        """Return a table with the number of each row's person (`who`); rows of nobody known are left out."""
        if table not in self._numbered:
            self._numbered[table] = self.frames[table].join(self._numbers, on="person_id", how="inner")
        return self._numbered[table]

    @lazy
    def _by_kind(self) -> dict[str, pl.DataFrame]:
        rows = self.rows("circumstances")
        return {str(key[0]): part for key, part in rows.partition_by("kind", as_dict=True).items()}

    def circumstances(self, kind: str) -> pl.DataFrame:
        """Return the circumstances of one kind, with the number of each row's person."""
        return self._by_kind.get(kind, self._no_circumstances)

    @lazy
    def _no_circumstances(self) -> pl.DataFrame:
        return self.rows("circumstances").clear()

    def spells_of(self, rows: pl.DataFrame) -> Spells:
        """Return the spells of rows with `who`, `starts_on`, `ends_on`; rows without a start or void are left out."""
        return none() if rows.is_empty() else spells(*bounds(rows))


def bounds(rows: pl.DataFrame) -> tuple[Who, Days, Days]:
    """Return number, first day and end of each row; a row without a start gets an end that makes it void."""
    start = day_numbers(rows["starts_on"], null=NOT_KNOWN)
    return rows["who"].to_numpy(), start, day_numbers(rows["ends_on"], null=FOREVER)


def _filled(column: pl.Series, numbers: pl.Series, read: Callable[[pl.Series], pl.Series]) -> pl.Series:
    """Fill a column's nulls with what valid identity numbers say."""
    blank = column.is_null()
    return column.scatter(blank.arg_true(), read(numbers.filter(blank)))


def _agreed(people: pl.DataFrame) -> pl.DataFrame:
    """Return one row a person: what several rows of a person say differently is not known."""
    same = (pl.col(name).n_unique() == 1 for name in people.columns if name != "person_id")
    names = (name for name in people.columns if name != "person_id")
    agreed = [pl.when(alike).then(pl.col(name).first()).alias(name) for name, alike in zip(names, same, strict=True)]
    return people.group_by("person_id", maintain_order=True).agg(agreed)
