"""The sweep against a reading of every day."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.test_spells import LAST, Row, days, made
from workbench.timeline.days import ALWAYS, FOREVER
from workbench.timeline.spells import none
from workbench.timeline.sweep import Segments, Track, sweep

rows = st.lists(st.tuples(st.integers(0, 2), st.integers(0, LAST), st.integers(0, LAST)), max_size=8)
PERSONS = 3


def at(found: Segments, who: int, day: int) -> int:
    here = (found.who == who) & (found.start <= day) & (day < found.end)
    assert here.sum() == 1
    return int(found.state[here][0])


@given(st.lists(rows, max_size=4), st.lists(st.booleans(), min_size=PERSONS, max_size=PERSONS))
def test_each_day_of_each_person_has_the_bits_of_the_facts_that_hold(facts: list[list[Row]], base: list[bool]) -> None:
    tracks = [Track(1 << number, made(rows)) for number, rows in enumerate(facts)]
    always = np.array(base, np.int64) << 10
    found = sweep(tracks, always)
    for who in range(PERSONS):
        for day in range(-1, LAST + 1):
            wanted = sum(1 << number for number, rows in enumerate(facts) if (who, day) in days(rows))
            assert at(found, who, day) == wanted + int(always[who])


@given(st.lists(rows, max_size=3))
def test_segments_of_a_person_cover_all_time_without_gaps(facts: list[list[Row]]) -> None:
    found = sweep([Track(1 << number, made(rows)) for number, rows in enumerate(facts)], np.zeros(PERSONS, np.int64))
    for who in range(PERSONS):
        mine = found.where(found.who == who)
        assert mine.start[0] == ALWAYS
        assert mine.end[-1] == FOREVER
        assert (mine.start[1:] == mine.end[:-1]).all()


def test_several_facts_that_share_their_days_share_one_track() -> None:
    found = sweep([Track(0b101, made([(0, 2, 4)]))], np.zeros(1, np.int64))
    assert found.state.tolist() == [0, 0b101, 0]


def test_merging_joins_neighbours_with_the_same_value_and_never_two_persons() -> None:
    found = sweep([Track(1, made([(0, 2, 4)])), Track(2, made([(0, 4, 6)]))], np.zeros(2, np.int64))
    merged, value = found.merged((found.state > 0).astype(np.int8))
    assert list(zip(merged.who.tolist(), merged.start.tolist(), value.tolist(), strict=True)) == [
        (0, ALWAYS, 0), (0, 2, 1), (0, 6, 0), (1, ALWAYS, 0),
    ]  # fmt: skip


def test_periods_of_a_mask_are_joined() -> None:
    found = sweep([Track(1, made([(0, 2, 4)])), Track(2, made([(0, 4, 6)]))], np.zeros(1, np.int64))
    periods = found.spells(found.state > 0)
    assert (periods.start.tolist(), periods.end.tolist()) == ([2], [6])


def test_nobody_has_no_segments() -> None:
    assert len(sweep([Track(1, none())], np.zeros(0, np.int64))) == 0


def test_many_marks_are_sorted_as_few_are() -> None:
    rng = np.random.default_rng(1)
    count = 15_000
    who = rng.integers(0, 400, count)
    start = rng.integers(0, 5_000, count)
    many = made(list(zip(who.tolist(), start.tolist(), (start + rng.integers(1, 300, count)).tolist(), strict=True)))
    found = sweep([Track(1, many)], np.zeros(400, np.int64))
    held = found.spells(found.state == 1)
    days_of_one = {day for who, day in _all_days(many) if who == 7}
    assert {day for who, day in _all_days(held) if who == 7} == days_of_one


def _all_days(found: object) -> set[tuple[int, int]]:
    who, start, end = (getattr(found, name).tolist() for name in ("who", "start", "end"))
    return {(one, day) for one, first, last in zip(who, start, end, strict=True) for day in range(first, last)}
