"""The rows of a register on which a fact about one person rests on one day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import polars as pl

from workbench.policy.rulebook import sources
from workbench.policy.sources import (
    Attribute,
    BeganBefore,
    Circumstance,
    Elapsed,
    FromDay,
    ReachedAge,
    ReachedRetirement,
    Recorded,
)
from workbench.register import identity
from workbench.register.tables import TABLES

SHOWN: Final[Mapping[str, tuple[str, ...]]] = {
    "attributes": ("person_id", "attribute", "value", "starts_on", "ends_on"),
    "unemployment_registrations": ("person_id", "starts_on", "ends_on", "unemployed_since", "agency"),
    "employments": ("person_id", "starts_on", "ends_on", "kind"),
    "circumstances": ("person_id", "starts_on", "ends_on", "kind", "basis", "document_no", "study_from"),
}
"""Columns of evidence to load beside those that the rules need."""


@dataclass(frozen=True)
class Evidence:
    """One row of the register: where it stands and what it says.

    Args:
        table: the table.
        starts_on: first day on which it holds; None where it has none.
        ends_on: first day on which it no longer does; None is open.
        says: other columns and their values.
        inferred: those of them that were read from the identity number.
    """

    table: str
    starts_on: date | None
    ends_on: date | None
    says: Mapping[str, Any] = field(default_factory=dict)
    inferred: tuple[str, ...] = ()

    def title(self) -> str:
        """Return the table's title in the language in force."""
        return TABLES[self.table].title()


def evidence(  # noqa: PLR0911 - one answer a word of the vocabulary
    fact: str, person_id: str, on: date, frames: Mapping[str, pl.DataFrame]
) -> tuple[Evidence, ...]:
    """Return the rows that a fact about a person rests on: those that cover the day, or that ended before it.

    Args:
        fact: name of the fact.
        person_id: the person.
        on: the day.
        frames: the tables of the person's slice.
    """
    match sources()[fact]:
        case Recorded(table):
            return _covering(table, person_id, on, frames)
        case Circumstance(kind):
            return _covering("circumstances", person_id, on, frames, kinds=(kind,))
        case BeganBefore(kind, of):
            return _covering("circumstances", person_id, on, frames, kinds=(of,)) + _rows(
                "circumstances", person_id, frames, pl.col("kind") == kind
            )
        case Elapsed():
            return _covering("unemployment_registrations", person_id, on, frames) + _last_job(person_id, on, frames)
        case Attribute(column):
            return _changed(column, person_id, on, frames) or _person(person_id, frames, (column,))
        case FromDay(column):
            return tuple(row for row in _person(person_id, frames, (column,)) if row.says[column] is not None)
        case ReachedAge(_, by):
            return _person(person_id, frames, ("birth_date", "sex") if by else ("birth_date",))
        case ReachedRetirement():
            return _person(person_id, frames, ("birth_date", "sex", "retirement_kind"))
        case _:
            return ()


def _person(person_id: str, frames: Mapping[str, pl.DataFrame], columns: tuple[str, ...]) -> tuple[Evidence, ...]:
    rows = frames["people"].filter(pl.col("person_id") == person_id).head(1)
    return tuple(_told(row, columns) for row in rows.to_dicts())


def _told(row: Mapping[str, Any], columns: tuple[str, ...]) -> Evidence:
    """Return what a person's row says, with what only the identity number says where a column is blank."""
    says = {name: row[name] for name in columns if name != "retirement_kind" or row[name] is not None}
    number = row.get("id_number")
    if number is not None and identity.is_valid(number):
        inferred = {"birth_date": identity.birth_date_of, "sex": identity.sex_of}
        found = {name: read(number) for name, read in inferred.items() if name in says and says[name] is None}
        return Evidence("people", None, None, says | found, tuple(found))
    return Evidence("people", None, None, says)


def _changed(column: str, person_id: str, on: date, frames: Mapping[str, pl.DataFrame]) -> tuple[Evidence, ...]:
    covering = _covering("attributes", person_id, on, frames)
    return tuple(row for row in covering if row.says["attribute"] == column)


def _covering(
    table: str, person_id: str, on: date, frames: Mapping[str, pl.DataFrame], *, kinds: tuple[str, ...] = ()
) -> tuple[Evidence, ...]:
    covers = (pl.col("starts_on") <= on) & (pl.col("ends_on").is_null() | (pl.col("ends_on") > on))
    return _rows(table, person_id, frames, covers & pl.col("kind").is_in(kinds) if kinds else covers)


def _last_job(person_id: str, on: date, frames: Mapping[str, pl.DataFrame]) -> tuple[Evidence, ...]:
    return _rows("employments", person_id, frames, pl.col("ends_on") <= on)[-1:]


def _rows(table: str, person_id: str, frames: Mapping[str, pl.DataFrame], chosen: pl.Expr) -> tuple[Evidence, ...]:
    if table not in frames:
        return ()
    rows = frames[table].filter((pl.col("person_id") == person_id) & chosen).sort("starts_on", "ends_on")
    shown = [
        name for name in rows.columns if name in SHOWN[table] and name not in {"person_id", "starts_on", "ends_on"}
    ]
    return tuple(
        Evidence(table, row["starts_on"], row["ends_on"], {name: row[name] for name in shown if row[name] is not None})
        for row in rows.to_dicts()
    )
