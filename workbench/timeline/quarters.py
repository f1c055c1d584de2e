"""Calendar quarters as numbers: quarters since the first of 1970."""

from __future__ import annotations

from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from workbench.timeline.days import Days
from workbench.timeline.spells import Spells, spells

Quarters: TypeAlias = npt.NDArray[np.int32]
_MONTHS: Final = 3
_A_YEAR: Final = 4
_EPOCH: Final = 1970


def quarter_of(days: Days) -> Quarters:
    """Return the quarter of each day.

    >>> quarter_of(np.array([0, 89, 90], np.int32)).tolist()
    [0, 0, 1]
    """
    return (days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) // _MONTHS).astype(np.int32)


def first_day(quarters: Quarters) -> Days:
    """Return the first day of each quarter.

    >>> first_day(np.array([0, 1], np.int32)).tolist()
    [0, 90]
    """
    months = (quarters.astype(np.int64) * _MONTHS).astype("datetime64[M]")
    return months.astype("datetime64[D]").astype(np.int64).astype(np.int32)


def year_of(quarters: Quarters) -> npt.NDArray[np.int32]:
    """Return the year of each quarter.

    >>> year_of(np.array([-1, 0, 3, 4], np.int32)).tolist()
    [1969, 1970, 1970, 1971]
    """
    return (quarters // _A_YEAR + _EPOCH).astype(np.int32)


def number_in_year(quarters: Quarters) -> npt.NDArray[np.int32]:
    """Return which quarter of its year each is, from 1 to 4.

    >>> number_in_year(np.array([-1, 0, 3], np.int32)).tolist()
    [4, 1, 4]
    """
    return (quarters % _A_YEAR + 1).astype(np.int32)


def ending_in(since: int, until: int) -> Quarters:
    """Return the quarters whose end lies in `(since, until]`.

    >>> ending_in(0, 90).tolist()
    [0]
    """
    numbers = quarter_of(np.array([since, until], np.int32))
    every = np.arange(numbers[0] - 1, numbers[1] + 1, dtype=np.int32)
    ends = first_day(every + 1)
    return every[(ends > since) & (ends <= until)]


def days_in(found: Spells, quarters: Quarters) -> tuple[Spells, Quarters]:
    """Cut spells by quarters.

    Args:
        found: spells.
        quarters: the quarters wanted.

    Returns:
        the part of each spell in each quarter, and its quarter.
    """
    parts, numbers = [], []
    for quarter in quarters.tolist():
        first, end = first_day(np.array([quarter, quarter + 1], np.int32)).tolist()
        inside = (found.start < end) & (found.end > first)
        part = found.where(inside).clip(first, end)
        parts.append(part)
        numbers.append(np.full(len(part), quarter, np.int32))
    if not parts:
        return spells(*(np.empty(0, np.int32),) * 3), np.empty(0, np.int32)
    return (
        Spells(*(np.concatenate([getattr(part, name) for part in parts]) for name in ("who", "start", "end"))),
        np.concatenate(numbers),
    )
