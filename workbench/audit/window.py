"""The window of an audit when none is given: the last four whole quarters that the register knows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from workbench.clock import today
from workbench.timeline.window import checked_window

if TYPE_CHECKING:
    from workbench.register import Register

MONTHS_OF_A_QUARTER = 3


def last_four_quarters(known_until: date) -> tuple[date, date]:
    """Return the year of whole quarters that ends by a day: first day, and first day after it.

    >>> last_four_quarters(date(2026, 11, 23))
    (datetime.date(2025, 10, 1), datetime.date(2026, 10, 1))
    """
    month = (known_until.month - 1) // MONTHS_OF_A_QUARTER * MONTHS_OF_A_QUARTER + 1
    return date(known_until.year - 1, month, 1), date(known_until.year, month, 1)


def default_window(register: Register) -> tuple[date, date]:
    """Return the last four whole quarters before the register's last known day, or before today if it knows no end."""
    ends = [day for day in register.coverage["known_until"].to_list() if day is not None]
    return last_four_quarters(max(ends) if ends else today())


def chosen_window(register: Register, since: date | None, until: date | None) -> tuple[date, date]:
    """Return the window asked for, completed by default.

    Raises:
        BadValueError: if it ends before it begins or holds no day.
    """
    first, end = default_window(register)
    first, end = since or (min(first, _year_before(until)) if until else first), until or end
    return checked_window(first, end)


def _year_before(day: date) -> date:
    return last_four_quarters(day)[0]
