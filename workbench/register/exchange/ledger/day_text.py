"""Dates as people write them into ledgers: with dots, in Chinese, as eight digits, as Excel's serial numbers."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from workbench.errors import BadValueError
from workbench.text import translate as _

if TYPE_CHECKING:
    from workbench.register.exchange.ledger.workbook import Cell

FIRST_YEAR, LAST_YEAR = 1900, 2100
FIRST_SERIAL, LAST_SERIAL = 10_000, 75_000
"""Serial numbers of 1927 to 2105: below and above, a number in a date column is something else."""

_SEPARATOR = r"[-./年、,_—－]"
_DAY = re.compile(rf"(\d{{4}}){_SEPARATOR}(\d{{1,2}})(?:{_SEPARATOR}|月)(\d{{1,2}})[日号.]?(?:[T ]?[\d:.]+)?")
_MONTH = re.compile(rf"(\d{{4}}){_SEPARATOR}(\d{{1,2}})月?(?:份)?")
_EIGHT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SIX = re.compile(r"(\d{4})(\d{2})")


@dataclass(frozen=True)
class WrittenDay:
    """A day as written: the day itself, or the first of a month if only the month was written."""

    day: date
    month_only: bool = False

    def not_before(self, *others: date | None) -> date:
        """Return the day; of a mere month, the latest of the other days that lie in it, else its first."""
        if not self.month_only:
            return self.day
        within = [other for other in others if other is not None and _month(other) == _month(self.day)]
        return max([self.day, *within])

    def last(self) -> date:
        """Return the day as a last day: of a mere month, the month's last."""
        if not self.month_only:
            return self.day
        return self.day.replace(day=monthrange(self.day.year, self.day.month)[1])


def read_day(cell: Cell, epoch: date) -> WrittenDay:
    """Read a cell that should hold a day.

    >>> read_day("2010年8月6日", date(1899, 12, 30)), read_day(40396.0, date(1899, 12, 30)).day
    (WrittenDay(day=datetime.date(2010, 8, 6), month_only=False), datetime.date(2010, 8, 6))

    Raises:
        BadValueError: it is no day, or one outside 1900 to 2100; the message says what to do.
    """
    if isinstance(cell, datetime):
        return _in_range(WrittenDay(cell.date()))
    if isinstance(cell, date):
        return _in_range(WrittenDay(cell))
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _of_number(float(cell), epoch)
    return _of_text(str(cell), epoch)


def _of_text(raw: str, epoch: date) -> WrittenDay:
    text = unicodedata.normalize("NFKC", raw).strip().strip("'`‘’").strip()
    compact = re.sub(r"(?<=\D)\s+|\s+(?=\D)", "", text)
    for form in (_DAY, _EIGHT):
        if found := form.fullmatch(compact):
            return _of_parts(found[1], found[2], found[3])
    for form in (_MONTH, _SIX):
        if found := form.fullmatch(compact):
            return _of_parts(found[1], found[2], None)
    if re.fullmatch(r"\d{5}(\.\d+)?", compact):
        return _of_number(float(compact), epoch)
    raise _unreadable()


def _of_number(number: float, epoch: date) -> WrittenDay:
    whole = int(number)
    if FIRST_SERIAL <= number <= LAST_SERIAL:
        return _in_range(WrittenDay(epoch + timedelta(days=whole)))
    if number == whole:
        for form in (_EIGHT, _SIX):
            if found := form.fullmatch(str(whole)):
                return _of_parts(found[1], found[2], found[3] if form is _EIGHT else None)
    elif FIRST_YEAR <= number < LAST_YEAR:
        return _of_decimal(number)
    raise _unreadable()


def _of_decimal(number: float) -> WrittenDay:
    """Read a number such as 2010.8, which Excel took for a decimal fraction; 2010.1 may have been 2010.10."""
    year, _dot, month = f"{number:.6f}".rstrip("0").partition(".")
    if month == "1":
        raise BadValueError(
            _("This is a number, and may mean January or October."),
            do=_("Format the cell as text and write the date in full, such as 2010-10-01."),
        )
    return _of_parts(year, month, None)


def _of_parts(year: str, month: str, day: str | None) -> WrittenDay:
    try:
        found = date(int(year), int(month), int(day or 1))
    except ValueError as error:
        raise BadValueError(
            _("There is no such day in the calendar."), do=_("Correct the date, such as 2010-08-06.")
        ) from error
    return _in_range(WrittenDay(found, month_only=day is None))


def _in_range(written: WrittenDay) -> WrittenDay:
    if FIRST_YEAR <= written.day.year <= LAST_YEAR:
        return written
    raise BadValueError(
        _("The date lies outside the years 1900 to 2100."), do=_("Correct the year; it was probably mistyped.")
    )


def _unreadable() -> BadValueError:
    return BadValueError(
        _("This cannot be read as a date."),
        do=_("Write year, month and day, such as 2010-08-06; leave the cell blank if there is none."),
    )


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month
