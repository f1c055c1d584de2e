"""Birthdays and the end of working age, written for the sample alone so that it can be compared with.

The table is that of the decision of 2024-09-13: from 2025 on, later by a month for every four (men; women of 55)
or two (women of 50) months of birth, by three or five years at most.
"""

from __future__ import annotations

import calendar
from typing import Final

from workbench.sample.days import day_of, on, years_after

HIRING_AGE: Final = 16
HARDSHIP_AGE: Final = {"M": 50, "F": 40}

# kind: (age in years, first month of birth concerned, months of birth for one month's delay, most months)
_TABLE: Final = {
    "M60": (60, 1965 * 12, 4, 36),
    "F55": (55, 1970 * 12, 4, 36),
    "F50": (50, 1975 * 12, 2, 60),
}


def birthday(birth: int, years: int) -> int:
    """Return the day on which an age is reached."""
    return years_after(birth, years)


def retirement(birth: int, kind: str) -> int:
    """Return the first day that is no longer of working age."""
    born = day_of(birth)
    years, first, step, most = _TABLE[kind]
    month = born.year * 12 + born.month - 1
    delay = 0 if month < first else min((month - first) // step + 1, most)
    year, index = divmod(month + years * 12 + delay, 12)
    last = calendar.monthrange(year, index + 1)[1]
    return on(year, index + 1, min(born.day, last))
