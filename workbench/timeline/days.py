"""Days as whole numbers since 1970-01-01, with two ends of time, and anniversaries of them."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt
import polars as pl

Days: TypeAlias = npt.NDArray[np.int32]
"""Days since 1970-01-01, one a row."""
Who: TypeAlias = npt.NDArray[np.int32]
"""Row numbers of the persons (or memberships, households) that the days belong to."""
Mask: TypeAlias = npt.NDArray[np.bool_]

ALWAYS: Final = -(1 << 22)
"""A first day before every day a register may hold: it was always so."""
FOREVER: Final = 1 << 22
"""An end after every day a register may hold: it is open."""
SPAN: Final = 24
"""Bits that hold any day; a person's number stands above them in a sort key."""

_FIRST: Final = -30_000
"""A day of 1887: no register reaches back so far."""
_LAST: Final = 60_000
"""A day of 2134."""
_EPOCH: Final = date(1970, 1, 1).toordinal()


def day_number(day: date) -> int:
    """Return the days from 1970-01-01 to a day.

    >>> day_number(date(1970, 1, 2))
    1
    """
    return day.toordinal() - _EPOCH


def day_of(number: int) -> date | None:
    """Return the day of a number; None for the two ends of time."""
    return None if number in {ALWAYS, FOREVER} else date.fromordinal(number + _EPOCH)


def anniversaries(days: Days, years: int) -> Days:
    """Return the same calendar day some years later; 29 February counts to 1 March.

    The two ends of time stay where they are.

    >>> from datetime import date
    >>> int(anniversaries(np.array([day_number(date(2024, 2, 29))], np.int32), 1)[0]) == day_number(date(2025, 3, 1))
    True
    """
    if not len(days):
        return days
    known = (days != ALWAYS) & (days != FOREVER)
    if (days[known] < _FIRST).any() or (days[known] >= _LAST).any():
        return np.where(known, _later(days, years), days)
    found = _table(years)[np.clip(days, _FIRST, _LAST - 1) - _FIRST]
    return np.where(known, found, days)


def _later(days: Days, years: int) -> Days:
    whole = days.astype("datetime64[D]")
    months = whole.astype("datetime64[M]")
    later = (months + np.timedelta64(12 * years, "M")).astype("datetime64[D]") + (
        whole - months.astype("datetime64[D]")
    )
    moved: Days = later.astype(np.int64).astype(np.int32)
    return moved


@cache
def _table(years: int) -> Days:
    """Return the anniversaries of all days that registers hold, to be looked up."""
    return _later(np.arange(_FIRST, _LAST, dtype=np.int32), years)


Keys: TypeAlias = npt.NDArray[np.int64]
"""Person and day in one number: persons first, then days."""
_FEW: Final = 20_000
"""Keys up to which one thread sorts faster than starting several."""


def keys(who: Who, days: Days) -> Keys:
    """Return sort keys that order by person, then by day."""
    return (who.astype(np.int64) << SPAN) + (days.astype(np.int64) - ALWAYS)


def in_order(found: Keys) -> Keys:
    """Return keys sorted; keys that are in order already are returned as they are."""
    if (found[1:] >= found[:-1]).all():
        return found
    return np.sort(found) if len(found) < _FEW else pl.Series(found).sort().to_numpy()


def who_of(found: Keys) -> Who:
    """Return the persons of keys."""
    return (found >> SPAN).astype(np.int32)


def days_of(found: Keys) -> Days:
    """Return the days of keys."""
    return ((found & ((1 << SPAN) - 1)) + ALWAYS).astype(np.int32)
