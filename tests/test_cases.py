"""Every case of `data/cases/`: in the slow reading, and on every backend through the kernel."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from tests import slow
from tests.cases import Case, load

CASES = load()
EARLIEST, LATEST = dt.date(2000, 1, 1), dt.date(2032, 1, 1)
each_case = pytest.mark.parametrize("case", CASES, ids=[case.key for case in CASES])


def expected_findings(case: Case) -> list[tuple[Any, ...]]:
    keys = ("check", "person_id", "reason", "starts_on", "ends_on")
    return sorted(tuple(row[key] for key in keys) for row in case.findings or [])


def test_there_are_enough_cases_and_every_condition_is_true_false_and_unknown() -> None:
    assert len(CASES) >= 160
    seen = {(code, value) for case in CASES for day in case.days.values() for code, value in day["conditions"].items()}
    assert seen == {(code, value) for code in slow.CONDITIONS for value in (True, False, None)}


@each_case
def test_the_slow_reading_says_what_the_case_expects(case: Case) -> None:
    reg = slow.Reading(case.rows, **case.parameters)
    for day, expected in case.days.items():
        conditions = {code: slow.condition(reg, code, case.person_id, day) for code in expected["conditions"]}
        assert conditions == expected["conditions"], day
        if "general" in expected:
            assert slow.general(reg, case.person_id, day) is expected["general"], day
        if "eligible" in expected:
            assert slow.eligible(reg, case.person_id, day) is expected["eligible"], day
        since, until = slow.since_and_until(reg, case.person_id, day, earliest=EARLIEST, latest=LATEST) if (
            {"since", "until"} & set(expected)
        ) else (None, None)
        assert since == expected.get("since", since), day
        assert until == expected.get("until", until), day


@each_case
def test_the_slow_reading_finds_what_the_case_expects(case: Case) -> None:
    reg = slow.Reading(case.rows, **case.parameters)
    for day, expected in case.may_remain.items():
        (membership,) = case.tables["memberships"]
        assert slow.may_remain(reg, membership, day) is expected, day
    if case.findings is not None:
        found = slow.findings(reg, case.since, case.until)
        rows = sorted((row.check, row.person_id, row.reason, row.starts_on, row.ends_on) for row in found)
        assert rows == expected_findings(case)
        severities = {(row.check, row.starts_on): row.severity for row in found}
        for row in case.findings:
            if "severity" in row:
                assert severities[row["check"], row["starts_on"]] == row["severity"]
