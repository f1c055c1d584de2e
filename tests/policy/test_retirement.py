"""Retirement dates: published vectors, month ends, and the vectorised twin."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import numpy as np
import pytest

from workbench.errors import UnknownNameError
from workbench.policy.retirement import retirement_date, retirement_days

EPOCH = dt.date(1970, 1, 1)
KINDS = ("M60", "F55", "F50")
PUBLISHED = (Path(__file__).parent / "retirement_vectors.csv").read_text(encoding="utf-8")
VECTORS = list(csv.DictReader(PUBLISHED.splitlines()))


@pytest.mark.parametrize("row", VECTORS, ids=lambda row: f"{row['birth_month']}-{row['kind']}")
def test_published_vectors(row: dict[str, str]) -> None:
    year, month = map(int, row["birth_month"].split("-"))
    retired = retirement_date(dt.date(year, month, 15), row["kind"])
    assert retired == dt.date.fromisoformat(f"{row['retirement_month']}-15")


@pytest.mark.parametrize(
    ("born", "kind", "retired"),
    [
        ("1964-12-31", "M60", "2024-12-31"),
        ("1965-01-01", "M60", "2025-02-01"),
        ("1965-01-31", "M60", "2025-02-28"),
        ("1969-12-31", "F55", "2024-12-31"),
        ("1970-01-01", "F55", "2025-02-01"),
        ("1974-12-31", "F50", "2024-12-31"),
        ("1975-01-01", "F50", "2025-02-01"),
        ("1952-02-29", "M60", "2012-02-29"),
        ("1976-02-29", "M60", "2038-12-29"),
    ],
)
def test_border_days(born: str, kind: str, retired: str) -> None:
    assert retirement_date(dt.date.fromisoformat(born), kind).isoformat() == retired


def test_before_2025_the_old_table_was_in_force() -> None:
    born = dt.date(1975, 3, 8)
    assert retirement_date(born, "F50", on=dt.date(2024, 12, 31)) == dt.date(2025, 3, 8)
    assert retirement_date(born, "F50", on=dt.date(2025, 1, 1)) == dt.date(2025, 5, 8)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("on", [None, dt.date(2020, 1, 1)])
def test_many_at_once_agree_with_one_on_every_birthday(kind: str, on: dt.date | None) -> None:
    births = np.arange(np.datetime64("1940-01-01"), np.datetime64("2011-01-01")).astype(np.int64).astype(np.int32)
    found = retirement_days(births, kind, on=on)
    assert found.dtype == np.int32
    expected = [(retirement_date(EPOCH + dt.timedelta(int(day)), kind, on=on) - EPOCH).days for day in births]
    assert found.tolist() == expected


def test_none_and_a_few_far_apart() -> None:
    assert retirement_days(np.array([], dtype=np.int32), "M60").tolist() == []
    births = [dt.date(1940, 2, 29), dt.date(2000, 1, 31), dt.date(1965, 1, 31)]
    days = np.array([(born - EPOCH).days for born in births], dtype=np.int32)
    assert retirement_days(days, "M60").tolist() == [(retirement_date(born, "M60") - EPOCH).days for born in births]


@pytest.mark.parametrize("kind", KINDS)
def test_who_is_born_later_never_retires_earlier_by_month(kind: str) -> None:
    births = [dt.date(year, month, 1) for year in range(1940, 2011) for month in range(1, 13)]
    retired = [retirement_date(born, kind) for born in births]
    assert retired == sorted(retired)


def test_no_one_is_delayed_beyond_the_table() -> None:
    young = dt.date(2010, 12, 31)
    assert [retirement_date(young, kind).year - 2010 for kind in KINDS] == [63, 58, 55]


def test_unknown_kind_is_refused() -> None:
    with pytest.raises(UnknownNameError) as caught:
        retirement_date(dt.date(1970, 1, 1), "F56")
    assert caught.value.near
