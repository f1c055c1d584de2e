"""The kernel and the slow reading give the same answers: by Hypothesis around thresholds, and in bulk by chance."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests import slow, strategies
from tests.kernel import KEYS, Timelines, found, thresholds
from tests.slow.retirement import TABLE
from tests.slow.retirement import retirement_date as slow_retirement_date
from workbench.policy.retirement import retirement_date
from workbench.register import Register

WINDOWS = [
    (dt.date(2024, 1, 1), dt.date(2025, 1, 1)),
    (dt.date(2023, 7, 1), dt.date(2026, 1, 1)),
    (dt.date(2024, 2, 29), dt.date(2025, 3, 1)),
]


def differences(
    tables: strategies.Tables, parameters: dict[str, Any], days: dict[str, list[dt.date]]
) -> tuple[int, list[str]]:
    """Compare all verdicts of each person on the person's days."""
    reading = slow.Reading(tables, **parameters)
    kernel = Timelines(Register.from_frames(tables), **parameters)
    compared, different = 0, []
    for person_id, on in days.items():
        for day in on:
            row = kernel.on(person_id, day)
            wanted = {code: slow.condition(reading, code, person_id, day) for code in slow.CONDITIONS}
            wanted["general"] = slow.general(reading, person_id, day)
            wanted["eligible"] = slow.eligible(reading, person_id, day)
            compared += len(wanted)
            different += [
                f"{person_id} {day} {code}: kernel {row[code]}, slow reading {value}"
                for code, value in wanted.items()
                if row[code] is not value
            ]
    return compared, different


def sampled(tables: strategies.Tables, random: Random, number: int) -> dict[str, list[dt.date]]:
    """Choose days around the thresholds of each person's world."""
    chosen = {}
    for world in strategies.apart(tables).values():
        days = thresholds(world)
        for row in world["people"]:
            chosen[row["person_id"]] = random.sample(days, min(number, len(days)))
    return chosen


def finding_differences(
    tables: strategies.Tables, parameters: dict[str, Any], since: dt.date, until: dt.date
) -> list[str]:
    """Compare all findings of the five checks in a window."""
    reading = slow.Reading(tables, **parameters)
    wanted = sorted(
        (one.check, one.person_id, one.subject, one.reason, one.starts_on, one.ends_on, one.severity or "")
        for one in slow.findings(reading, since, until)
    )
    given = sorted(
        (
            row["check"],
            row["person_id"],
            row["subject_id"],
            *(row[key] for key in KEYS[2:]),
            row["severity"] if row["check"] == "missing_visit" else "",
        )
        for row in found(Register.from_frames(tables), since, until, **parameters)
    )
    return [f"only the kernel: {row}" for row in given if row not in wanted] + [
        f"only the slow reading: {row}" for row in wanted if row not in given
    ]


few = settings(max_examples=100, phases=[Phase.generate], suppress_health_check=list(HealthCheck))


@few
@given(random=strategies.randoms, parameters=st.sampled_from(strategies.PARAMETERS))
def test_verdicts_agree_around_every_threshold(random: Random, parameters: dict[str, Any]) -> None:
    tables = strategies.register(random, worlds=2)
    _, different = differences(tables, parameters, sampled(tables, random, 25))
    assert different == []


@few
@given(
    random=strategies.randoms,
    parameters=st.sampled_from(strategies.PARAMETERS),
    window=st.sampled_from(WINDOWS),
)
def test_findings_agree(random: Random, parameters: dict[str, Any], window: tuple[dt.date, dt.date]) -> None:
    tables = strategies.register(random, worlds=2)
    assert finding_differences(tables, parameters, *window) == []


def test_ten_thousand_answers_of_thousands_of_persons_agree() -> None:
    random = Random(20100806)  # noqa: S311 - reproducible chance is wanted
    tables = strategies.register(random, worlds=1000)
    compared, different = differences(tables, {}, sampled(tables, random, 3))
    assert different[:10] == []
    assert compared >= 10_000


@pytest.mark.parametrize("kind", TABLE)
def test_retirement_dates_agree_for_every_birthday(kind: str) -> None:
    births = [dt.date(1945, 1, 1) + dt.timedelta(days=number) for number in range(65 * 365)]
    assert [retirement_date(birth, kind) for birth in births] == [slow_retirement_date(birth, kind) for birth in births]


@settings(few, max_examples=20)
@given(random=strategies.randoms, left_out=st.sampled_from(strategies.TABLES[1:]))
def test_a_table_that_was_not_supplied_is_unknown_in_both(random: Random, left_out: str) -> None:
    tables = strategies.register(random, worlds=2)
    days = sampled(tables, random, 10)
    supplied = {table: rows for table, rows in tables.items() if table not in (left_out, "coverage")}
    assert differences(supplied, {}, days)[1] == []
    assert finding_differences(supplied, {}, *WINDOWS[0]) == []
