"""A story: what a ledger says of one person, the visits paid, and what an audit of the last year must find."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection
    from random import Random

SINCE: Final = date(2025, 10, 1)
UNTIL: Final = date(2026, 10, 1)
AS_OF: Final = UNTIL - timedelta(days=1)
QUARTERS: Final = (
    (date(2025, 10, 1), date(2026, 1, 1)),
    (date(2026, 1, 1), date(2026, 4, 1)),
    (date(2026, 4, 1), date(2026, 7, 1)),
    (date(2026, 7, 1), date(2026, 10, 1)),
)
PART_OF_A_QUARTER: Final = 30
"""So many days in work make a visit due in a quarter."""


@dataclass(frozen=True)
class Expected:
    """A finding that the audit must give: its days lie in the window and are half-open."""

    check: str
    reason: str
    starts_on: date
    ends_on: date = UNTIL


@dataclass(frozen=True)
class Visit:
    """A visit as the sheet 走访 tells it."""

    on: date
    mode: str = "上门"
    outcome: str = "见到本人"


@dataclass
class Story:
    """One person of the ledger.

    Args:
        why: what the story is about, in a sentence.
        sex: `M` or `F`.
        birth: the birth date, also in the identity number.
        says: header to what the cell says; days as days.
        visits: the visits paid.
        expected: the findings that it must give.
        unreadable: headers whose cells cannot be read, so that the row stays out.
    """

    why: str
    sex: str
    birth: date
    says: dict[str, date | str]
    visits: list[Visit] = field(default_factory=list)
    expected: list[Expected] = field(default_factory=list)
    unreadable: tuple[str, ...] = ()


def day_between(rng: Random, first: date, last: date) -> date:
    """Draw a day from the first to the last, both included."""
    return first + timedelta(days=rng.randrange((last - first).days + 1))


def after(day: date, rng: Random, least: int, most: int) -> date:
    """Draw a day so many days after another."""
    return day + timedelta(days=rng.randint(least, most))


def due(start: date, end: date = UNTIL) -> list[tuple[date, date]]:
    """Return the days of each quarter in which a person at work from `start` to `end` is due a visit."""
    parts = [(max(first, start), min(last, end)) for first, last in QUARTERS]
    return [(first, last) for first, last in parts if (last - first).days >= PART_OF_A_QUARTER]


def visited(rng: Random, start: date, end: date = UNTIL, *, but: Collection[int] = ()) -> list[Visit]:
    """Pay a home visit in each quarter in which one is due, but not in the due quarters of these numbers."""
    return [
        Visit(day_between(rng, first, last - timedelta(days=1)))
        for number, (first, last) in enumerate(due(start, end))
        if number not in but
    ]
