"""Laws of the answers: what one does not know never makes a yes, and how a register is laid out never matters."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests import slow, strategies
from tests.kernel import Timelines, assessed, found, rows_of, thresholds
from workbench import audit, eligibility
from workbench.codes import Condition
from workbench.register import Register

CODES = ("eligible", "general", *Condition)
SINCE, UNTIL = dt.date(2023, 7, 1), dt.date(2026, 1, 1)
some = settings(max_examples=30, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
MANY = strategies.register(Random(17), worlds=30)  # noqa: S311 - reproducible chance is wanted


def forget(tables: strategies.Tables, random: Random) -> strategies.Tables:
    """Take away knowledge: attributes become null, evidence a mere claim, coverage is lost."""
    return {
        table: [less for row in rows if (less := less_known(table, row, random)) is not None]
        for table, rows in tables.items()
    }


def less_known(table: str, row: dict[str, Any], random: Random) -> dict[str, Any] | None:
    """Give a row that says less, or says nothing; a row that somebody asserts stays."""
    if random.random() < 0.7 or row.get("platform") == strategies.ELSEWHERE:
        return row
    if table == "coverage":
        return None
    if table == "attributes":
        return {**row, "value": None}
    if table == "circumstances":
        return {**row, "basis": "claimed"}
    if table != "people":
        return row
    # A man without a retirement kind is M60 and a woman is F50 or F55: only such a recorded kind is lost as knowledge.
    usual = {"M": ("M60",), "F": ("F50", "F55"), None: ("M60", "F50", "F55")}[row["sex"]]
    lost = ["birth_date", "sex", "hukou_kind", "able_to_work", "willing_to_work", "platform"]
    if row["retirement_kind"] in usual:
        lost.append("retirement_kind")
    elif row["retirement_kind"] is not None:
        lost.remove("sex")
    return {**row, "id_number": None, random.choice(lost): None}


@some
@given(random=strategies.randoms)
def test_what_one_does_not_know_never_changes_an_answer_but_to_unknown(random: Random) -> None:
    tables = strategies.register(random, worlds=2)
    parameters = {"presume_able_and_willing": False}  # the presumption is the one thing that makes a yes of nothing
    before = Timelines(Register.from_frames(tables), **parameters)
    after = Timelines(Register.from_frames(forget(tables, random)), **parameters)
    for world in strategies.apart(tables).values():
        days = thresholds(world)
        for person in world["people"]:
            for day in random.sample(days, min(20, len(days))):
                less, more = after.on(person["person_id"], day), before.on(person["person_id"], day)
                for code in CODES:
                    assert less[code] is None or less[code] is more[code], (person["person_id"], day, code)


@some
@given(random=strategies.randoms)
def test_the_order_of_rows_never_matters(random: Random) -> None:
    tables = strategies.register(random, worlds=2)
    shuffled = {table: random.sample(rows, len(rows)) for table, rows in tables.items()}
    assert by_person(Register.from_frames(shuffled)) == by_person(Register.from_frames(tables))
    assert fingerprints(Register.from_frames(shuffled)) == fingerprints(Register.from_frames(tables))


def by_person(register: Register) -> list[tuple[Any, ...]]:
    """Give all stretches in the order of persons and days."""
    return sorted((tuple(row.values()) for row in rows_of(eligibility.timeline(register))), key=repr)


def fingerprints(register: Register) -> list[tuple[str, str]]:
    """Give the findings, as far as two runs must agree: every one, with its words."""
    return sorted((row["fingerprint"], row["message_zh"]) for row in found(register, SINCE, UNTIL))


@pytest.mark.parametrize("size", [1, 2, 7, 50, 1000])
def test_the_size_of_buckets_never_matters(size: int) -> None:
    register = Register.from_frames(MANY)
    register.bucket_size = size
    assert by_person(register) == by_person(Register.from_frames(MANY))
    assert fingerprints(register) == fingerprints(Register.from_frames(MANY))
    on = dt.date(2024, 7, 1)
    assert assessed(register, on) == assessed(Register.from_frames(MANY), on)


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_buckets_answer_for_everyone_once(size: int) -> None:
    register = Register.from_frames(MANY)
    register.bucket_size = size
    own = Counter(person for part in register.slices({"people": ["person_id"]}) for person in part.own)
    assert own == Counter(row["person_id"] for row in MANY["people"])


def test_a_household_alone_gets_the_same_rows_as_among_all_others() -> None:
    everyone = Timelines(Register.from_frames(MANY)).by_person
    for world in list(strategies.apart(MANY).values())[:15]:
        alone = Register.from_frames({**world, "coverage": MANY["coverage"]})
        assert Timelines(alone).by_person == {row["person_id"]: everyone[row["person_id"]] for row in world["people"]}


def test_an_explanation_is_the_same_row_as_in_bulk() -> None:
    register = Register.from_frames(MANY)
    random = Random(5)  # noqa: S311 - likewise
    on = dt.date(2024, 10, 1)
    rows = assessed(register, on)
    for person_id in random.sample(sorted(rows), 40):
        decision = eligibility.explain(register, person_id, on)
        row = rows[person_id]
        assert decision.verdict is row["eligible"]
        assert list(decision.conditions) == row["conditions"]
        assert (decision.since, decision.until) == (row["since"], row["until"])
        assert list(decision.missing) == row["missing"]


@some
@given(random=strategies.randoms, holes=st.booleans())
def test_timeline_and_assess_agree_on_the_days_on_which_something_changes(random: Random, *, holes: bool) -> None:
    register = Register.from_frames(strategies.register(random, worlds=2, holes=holes))
    kernel = Timelines(register)
    days = sorted({day for row in kernel.rows for day in (row["starts_on"], row["ends_on"]) if day})
    for mark in random.sample(days, min(3, len(days))):
        for on in (mark - dt.timedelta(days=1), mark):
            for person_id, row in assessed(register, on).items():
                stretch = kernel.on(person_id, on)
                assert row["eligible"] is stretch["eligible"]
                assert row["conditions"] == [code for code in Condition if stretch[code]]
                since, until = run_around(kernel.by_person[person_id], on)
                assert row["since"] == since
                # What the register will no longer know after the day is no change of the verdict for `assess`.
                assert row["until"] == until or holes


def run_around(stretches: list[dict[str, Any]], on: dt.date) -> tuple[dt.date | None, dt.date | None]:
    """Give the first day and the first day after of the stretches around a day that have one verdict."""
    at = next(number for number, row in enumerate(stretches) if row["ends_on"] is None or on < row["ends_on"])
    first = last = at
    while first > 0 and stretches[first - 1]["eligible"] is stretches[at]["eligible"]:
        first -= 1
    while last + 1 < len(stretches) and stretches[last + 1]["eligible"] is stretches[at]["eligible"]:
        last += 1
    return stretches[first]["starts_on"], stretches[last]["ends_on"]


def test_stretches_follow_one_another_and_differ() -> None:
    for stretches in Timelines(Register.from_frames(MANY)).by_person.values():
        assert stretches[0]["starts_on"] is None
        assert stretches[-1]["ends_on"] is None
        for row, after in itertools.pairwise(stretches):
            assert row["ends_on"] == after["starts_on"]
            assert [row[code] for code in CODES] != [after[code] for code in CODES]


def test_a_window_shows_a_part_of_the_whole() -> None:
    register = Register.from_frames(MANY)
    clipped = []
    for row in Timelines(register).rows:
        start, end = max(row["starts_on"] or SINCE, SINCE), min(row["ends_on"] or UNTIL, UNTIL)
        if start < end:
            clipped.append({**row, "starts_on": start, "ends_on": end})
    assert rows_of(eligibility.timeline(register, SINCE, UNTIL)) == clipped


def test_a_fingerprint_is_the_same_in_every_window_and_never_shared() -> None:
    register = Register.from_frames(MANY)
    reading = slow.Reading(MANY)
    marks: dict[str, set[Any]] = {}
    for since, until in [(SINCE, UNTIL), (dt.date(2024, 1, 1), dt.date(2025, 1, 1)), (dt.date(2024, 8, 15), UNTIL)]:
        begins = {(one.check, one.subject, one.starts_on): one.begins for one in slow.findings(reading, since, until)}
        for row in found(register, since, until):
            key = (row["check"], row["subject_id"], row["starts_on"])
            marks.setdefault(row["fingerprint"], set()).add((*key[:2], begins[key]))
    assert all(len(known) == 1 for known in marks.values())
    assert len({next(iter(known)) for known in marks.values()}) == len(marks)


def test_two_audits_of_one_register_are_equal() -> None:
    first, second = (audit.run(Register.from_frames(MANY), SINCE, UNTIL) for _ in range(2))
    assert first.register_hash == second.register_hash
    assert first.frame.equals(second.frame)
