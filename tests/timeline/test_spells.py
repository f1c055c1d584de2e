"""Spells against plain sets of days."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.timeline.days import ALWAYS, FOREVER
from workbench.timeline.overlaps import onto, overlaps, shared_days
from workbench.timeline.spells import Spells, complement, difference, intersection, none, spells, union, whole_life

LAST = 12
Row = tuple[int, int, int]

rows = st.lists(st.tuples(st.integers(0, 3), st.integers(0, LAST), st.integers(0, LAST)), max_size=12)


def made(found: Iterable[Row]) -> Spells:
    columns = list(zip(*found, strict=True)) or [(), (), ()]
    return spells(*(np.array(column, np.int32) for column in columns))


def days(found: Spells | Iterable[Row]) -> set[tuple[int, int]]:
    if isinstance(found, Spells):
        found = zip(found.who.tolist(), found.start.tolist(), found.end.tolist(), strict=True)
    return {(who, day) for who, start, end in found for day in range(max(start, -1), min(end, LAST + 1))}


def is_disjoint_and_sorted(found: Spells) -> bool:
    marks = list(zip(found.who.tolist(), found.start.tolist(), found.end.tolist(), strict=True))
    return marks == sorted(marks) and all(
        one[0] != two[0] or one[2] < two[1] for one, two in pairwise(marks)
    )


@given(rows, rows)
def test_union_intersection_and_difference_are_those_of_sets_of_days(one: list[Row], two: list[Row]) -> None:
    first, second = made(one), made(two)
    for found, wanted in (
        (union(first, second), days(one) | days(two)),
        (intersection(first, second), days(one) & days(two)),
        (difference(first, second), days(one) - days(two)),
    ):
        assert days(found) == wanted
        assert is_disjoint_and_sorted(found)


@given(rows)
def test_a_complement_holds_exactly_the_other_days_from_always_to_forever(one: list[Row]) -> None:
    everyone = np.arange(4, dtype=np.int32)
    rest = complement(made(one), everyone)
    assert days(rest) == {(who, day) for who in range(4) for day in range(-1, LAST + 1)} - days(one)
    assert rest.start.min() == ALWAYS
    assert rest.end.max() == FOREVER


@given(rows, rows)
def test_overlaps_are_all_pairs_that_share_a_day(one: list[Row], two: list[Row]) -> None:
    some, disjoint = made(one), union(made(two))
    left, right = overlaps(some, disjoint)
    wanted = {
        (place, other)
        for place in range(len(some))
        for other in range(len(disjoint))
        if some.who[place] == disjoint.who[other]
        and max(some.start[place], disjoint.start[other]) < min(some.end[place], disjoint.end[other])
    }
    assert set(zip(left.tolist(), right.tolist(), strict=True)) == wanted
    assert days(shared_days(some, left, disjoint, right)) == days(some) & days(disjoint)


def test_days_of_a_person_become_days_of_each_thing_within_its_span() -> None:
    things = made([(0, 0, 5), (0, 3, 9), (1, 0, 9)])
    found = onto(things, union(made([(0, 4, 7)])))
    assert sorted(zip(found.who.tolist(), found.start.tolist(), found.end.tolist(), strict=True)) == [
        (0, 4, 5),
        (1, 4, 7),
    ]


def test_a_spell_whose_end_is_not_after_its_start_holds_on_no_day() -> None:
    assert len(made([(0, 5, 5), (0, 6, 4)])) == 0


def test_touching_spells_join_and_parted_ones_do_not() -> None:
    assert len(union(made([(0, 1, 3), (0, 3, 5)]))) == 1
    assert len(union(made([(0, 1, 3), (0, 4, 5)]))) == 2
    assert len(union(made([(0, 1, 3), (1, 3, 5)]))) == 2


def test_the_ends_of_time_stay_with_their_person() -> None:
    found = union(whole_life(np.array([0, 1], np.int32)))
    assert (found.start.tolist(), found.end.tolist()) == ([ALWAYS, ALWAYS], [FOREVER, FOREVER])


@pytest.mark.parametrize("act", [union, intersection, difference])
def test_nothing_with_nothing_is_nothing(act: object) -> None:
    assert callable(act)
    assert len(act(none(), none())) == 0
