"""The statutory retirement date, by the table of delays in force since 2025 (arithmetic of the tests' own)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

# kind: (age before the reform, first birth month that is delayed, months of birth per month of delay, longest delay)
TABLE = {
    "M60": (60, (1965, 1), 4, 36),
    "F55": (55, (1970, 1), 4, 36),
    "F50": (50, (1975, 1), 2, 60),
}


def delay_in_months(birth: date, kind: str) -> int:
    """Say by how many months retirement is delayed for a birth month."""
    _age, (year, month), step, longest = TABLE[kind]
    months = (birth.year - year) * 12 + birth.month - month
    return 0 if months < 0 else min(months // step + 1, longest)


def retirement_date(birth: date, kind: str) -> date:
    """Give the first day no longer of working age: the birth day in the month of retirement, or its last day."""
    months = birth.year * 12 + birth.month - 1 + TABLE[kind][0] * 12 + delay_in_months(birth, kind)
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(birth.day, monthrange(year, month)[1]))
