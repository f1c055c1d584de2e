"""The one door between ends as people write them (the last day) and as the register keeps them (the day after)."""

from __future__ import annotations

from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


def last_day(ends_on: date | None) -> date | None:
    """Return the last day of a spell that ends on a day; an open one has none.

    >>> last_day(date(2026, 3, 1))
    datetime.date(2026, 2, 28)
    """
    return None if ends_on is None else ends_on - ONE_DAY


def end_after(last: date | None) -> date | None:
    """Return the end of a spell whose last day is given: the first day on which it no longer holds.

    >>> end_after(date(2024, 2, 29))
    datetime.date(2024, 3, 1)
    """
    return None if last is None or last == date.max else last + ONE_DAY
