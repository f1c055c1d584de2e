"""What a sample must be: exact in number, the same every time, valid, and not tame."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from workbench.codes import Condition
from workbench.register import identity, regions
from workbench.register.tables import TABLES
from workbench.sample import Sample, make_sample, shares

PEOPLE = 4000


@pytest.fixture(scope="module")
def sample() -> Sample:
    return make_sample(PEOPLE, 11)


def test_has_exactly_the_people_asked_for(sample: Sample) -> None:
    assert sample.frames["people"].height == PEOPLE
    assert sample.frames["people"]["person_id"].n_unique() == PEOPLE
    assert make_sample(7, 1).frames["people"].height == 7


def test_is_the_same_every_time(sample: Sample) -> None:
    again = make_sample(PEOPLE, 11)
    assert all(again.frames[name].equals(frame) for name, frame in sample.frames.items())
    other = make_sample(PEOPLE, 12)
    assert not other.frames["people"].equals(sample.frames["people"])


def test_a_larger_sample_begins_with_the_same_lives() -> None:
    small, large = make_sample(300, 5, as_of=date(2026, 10, 1)), make_sample(900, 5)
    births = [life.birth for life in small.lives[:290]]
    assert births == [life.birth for life in large.lives[:290]]


def test_frames_have_the_declared_columns_and_types(sample: Sample) -> None:
    for name, frame in sample.frames.items():
        assert dict(frame.schema) == TABLES[name].schema(), name
    assert set(TABLES) - set(sample.frames) == {"changes"}


def test_nothing_but_changes_is_empty(sample: Sample) -> None:
    assert [name for name, frame in sample.frames.items() if frame.is_empty()] == []


@pytest.mark.parametrize("table", ["memberships", "employments", "visits", "benefits", "cards", "certificates"])
def test_keys_are_unique(sample: Sample, table: str) -> None:
    frame = sample.frames[table]
    assert frame.select(TABLES[table].key).is_duplicated().sum() == 0


def test_identity_numbers_are_valid_unique_and_say_what_the_columns_say(sample: Sample) -> None:
    people = sample.frames["people"]
    assert people["id_number"].is_duplicated().sum() == 0
    read = identity.read(people["id_number"])
    assert read.birth_date.null_count() == 0
    assert (read.birth_date == people["birth_date"]).drop_nulls().all()
    assert (read.sex == people["sex"]).drop_nulls().all()
    assert all(regions.known(number[:6]) for number in people["id_number"])


def test_old_people_carry_codes_that_are_no_longer_in_force(sample: Sample) -> None:
    codes = sample.frames["people"]["id_number"].str.slice(0, 6).unique()
    assert any(regions.current(code) != code for code in codes)


def test_codes_are_the_declared_ones(sample: Sample) -> None:
    for name, frame in sample.frames.items():
        for column in TABLES[name].columns:
            if column.codes is None or column.kind == "list":
                continue
            values = frame[column.name].drop_nulls().unique().to_list()
            assert set(values) <= {code.value for code in column.codes}, (name, column.name)


def test_nothing_happens_after_the_last_day(sample: Sample) -> None:
    begun = {
        "visits": "visited_on", "memberships": "recognised_on", "employments": "starts_on", "cards": "starts_on",
        "unemployment_registrations": "starts_on", "circumstances": "starts_on", "certificates": "starts_on",
        "benefits": "paid_on", "household_members": "starts_on", "people": "died_on",
    }  # fmt: skip
    for table, column in begun.items():
        assert sample.frames[table][column].max() < sample.as_of, table


def test_spells_end_after_they_start(sample: Sample) -> None:
    for name, frame in sample.frames.items():
        if {"starts_on", "ends_on"} <= set(frame.columns):
            assert frame.filter(pl.col("ends_on") <= pl.col("starts_on")).is_empty(), name


def test_steps_of_a_recognition_follow_each_other(sample: Sample) -> None:
    steps = ("applied_on", "checked_on", "notice_from", "notice_until", "recognised_on")
    frame = sample.frames["memberships"].with_columns(pl.col("exited_on").fill_null(date(9999, 1, 1)))
    for before, after in zip(steps, (*steps[1:], "exited_on"), strict=False):
        assert (frame[before] <= frame[after]).all(), (before, after)


def test_coverage_ends_on_the_last_day_for_every_table(sample: Sample) -> None:
    coverage = sample.frames["coverage"]
    assert set(coverage["subject"]) == set(sample.frames)
    assert coverage["known_until"].unique().to_list() == [sample.as_of]


def test_is_not_tame(sample: Sample) -> None:
    told = shares(sample)
    assert told["in_work"] >= 0.30
    assert told["two_episodes"] >= 0.15
    assert told["two_episodes_ever"] >= 0.15
    for code in set(Condition) - {Condition.PROVINCIAL_OTHER}:
        assert told[f"held_{code.value}"] >= 0.02, code
    assert told["women_50_to_55"] >= 0.01
    assert told["unified_hukou"] >= 0.02
    assert told["reregistered_in_grace"] >= 0.05
    assert told["placed_after_registration"] >= 0.05
    assert told["died_as_client"] > 0
    assert told["retired_as_client"] >= 0.01
    assert 0.05 <= told["clients"] <= 0.3
    assert told["ever_clients"] < 0.5


def test_progress_is_told_until_the_end() -> None:
    told: list[tuple[int, int]] = []
    make_sample(1200, 2, progress=lambda done, of: told.append((done, of)))
    assert told == [(500, 1200), (1000, 1200), (1200, 1200)]
