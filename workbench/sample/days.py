"""Days as whole numbers (0 is 1970-01-01): what the sample reckons with, because it is quick."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from functools import cache

_ORDINAL_OF_ZERO = date(1970, 1, 1).toordinal()

FAR = 10_000_000
"""The end of what has no end: later than every day that a register can hold."""


def number(day: date) -> int:
    """Return the number of a day."""
    return day.toordinal() - _ORDINAL_OF_ZERO


def day_of(number_: int) -> date:
    """Return the day of a number."""
    return date.fromordinal(number_ + _ORDINAL_OF_ZERO)


def on(year: int, month: int = 1, day: int = 1) -> int:
    """Return the number of a calendar day."""
    return date(year, month, day).toordinal() - _ORDINAL_OF_ZERO


def year_of(number_: int) -> int:
    """Return the calendar year of a day."""
    return day_of(number_).year


def years_after(number_: int, years: int) -> int:
    """Return the same day so many years later; 29 February becomes 1 March in common years.

    >>> day_of(years_after(on(2012, 2, 29), 1))
    datetime.date(2013, 3, 1)
    """
    day = day_of(number_)
    try:
        return number(day.replace(year=day.year + years))
    except ValueError:
        return on(day.year + years, 3, 1)


@cache
def quarter_starts(until: int) -> list[int]:
    """Return the first days of all quarters from 2000 to the one after a day."""
    last = year_of(until) + 1
    return [on(year, month) for year in range(2000, last + 1) for month in (1, 4, 7, 10)]


def quarter_of(number_: int, starts: list[int]) -> int:
    """Return the place of the quarter that holds a day."""
    return bisect_right(starts, number_) - 1


def window(as_of: int) -> tuple[int, int]:
    """Return the last four whole quarters before a day: first day, first day after."""
    starts = quarter_starts(as_of)
    place = quarter_of(as_of, starts)
    return starts[place - 4], starts[place]
