"""Writing: content-derived ids, the same rows twice, and the chain of changes."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
import pytest

from workbench.errors import BadValueError
from workbench.register import Register, open_register, verify_changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.backends import Make

FIRST = {"people": [{"person_id": "a", "name": "甲"}], "visits": [{"visit_id": "v", "person_id": "a"}]}
SECOND = {"people": [{"person_id": "a", "name": "甲"}, {"person_id": "b"}]}
TAMPERED = {
    "a value changed": ["UPDATE changes SET actor = 'nobody' WHERE seq = {line}"],
    "a line taken out": ["DELETE FROM changes WHERE seq = {line}"],
    "a line taken out and the rest numbered anew": [
        "DELETE FROM changes WHERE seq = {line}",
        "UPDATE changes SET seq = seq - 100 WHERE seq > {line}",
        "UPDATE changes SET seq = seq + 99 WHERE seq < 0",
    ],
    "the hash changed": ["UPDATE changes SET hash = 'x' WHERE seq = {line}"],
}


@pytest.fixture(params=["frames", "folder", "sqlite", "postgres"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Register]:
    with opened(request, tmp_path) as register:
        yield register


def opened(request: pytest.FixtureRequest, folder: Path) -> Register:
    if request.param == "frames":
        return Register.from_frames({})
    if request.param == "folder":
        return open_register(folder / "folder", create=True)
    if request.param == "sqlite":
        return open_register(folder / "r.db", create=True)
    return open_register(request.getfixturevalue("postgres_url"))


def test_the_same_rows_twice_change_nothing(empty: Register) -> None:
    first = empty.write(FIRST, actor="wang", action="import")
    assert (dict(first.new), dict(first.known)) == ({"people": 1, "visits": 1}, {"people": 0, "visits": 0})
    before = empty.hash(), empty.count("changes")
    twice = empty.write(FIRST, actor="wang", action="import")
    assert (dict(twice.new), dict(twice.known)) == ({"people": 0, "visits": 0}, {"people": 1, "visits": 1})
    assert not twice.changed
    assert twice.import_id == first.import_id
    assert (empty.hash(), empty.count("changes")) == before


def test_only_what_is_new_is_added(empty: Register) -> None:
    empty.write(FIRST, actor="wang", action="import")
    report = empty.write(SECOND, actor="wang", action="import")
    assert (dict(report.new), dict(report.known)) == ({"people": 1}, {"people": 1})
    assert sorted(empty.read("people")["person_id"]) == ["a", "b"]
    assert empty.read("people")["id"].null_count() == 0
    assert empty.read("people")["entered_at"].null_count() == 0
    assert empty.read("people", persons=["b"])["import_id"].to_list() == [report.import_id]


def test_one_line_a_write(empty: Register) -> None:
    empty.write(FIRST, actor="wang", action="import")
    empty.write(SECOND, actor="li", action="import")
    lines = empty.read("changes").rows(named=True)
    assert [(line["seq"], line["actor"], line["table"]) for line in lines] == [
        (1, "wang", "people,visits"),
        (2, "li", "people"),
    ]
    assert verify_changes(empty).whole
    assert verify_changes(empty).lines == 2


def test_rows_written_make_the_register_that_frames_make(empty: Register) -> None:
    source = Register.from_frames(FIRST | SECOND)
    empty.write({name: source.read(name) for name in FIRST} | {"coverage": source.coverage}, actor="t", action="import")
    assert empty.hash() == source.hash()


def test_the_log_is_not_written_by_callers(backend: Make) -> None:
    with pytest.raises(BadValueError):
        Register.from_frames({}).write({"changes": []}, actor="t", action="import")
    assert backend(FIRST).count("people") == 1


def chain(register: Register, lines: int) -> None:
    for number in range(lines):
        register.write({"people": [{"person_id": f"p{number}"}]}, actor="t", action="import")


@pytest.mark.parametrize("how", TAMPERED)
@pytest.mark.parametrize("line", [1, 3, 5])
def test_whoever_tampers_with_a_line_is_found(tmp_path: Path, how: str, line: int) -> None:
    with open_register(tmp_path / "r.db", create=True) as register:
        chain(register, 5)
    with sqlite3.connect(tmp_path / "r.db") as connection:
        for event in ("update", "delete"):
            connection.execute(f"DROP TRIGGER changes_keep_{event}")
        for statement in TAMPERED[how]:
            connection.execute(statement.format(line=line))
    connection.close()
    with open_register(tmp_path / "r.db") as register:
        assert verify_changes(register).broken == line


def test_lines_that_change_places_are_found() -> None:
    register = Register.from_frames({})
    chain(register, 4)
    lines = register.read("changes").rows(named=True)
    lines[1], lines[2] = lines[2] | {"seq": 2}, lines[1] | {"seq": 3}
    assert verify_changes(Register.from_frames({"changes": lines})).broken == 2
    assert verify_changes(Register.from_frames({"changes": register.read("changes")})).whole


@pytest.mark.parametrize("statement", ["UPDATE changes SET actor = 'x'", "DELETE FROM changes"])
def test_the_databases_refuse_to_change_the_log(tmp_path: Path, postgres_url: str, statement: str) -> None:
    for address in (f"sqlite:///{tmp_path / 'r.db'}", postgres_url):
        with open_register(address, create=True) as register:
            chain(register, 1)
    with sqlite3.connect(tmp_path / "r.db") as connection, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(statement)
    connection.close()
    with psycopg.connect(postgres_url) as other, pytest.raises(psycopg.errors.RaiseException, match="append-only"):
        other.execute(statement)


@pytest.mark.parametrize(
    "text", ["'", '"', "]", ";", "𠮷😀", "'; DROP TABLE people; --", "%s", ":p", "\\", "\t\n", "NULL"]
)
def test_any_text_comes_back_as_it_went_in(empty: Register, text: str) -> None:
    rows: dict[str, list[dict[str, Any]]] = {
        "people": [{"person_id": text, "name": text}],
        "memberships": [
            {"membership_id": text, "person_id": text, "categories": [text], "recognised_on": date(2020, 1, 1)}
        ],
        "household_members": [{"household_id": text, "person_id": text}],
    }
    empty.write(rows, actor=text, action="import")
    columns = {"people": ["person_id", "name"], "memberships": ["membership_id", "categories"]}
    piece = empty.slice_of(text, columns)
    assert piece.frames["people"].rows() == [(text, text)]
    assert piece.frames["memberships"].rows() == [(text, [text])]
    assert empty.read("changes")["actor"].to_list() == [text]
    assert verify_changes(empty).whole
