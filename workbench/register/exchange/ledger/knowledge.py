"""What a ledger knows: for which platform, which tables, and until which day.

A column that is there covers its table without a first day: the row tells the registration, recognition and job under
which the person stands there, and a blank in it is read as "none" only where it cannot be a gap (see `status`,
`client`). Circumstances are not covered: a category claims one difficulty and denies none; but a registration presumes
that the person can work and ends with a total loss of capacity, so a ledger of registrations speaks for `incapacity`.
Visits are covered from the first quarter in whose first month one is recorded: a sheet begun in mid-quarter does not
speak for that quarter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from workbench.clock import today
from workbench.errors import BadValueError
from workbench.register.exchange.days import end_after
from workbench.register.exchange.ledger.day_text import read_day
from workbench.text import translate as _

if TYPE_CHECKING:
    from workbench.register.exchange.ledger.gather import Rows
    from workbench.register.exchange.ledger.header import Layout
    from workbench.register.exchange.ledger.workbook import Sheet

COVERED_BY = {
    "unemployment_registrations": "registered_on",
    "circumstances/incapacity": "registered_on",
    "memberships": "recognised_on",
    "employments": "employed_on",
    "certificates": "certificate_no",
    "cards": "card_no",
}
"""What a ledger makes known, and the column that does."""

DATES = {
    "unemployment_registrations": ("starts_on",),
    "memberships": ("recognised_on", "exited_on"),
    "employments": ("starts_on",),
    "visits": ("visited_on",),
}
_UNTIL = re.compile(r"截[至止](?:至|到|时间|日期|日)*[:：]?\s*([\d年月日.\-/－ ]+)")
QUARTER = 3


@dataclass(frozen=True)
class OwnDay:
    """The last day that the ledger knows, and how that was told (a sentence)."""

    day: date
    told_by: str


def own_day(given: date | None, texts: Iterable[str], rows: Rows) -> OwnDay | None:
    """Find the ledger's own day: given, written (截至 …) in titles, sheet or file name, else its latest date.

    Raises:
        BadValueError: the given day has not come yet.
    """
    if given is not None:
        if given > today():
            raise BadValueError(
                _("The day of the ledger, {day}, has not come yet.").format(day=given),
                do=_("Give the last day that the ledger knows."),
            )
        return OwnDay(given, _("as given"))
    for text in texts:
        written = _written_day(text)
        if written is not None:
            return OwnDay(written, _("as written: {text}").format(text=" ".join(text.split())[:40]))
    latest = max((day for day in _days(rows) if day <= today()), default=None)
    return None if latest is None else OwnDay(latest, _("the latest date in it"))


def titles(sheet: Sheet, layout: Layout) -> list[str]:
    """Return the texts above the header row."""
    return [cell for row in sheet.rows[: layout.header_row] for cell in row if isinstance(cell, str) and cell]


def coverage(platform: str, layout: Layout, rows: Rows, until: date) -> list[dict[str, Any]]:
    """Return the rows of `coverage` for just what the ledger's columns bring."""
    known_until = end_after(until)
    found: list[dict[str, Any]] = [
        {"platform": platform, "subject": table, "known_from": None, "known_until": known_until}
        for table, field in COVERED_BY.items()
        if layout.has(field)
    ]
    known_from = visits_known_from([row["visited_on"] for row in rows.get("visits", ())])
    if known_from is not None and known_from <= until:
        found.append({"platform": platform, "subject": "visits", "known_from": known_from, "known_until": known_until})
    return found


def visits_known_from(days: Iterable[date]) -> date | None:
    """Return the first day of the first quarter for which a sheet of visits speaks; None if it holds none.

    >>> visits_known_from([date(2025, 2, 3), date(2025, 5, 6)]), visits_known_from([date(2025, 1, 31)])
    (datetime.date(2025, 4, 1), datetime.date(2025, 1, 1))
    """
    first = min(days, default=None)
    if first is None:
        return None
    month = (first.month - 1) // QUARTER * QUARTER + 1
    if first.month == month:
        return first.replace(day=1)
    return date(first.year + 1, 1, 1) if month > 12 - QUARTER else date(first.year, month + QUARTER, 1)


def _written_day(text: str) -> date | None:
    found = _UNTIL.search(text)
    if found is None:
        return None
    try:
        return read_day(found[1].strip(" .-－/"), date(1899, 12, 30)).last()
    except BadValueError:
        return None


def _days(rows: Rows) -> Iterable[date]:
    for table, columns in DATES.items():
        for row in rows.get(table, ()):
            for column in columns:
                if row[column] is not None:
                    yield row[column]
