"""Days and windows that somebody gave: days, and windows that hold one."""

from __future__ import annotations

from datetime import date, datetime

from workbench.errors import BadValueError
from workbench.text import translate as _


def checked_day(day: date) -> date:
    """Return a day that is one.

    Raises:
        BadValueError: it is a text, an instant or something else.

    >>> checked_day(date(2026, 10, 1))
    datetime.date(2026, 10, 1)
    """
    if isinstance(day, datetime) or not isinstance(day, date):
        raise BadValueError(
            _("A day is needed, and this is none: {value}.").format(value=repr(day)),
            do=_("Give a `datetime.date`, such as `date(2026, 10, 1)`."),
        )
    return day


def checked_window(since: date, until: date) -> tuple[date, date]:
    """Return the first day of a window and the first day after it.

    Raises:
        BadValueError: one of them is no day, or the window holds none.
    """
    if checked_day(since) >= checked_day(until):
        raise BadValueError(
            _("The window holds no day: it begins on {since} and ends before {until}.").format(
                since=since, until=until
            ),
            do=_("Give a first day, and after it the first day that no longer counts."),
        )
    return since, until
