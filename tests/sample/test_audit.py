"""The audit of a sample: nothing in a clean one, exactly the planted faults in the other."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from workbench import audit
from workbench.register import Register
from workbench.sample import AS_OF, make_sample

SINCE = date(2025, 10, 1)


def found(frames: dict[str, pl.DataFrame], since: date) -> pl.DataFrame:
    findings = audit.run(Register.from_frames(frames), since, AS_OF)
    assert len(findings.not_run) == 0
    return pl.from_pandas(findings.frame)


def test_a_clean_sample_of_twenty_thousand_has_no_finding_in_a_year_nor_ever() -> None:
    frames = make_sample(20_000, 1).frames
    assert found(frames, SINCE).rows() == []
    assert found(frames, date(2005, 1, 1)).rows() == []


@pytest.mark.parametrize("seed", [1, 7])
def test_planted_faults_are_found_on_their_days_and_nothing_else(seed: int) -> None:
    sample = make_sample(3000, seed, faults=True)
    columns = ["person_id", "check", "reason", "starts_on"]
    assert set(found(sample.frames, SINCE).select(columns).iter_rows()) == set(sample.planted.iter_rows())
