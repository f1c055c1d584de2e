"""Every case of `data/cases/`: in the slow reading, and on every backend through the kernel."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pytest

from tests import slow
from tests.cases import Case, load, packed
from tests.kernel import KEYS, Timelines, assessed, found
from workbench import eligibility
from workbench.policy.parameters import overlay
from workbench.register import Register

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.backends import Make

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
        if {"since", "until"} & set(expected):
            since, until = slow.since_and_until(reg, case.person_id, day, earliest=EARLIEST, latest=LATEST)
            assert (since, until) == (expected.get("since", since), expected.get("until", until)), day


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


def alike() -> Iterator[tuple[dict[str, Any], list[Case]]]:
    """Put cases under the same parameters together."""
    groups: dict[str, list[Case]] = defaultdict(list)
    for case in CASES:
        groups[repr(case.parameters)].append(case)
    return ((dict(cases[0].parameters), cases) for cases in groups.values())


def wrong(case: Case, day: dt.date, row: dict[str, Any]) -> list[str]:
    """Name what a row of verdicts says otherwise than the case expects."""
    expected = case.days[day]
    wanted = {key: expected[key] for key in ("eligible", "general") if key in expected} | expected["conditions"]
    return [f"{case.place} {day} {code}: {row[code]}" for code, value in wanted.items() if row[code] is not value]


def test_every_backend_says_over_time_what_the_cases_expect(backend: Make) -> None:
    register = backend(packed(CASES))
    different = []
    for parameters, cases in alike():
        kernel = Timelines(register, **parameters)
        for case in cases:
            for day in case.days:
                different += wrong(case, day, kernel.on(case.person_id, day))
    assert different == []


def test_every_backend_assesses_a_day_as_the_cases_expect(backend: Make) -> None:
    register = backend(packed(CASES))
    different = []
    for parameters, cases in alike():
        for on in {case.on for case in cases if case.on}:
            rows = assessed(register, on, **parameters)
            for case in cases:
                if case.on == on:
                    different += wrong_row(case, case.days[on], rows[case.person_id])
    assert different == []


def wrong_row(case: Case, expected: Mapping[str, Any], row: dict[str, Any]) -> list[str]:
    """Name what an assessed row says otherwise than the case expects."""
    holds = set(row["conditions"])
    told = [
        f"{code} {value}" for code, value in expected["conditions"].items() if (code in holds) is not (value is True)
    ]
    told += [f"{key} {row[key]}" for key in ("eligible", "since", "until") if row[key] != expected.get(key, row[key])]
    if "missing" in expected and set(row["missing"]) != set(expected["missing"]):
        told.append(f"missing {row['missing']}")
    if (row["eligible"] is None) is not bool(row["missing"]):
        told.append(f"{row['eligible']} and missing {row['missing']}")
    return [f"{case.place}: {problem}" for problem in told]


def test_every_backend_finds_what_the_cases_expect(backend: Make) -> None:
    register = backend(packed(CASES))
    asked = [case for case in CASES if case.findings is not None]
    different = []
    for since, until in {(case.since, case.until) for case in asked}:
        rows = found(register, since, until)
        for case in asked:
            if (case.since, case.until) == (since, until):
                own = [row for row in rows if row["person_id"].startswith(case.person_id.split("-")[0])]
                different += wrong_findings(case, own)
    assert different == []


def wrong_findings(case: Case, rows: list[dict[str, Any]]) -> list[str]:
    """Name what was found otherwise than the case expects."""
    told = sorted(tuple(row[key] for key in KEYS) for row in rows)
    wanted = expected_findings(case)
    different = [f"{case.place}: found {row}" for row in told if row not in wanted]
    different += [f"{case.place}: not found {row}" for row in wanted if row not in told]
    severities = {(row["check"], row["starts_on"]): row["severity"] for row in rows}
    for row in case.findings or []:
        severity = severities.get((row["check"], row["starts_on"]))
        if severity != row.get("severity", severity):
            different.append(f"{case.place}: {severity} {row}")
    return different


def test_audit_remains_with_the_days_of_the_cases() -> None:
    asked = [case for case in CASES if case.may_remain]
    register = Register.from_frames(packed(asked))
    wide = found(register, dt.date(2020, 1, 1), dt.date(2026, 1, 1))
    checks = {"ineligible_member": False, "unverifiable_member": None}
    for case in asked:
        own = [row for row in wide if row["person_id"] == case.person_id and row["check"] in checks]
        for day, expected in case.may_remain.items():
            covering = [checks[row["check"]] for row in own if row["starts_on"] <= day < row["ends_on"]]
            assert covering == ([] if expected is True else [expected]), f"{case.place} {day}"


@each_case
def test_one_case_alone_is_explained_as_it_is_assessed(case: Case) -> None:
    register = Register.from_frames(case.rows)
    with overlay(dict(case.parameters)):
        for day, expected in case.days.items():
            decision = eligibility.explain(register, case.person_id, day)
            row = {code: decision.answers[code].value for code in ("eligible", "general", *slow.CONDITIONS)}
            assert wrong(case, day, row) == []
            assert decision.verdict is row["eligible"]
            told = {key: getattr(decision, key) for key in ("since", "until", "missing", "conditions")}
            assert wrong_row(case, expected, {"eligible": decision.verdict, **told}) == []
