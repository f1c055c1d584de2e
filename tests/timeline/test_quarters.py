"""Quarters: which end in a window, and which days lie in each."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from tests.timeline.test_spells import made
from workbench.timeline.days import ALWAYS, FOREVER, anniversaries, day_number, day_of
from workbench.timeline.quarters import days_in, ending_in, first_day, quarter_of


def firsts(since: date, until: date) -> list[date | None]:
    return [day_of(day) for day in first_day(ending_in(day_number(since), day_number(until))).tolist()]


@pytest.mark.parametrize(
    ("since", "until", "wanted"),
    [
        (
            date(2025, 10, 1),
            date(2026, 10, 1),
            [date(2025, 10, 1), date(2026, 1, 1), date(2026, 4, 1), date(2026, 7, 1)],
        ),
        (date(2025, 10, 1), date(2026, 9, 30), [date(2025, 10, 1), date(2026, 1, 1), date(2026, 4, 1)]),
        (date(2025, 9, 30), date(2025, 10, 1), [date(2025, 7, 1)]),
        (date(2025, 10, 1), date(2025, 10, 2), []),
    ],
)
def test_a_quarter_counts_if_its_end_lies_after_since_and_not_after_until(
    since: date, until: date, wanted: list[date]
) -> None:
    assert firsts(since, until) == wanted


def test_days_are_cut_at_quarter_ends() -> None:
    first = day_number(date(2026, 3, 30))
    part, number = days_in(made([(5, first, first + 4)]), quarter_of(np.array([first, first + 4], np.int32)))
    assert (part.end - part.start).tolist() == [2, 2]
    assert (number[1:] - number[:-1]).tolist() == [1]
    assert part.who.tolist() == [5, 5]


@pytest.mark.parametrize(
    ("day", "years", "wanted"),
    [
        (date(2024, 2, 29), 1, date(2025, 3, 1)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2023, 2, 28), 1, date(2024, 2, 28)),
        (date(1976, 2, 29), 50, date(2026, 3, 1)),
        (date(2025, 12, 31), 1, date(2026, 12, 31)),
    ],
)
def test_anniversaries_keep_the_calendar_day_and_29_february_counts_to_1_march(
    day: date, years: int, wanted: date
) -> None:
    found = anniversaries(np.array([day_number(day)], np.int32), years)
    assert day_of(int(found[0])) == wanted


def test_the_ends_of_time_have_no_anniversary() -> None:
    assert anniversaries(np.array([ALWAYS, FOREVER], np.int32), 1).tolist() == [ALWAYS, FOREVER]
