from datetime import date

import pytest

from workbench.register.exchange import days


@pytest.mark.parametrize(
    ("last", "ends_on"),
    [
        (date(2026, 9, 30), date(2026, 10, 1)),
        (date(2024, 2, 28), date(2024, 2, 29)),
        (date(2023, 2, 28), date(2023, 3, 1)),
        (None, None),
    ],
)
def test_last_days_become_ends_and_come_back(last: date | None, ends_on: date | None) -> None:
    assert days.end_after(last) == ends_on
    assert days.last_day(ends_on) == last
