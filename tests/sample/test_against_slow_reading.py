"""A clean sample has no finding and planted faults are all found, read day by day by code that shares nothing."""

from __future__ import annotations

from datetime import date

import pytest

from tests.sample.households import slow_findings
from workbench.sample import make_sample
from workbench.sample.days import day_of, number, window
from workbench.sample.faults import PLANTS, schedule


def test_a_clean_sample_has_no_finding() -> None:
    assert slow_findings(make_sample(600, 21)) == set()


def test_a_clean_sample_was_clean_at_all_times() -> None:
    assert slow_findings(make_sample(60, 22), date(2011, 1, 1), date(2026, 10, 1)) == set()


@pytest.mark.parametrize(("seed", "as_of"), [(31, date(2026, 10, 1)), (32, date(2025, 8, 17))])
def test_planted_faults_are_all_that_is_found(seed: int, as_of: date) -> None:
    sample = make_sample(200, seed, as_of=as_of, faults=True)
    planted = set(sample.planted.iter_rows())
    assert slow_findings(sample) == planted
    assert len(planted) == sample.planted.height


def test_every_check_and_reason_is_planted_at_least_three_times() -> None:
    sample = make_sample(400, 3, faults=True)
    counts = {(check, reason): n for check, reason, n in sample.planted.group_by("check", "reason").len().iter_rows()}
    assert set(counts) == set(PLANTS)
    assert min(counts.values()) >= 3
    assert sample.frames["people"].height == 400


def test_planted_days_lie_in_the_default_window() -> None:
    sample = make_sample(400, 4, faults=True)
    since, until = map(day_of, window(number(sample.as_of)))
    assert sample.planted["day"].is_between(since, until, closed="left").all()


def test_larger_samples_have_a_fault_in_two_hundred() -> None:
    assert len(schedule(30_000)) == 150


def test_a_sample_too_small_for_all_faults_has_what_fits() -> None:
    sample = make_sample(20, 4, faults=True)
    assert sample.frames["people"].height == 20
    assert 0 < sample.planted.height <= 10
