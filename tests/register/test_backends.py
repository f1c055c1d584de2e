"""One content, five stores: what goes in comes out alike."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import polars as pl
import pytest

from workbench.errors import UnknownNameError
from workbench.register import TABLES, Register

if TYPE_CHECKING:
    from tests.backends import Make, Rows

NASTY = 'O\'Neil "x"]; DROP TABLE people; -- 𠮷😀\n\t=1+1'
ROWS: Rows = {
    "people": [
        {"person_id": "a", "name": NASTY, "sex": "F", "birth_date": date(1970, 2, 28), "able_to_work": True},
        {"person_id": "b", "name": "甲\x00乙", "willing_to_work": False, "platform": "520102001001"},
        {"person_id": "c", "education": ""},
        {"person_id": "d"},
    ],
    "household_members": [
        {"household_id": "h1", "person_id": "a", "starts_on": date(2010, 1, 1), "ends_on": date(2012, 1, 1)},
        {"household_id": "h1", "person_id": "b", "starts_on": date(2013, 1, 1)},
        {"household_id": "h2", "person_id": "b", "starts_on": date(2014, 1, 1)},
        {"household_id": "h2", "person_id": "c", "starts_on": date(2014, 1, 1)},
        {"household_id": "h3", "person_id": "nobody", "starts_on": date(2014, 1, 1)},
    ],
    "memberships": [
        {"membership_id": "m1", "person_id": "a", "categories": ["older", 'q"u,o'], "recognised_on": date(2020, 1, 1)},
        {"membership_id": "m2", "person_id": "b", "categories": []},
        {"membership_id": "m3", "person_id": "c"},
    ],
    "visits": [
        {
            "visit_id": "v1",
            "person_id": "a",
            "visited_on": date(2021, 3, 1),
            "income": Decimal("1234.50"),
            "entered_at": datetime(2021, 3, 1, 8, 30, 15, 123456, tzinfo=UTC),
        }
    ],
    "benefits": [],
}
COLUMNS = {
    "people": ["person_id", "sex", "birth_date"],
    "household_members": ["household_id", "person_id"],
    "memberships": ["categories", "membership_id"],
    "visits": ["person_id", "income"],
    "regions": ["code", "name"],
}


def test_every_table_has_the_declared_columns_whether_supplied_or_not(backend: Make) -> None:
    register = backend(ROWS)
    for name, table in TABLES.items():
        assert dict(register.read(name).schema) == table.schema()


def test_values_come_back_as_they_went_in(backend: Make) -> None:
    register = backend(ROWS)
    people = {row["person_id"]: row for row in register.read("people").rows(named=True)}
    assert people["a"]["name"] == NASTY
    assert people["a"]["birth_date"] == date(1970, 2, 28)
    assert (people["a"]["able_to_work"], people["b"]["willing_to_work"], people["c"]["able_to_work"]) == (
        True,
        False,
        None,
    )
    assert people["c"]["education"] is None
    categories = dict(register.read("memberships", columns=["membership_id", "categories"]).iter_rows())
    assert categories == {"m1": ["older", 'q"u,o'], "m2": [], "m3": None}
    visit = register.read("visits").row(0, named=True)
    assert visit["income"] == Decimal("1234.50")
    assert visit["entered_at"] == datetime(2021, 3, 1, 8, 30, 15, 123456, tzinfo=UTC)


def test_nul_is_taken_out_because_no_database_keeps_it(backend: Make) -> None:
    names = backend(ROWS).read("people", persons=["b"], columns=["name"])["name"].to_list()
    assert names == ["甲乙"]


def test_all_stores_give_the_hash_of_the_frames(backend: Make) -> None:
    assert backend(ROWS).hash() == Register.from_frames(ROWS).hash()


def test_the_hash_tells_rows_apart_and_not_their_order(backend: Make) -> None:
    turned = {name: list(reversed(rows)) for name, rows in ROWS.items()}
    other = ROWS | {"people": [*ROWS["people"][1:], ROWS["people"][0] | {"sex": "M"}]}
    plain = backend(ROWS).hash()
    assert backend(turned).hash() == plain
    assert backend(other).hash() != plain


def test_what_was_not_supplied_is_not_covered(backend: Make) -> None:
    register = backend(ROWS)
    assert {"people", "visits", "benefits"} <= register.supplied
    assert "employments" not in register.supplied
    covered = set(register.coverage["subject"])
    assert {"people", "benefits"} <= covered
    assert "employments" not in covered
    assert register.coverage.columns == ["platform", "subject", "known_from", "known_until"]
    assert set(register.coverage["platform"]) == {""}


def test_stated_coverage_replaces_the_default_of_its_table(backend: Make) -> None:
    stated = {"coverage": [{"platform": "5201", "subject": "circumstances/dibao", "known_until": date(2026, 1, 1)}]}
    coverage = backend(ROWS | {"circumstances": []} | stated).coverage
    rows = coverage.filter(pl.col("subject").str.starts_with("circumstances")).rows()
    assert rows == [("5201", "circumstances/dibao", None, date(2026, 1, 1))]


def test_one_slice_holds_everyone_when_there_are_few(backend: Make) -> None:
    [only] = backend(ROWS).slices(COLUMNS)
    assert sorted(only.own) == ["a", "b", "c", "d"]
    assert {name: frame.columns for name, frame in only.frames.items()} == COLUMNS
    assert sorted(only.frames["people"]["person_id"]) == ["a", "b", "c", "d"]


def test_one_person_comes_with_all_who_ever_shared_a_household(backend: Make) -> None:
    register = backend(ROWS)
    for person, expected in {"a": {"a", "b"}, "b": {"a", "b", "c"}, "d": {"d"}}.items():
        piece = register.slice_of(person, COLUMNS)
        assert set(piece.frames["people"]["person_id"]) == expected
        assert piece.own.to_list() == [person]
        assert {name: frame.columns for name, frame in piece.frames.items()} == COLUMNS
        assert {name: dict(frame.schema) for name, frame in piece.frames.items()} == {
            name: {column: TABLES[name].schema()[column] for column in columns} for name, columns in COLUMNS.items()
        }


def test_a_person_who_is_not_there_is_an_error(backend: Make) -> None:
    register = backend(ROWS)
    for person in ("z", "'; DROP TABLE people; --", '"', "𠮷", "a\x00", "a' OR '1'='1", "%", ""):
        with pytest.raises(UnknownNameError):
            register.slice_of(person, COLUMNS)
        assert register.read("people", persons=[person]).is_empty()
    assert register.count("people") == 4


def test_names_that_do_not_exist_are_refused_with_near_ones(backend: Make) -> None:
    register = backend(ROWS)
    with pytest.raises(UnknownNameError, match="visits"):
        register.read("vists")
    with pytest.raises(UnknownNameError, match="birth_date"):
        register.read("people", columns=["birthdate"])
    with pytest.raises(UnknownNameError):
        register.read("people", columns=['person_id"; DROP TABLE people; --'])


def test_ids_come_from_the_content_and_are_the_same_everywhere(backend: Make) -> None:
    ids = backend(ROWS).read("people", columns=["id", "person_id"]).sort("person_id")
    here = Register.from_frames(ROWS).read("people", columns=["id", "person_id"]).sort("person_id")
    assert ids.rows() == here.rows()
    assert all(re.fullmatch("[0-9a-f]{32}", text) for text in ids["id"])


def test_rows_that_say_the_same_are_one_row(backend: Make) -> None:
    register = backend(ROWS | {"visits": ROWS["visits"] * 3})
    assert register.read("visits").height == 1
    assert register.hash() == Register.from_frames(ROWS).hash()


def test_columns_come_in_the_order_asked_for(backend: Make) -> None:
    asked = ["sex", "person_id"]
    assert backend(ROWS).read("people", columns=asked).columns == asked
    assert backend(ROWS).read("visits", columns=["income"], persons=["a"]).to_dict(as_series=False) == {
        "income": [Decimal("1234.50")]
    }


def test_an_empty_register_is_a_register(backend: Make) -> None:
    register = backend({"people": []})
    [only] = list(register.slices(COLUMNS)) or [None]
    assert only is None or only.own.is_empty()
    assert register.count("people") == 0
