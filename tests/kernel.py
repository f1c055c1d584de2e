"""The kernel's answers as plain values, to be laid beside those of the slow reading."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import polars as pl

from tests.slow.days import add_years
from tests.slow.retirement import retirement_date
from workbench import audit, eligibility
from workbench.policy.parameters import overlay

if TYPE_CHECKING:
    import pandas as pd

    from workbench.register import Register

Row = dict[str, Any]
KEYS = ("check", "person_id", "reason", "starts_on", "ends_on")


def rows_of(frame: pd.DataFrame) -> list[Row]:
    """Give a frame as plain rows: null is None, days are dates."""
    return pl.from_pandas(frame).to_dicts()


class Timelines:
    """Everybody's stretches, to be asked for a day."""

    def __init__(self, register: Register, **parameters: Any) -> None:
        with overlay(parameters):
            self.rows = rows_of(eligibility.timeline(register))
        self.by_person: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows:
            self.by_person[row["person_id"]].append(row)

    def on(self, person_id: str, day: dt.date) -> Row:
        """Give the one stretch that covers a day."""
        (found,) = [
            row
            for row in self.by_person[person_id]
            if (row["starts_on"] is None or row["starts_on"] <= day)
            and (row["ends_on"] is None or day < row["ends_on"])
        ]
        return found


def assessed(register: Register, on: dt.date, **parameters: Any) -> dict[str, Row]:
    """Give everybody's row on a day."""
    with overlay(parameters):
        return {row["person_id"]: row for row in rows_of(eligibility.assess(register, on))}


def found(register: Register, since: dt.date, until: dt.date, **parameters: Any) -> list[Row]:
    """Give the findings of the five checks."""
    with overlay(parameters):
        return rows_of(audit.run(register, since, until).frame)


def thresholds(tables: Mapping[str, Sequence[Mapping[str, Any]]]) -> list[dt.date]:
    """List every day on which something may change, with the day before and the day after."""
    days = {value for rows in tables.values() for row in rows for value in row.values() if isinstance(value, dt.date)}
    births = {row["birth_date"] for row in tables["people"] if row.get("birth_date")}
    marks = {mark for day in days for mark in (day, add_years(day, 1), day + dt.timedelta(days=30))}
    for birth in births:
        marks |= {add_years(birth, years) for years in (16, 40, 50)}
        marks |= {retirement_date(birth, kind) for kind in ("M60", "F55", "F50")}
    return sorted({mark + dt.timedelta(days=offset) for mark in marks for offset in (-1, 0, 1)})
