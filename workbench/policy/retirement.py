"""The statutory retirement date by birth date and kind, for one person and for many.

The table stands in `policy/values/retirement_table.yaml`: the decision of the Standing Committee of the National
People's Congress of 2024-09-13 with the State Council's measures, in force from 2025-01-01; the older ages before.
"""

from __future__ import annotations

import calendar
import datetime as dt
from typing import TYPE_CHECKING, Any

import numpy as np

from workbench.codes import RetirementKind
from workbench.errors import UnknownNameError, near_misses
from workbench.policy.parameters import parameter
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

_MONTHS = 12


def _row(kind: str, on: dt.date | None) -> Mapping[str, int | dt.date]:
    table = parameter("retirement_table")
    value = (table.values[-1] if on is None else table.on(on)).value
    if kind not in value:
        raise UnknownNameError(
            _("There is no retirement kind {kind}.").format(kind=kind),
            do=_("Use one of: {names}.").format(names=", ".join(RetirementKind)),
            near=near_misses(kind, value),
        )
    row: Mapping[str, int | dt.date] = value[kind]
    return row


def _month_number(day: dt.date) -> int:
    """Return the number of a day's month, counted from January 1970 (numpy's months)."""
    return (day.year - 1970) * _MONTHS + day.month - 1


def _terms(kind: str, on: dt.date | None) -> tuple[int, int, int, int]:
    """Return base months, first affected month, step and maximum of a kind."""
    row = _row(kind, on)
    base = int(row["base_years"]) * _MONTHS  # type: ignore[arg-type]
    first = row.get("first_affected")
    if not isinstance(first, dt.date):
        return base, 0, 1, 0
    return base, _month_number(first), int(row["step_months"]), int(row["maximum_months"])  # type: ignore[arg-type]


def retirement_date(birth_date: dt.date, kind: str, *, on: dt.date | None = None) -> dt.date:
    """Return the statutory retirement date: the first day no longer of working age.

    Args:
        birth_date: day of birth.
        kind: `M60`, `F55` or `F50`.
        on: read the table in force on this day; the latest table if not given.

    Returns:
        The birth day in the retirement month, or that month's last day if it is shorter.

    Raises:
        UnknownNameError: another kind.

    >>> retirement_date(dt.date(1965, 1, 31), "M60")
    datetime.date(2025, 2, 28)
    >>> retirement_date(dt.date(1975, 3, 8), "F50")
    datetime.date(2025, 5, 8)
    >>> retirement_date(dt.date(1975, 3, 8), "F50", on=dt.date(2024, 9, 1))
    datetime.date(2025, 3, 8)
    """
    base, first, step, maximum = _terms(kind, on)
    born = _month_number(birth_date)
    delay = max(0, min((born - first) // step + 1, maximum))
    years, month = divmod(born + base + delay, _MONTHS)
    year = 1970 + years
    return dt.date(year, month + 1, min(birth_date.day, calendar.monthrange(year, month + 1)[1]))


def retirement_days(birth_days: NDArray[np.int32], kind: str, *, on: dt.date | None = None) -> NDArray[np.int32]:
    """Return the retirement dates of many persons of one kind; the same table and rule as `retirement_date`.

    Args:
        birth_days: birth dates as days since 1970-01-01.
        kind: `M60`, `F55` or `F50`.
        on: read the table in force on this day; the latest table if not given.

    Returns:
        Days since 1970-01-01, in the same order.

    Raises:
        UnknownNameError: another kind.
    """
    if not len(birth_days):
        return birth_days.astype(np.int32)
    earliest, latest = int(birth_days.min()), int(birth_days.max())
    if latest - earliest >= len(birth_days):
        return _computed(birth_days, kind, on)
    return _computed(np.arange(earliest, latest + 1), kind, on)[birth_days.astype(np.int64) - earliest]


def _computed(birth_days: NDArray[np.integer[Any]], kind: str, on: dt.date | None) -> NDArray[np.int32]:
    """Compute each day's own retirement date."""
    base, first, step, maximum = _terms(kind, on)
    days = birth_days.astype("datetime64[D]")
    months = days.astype("datetime64[M]")
    day_of_month = (days - months.astype("datetime64[D]")).astype(np.int64)
    delay = np.clip((months.astype(np.int64) - first) // step + 1, 0, maximum)
    retired = months + (base + delay).astype("timedelta64[M]")
    last = (retired + np.timedelta64(1, "M")).astype("datetime64[D]") - np.timedelta64(1, "D")
    same_day = retired.astype("datetime64[D]") + day_of_month.astype("timedelta64[D]")
    retired_on: NDArray[np.int32] = np.where(same_day < last, same_day, last).astype(np.int64).astype(np.int32)
    return retired_on
