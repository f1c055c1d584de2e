"""The sample's own birthdays and retirement table against the published vectors."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from workbench.sample.ages import birthday, retirement
from workbench.sample.days import day_of, number, on, window

VECTORS = Path(__file__).parents[1] / "policy" / "retirement_vectors.csv"


def vectors() -> list[tuple[str, str, str]]:
    with VECTORS.open(encoding="utf-8") as stream:
        return [(row["birth_month"], row["kind"], row["retirement_month"]) for row in csv.DictReader(stream)]


@pytest.mark.parametrize(("month", "kind", "expected"), vectors())
def test_retirement_month(month: str, kind: str, expected: str) -> None:
    year, number_ = map(int, month.split("-"))
    assert f"{day_of(retirement(on(year, number_, 15), kind)):%Y-%m}" == expected


def test_retirement_day_is_the_birth_day_or_the_last_of_a_shorter_month() -> None:
    assert day_of(retirement(on(1964, 12, 31), "M60")) == date(2024, 12, 31)
    assert day_of(retirement(on(1965, 1, 31), "M60")) == date(2025, 2, 28)


@pytest.mark.parametrize(
    ("birth", "years", "expected"),
    [
        (date(2008, 2, 29), 16, date(2024, 2, 29)),
        (date(2008, 2, 29), 17, date(2025, 3, 1)),
        (date(2010, 6, 30), 16, date(2026, 6, 30)),
    ],
)
def test_birthday(birth: date, years: int, expected: date) -> None:
    assert day_of(birthday(number(birth), years)) == expected


@pytest.mark.parametrize(
    ("as_of", "since", "until"),
    [
        (date(2026, 10, 1), date(2025, 10, 1), date(2026, 10, 1)),
        (date(2026, 9, 30), date(2025, 7, 1), date(2026, 7, 1)),
        (date(2026, 12, 31), date(2025, 10, 1), date(2026, 10, 1)),
    ],
)
def test_window_is_the_last_four_whole_quarters(as_of: date, since: date, until: date) -> None:
    assert tuple(map(day_of, window(number(as_of)))) == (since, until)
