"""SQLite and PostgreSQL: what is refused, and that nothing is ever half written."""

from __future__ import annotations

import sqlite3
import stat
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from workbench.errors import BadValueError, NotARegisterError, RegisterUnavailableError, WorkbenchError
from workbench.register import Register, open_register, verify_changes
from workbench.text import in_language

ONE = {"people": [{"person_id": "a"}], "visits": [{"visit_id": "v", "person_id": "a"}]}
MANY = {"people": [{"person_id": f"p{number}", "name": "名" * 200} for number in range(3000)]}


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with in_language("en"):
        yield


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "register.db"
    with open_register(path, create=True) as register:
        register.write(ONE, actor="t", action="import")
    return path


def again(file: Path) -> str:
    with open_register(file) as register:
        return register.hash()


def test_a_new_file_is_for_its_owner_only(file: Path) -> None:
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with open_register(file) as register:
        register.write(MANY, actor="t", action="import")
        assert {stat.S_IMODE(entry.stat().st_mode) for entry in file.parent.iterdir()} == {0o600}


def test_the_file_is_kept_as_it_should_be(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize("url", ["sqlite:///{file}", "{file}", "sqlite:///{file}?mode=ro"])
def test_a_file_is_opened_by_path_or_address(file: Path, url: str) -> None:
    with open_register(url.format(file=file)) as register:
        assert register.count("people") == 1
        assert register.url == f"sqlite:///{file}"


def test_a_locked_register_says_so_and_loses_nothing(file: Path) -> None:
    before = again(file)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_register(f"sqlite:///{file}?timeout=0.1") as register:
        with pytest.raises(RegisterUnavailableError, match="locked"):
            register.write(MANY, actor="t", action="import")
        assert register.count("people") == 1
    other.close()
    assert again(file) == before


def test_a_read_only_register_can_be_read_and_says_that_it_is_not_written(file: Path) -> None:
    with open_register(f"sqlite:///{file}?mode=ro") as register:
        assert register.slice_of("a", {"people": ["person_id"]}).own.to_list() == ["a"]
        with pytest.raises(RegisterUnavailableError, match="read-only"):
            register.write(MANY, actor="t", action="import")


def test_a_full_disk_takes_back_what_was_begun(file: Path) -> None:
    before = again(file)
    with open_register(file) as register:
        register.rows("PRAGMA max_page_count = 1")  # type: ignore[attr-defined]
        with pytest.raises(RegisterUnavailableError, match="full"):
            register.write(MANY, actor="t", action="import")
        assert verify_changes(register).lines == 1
    assert again(file) == before


def test_an_error_in_the_midst_takes_back_what_was_begun(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from workbench.register.store.sqlite import SqliteRegister

    def fail(*_given: object, **_named: object) -> None:
        raise KeyboardInterrupt

    before = again(file)
    monkeypatch.setattr(SqliteRegister, "append", fail)
    with open_register(file) as register:
        with pytest.raises(KeyboardInterrupt):
            register.write(MANY, actor="t", action="import")
        assert register.hash() == before
    assert again(file) == before


def test_a_file_that_is_no_register_is_not_touched(tmp_path: Path) -> None:
    text, other, empty = tmp_path / "a.db", tmp_path / "b.db", tmp_path / "c.db"
    text.write_text("台账" * 1000, encoding="utf-8")
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE people (name TEXT)")
    connection.close()
    empty.touch()
    for path in (text, other, empty):
        before = path.read_bytes()
        with pytest.raises(NotARegisterError):
            open_register(path)
        with pytest.raises(NotARegisterError):
            open_register(f"sqlite:///{path}")
        assert path.read_bytes() == before
    with pytest.raises(NotARegisterError):
        open_register(other, create=True)


def test_a_damaged_file_says_so(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    file.write_bytes(content)
    with pytest.raises(WorkbenchError), open_register(file) as register:
        register.hash()


def test_what_is_not_there_is_named_with_its_neighbours(file: Path) -> None:
    with pytest.raises(NotARegisterError, match=r"register\.db"):
        open_register(file.with_name("registr.db"))
    with pytest.raises(NotARegisterError):
        open_register(f"sqlite:///{file}x")
    with pytest.raises(NotARegisterError, match="names no file"):
        open_register("sqlite://")


@pytest.mark.parametrize(("url", "near"), [("sqlit:///x.db", "sqlite://"), ("postgrsql://h/x", "postgresql://")])
def test_an_unknown_scheme_is_answered_with_the_nearest(url: str, near: str) -> None:
    with pytest.raises(NotARegisterError, match=near):
        open_register(url)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://staff:geheim@127.0.0.1:1/register?connect_timeout=2",
        "postgresql://staff:geheim@nowhere.invalid/register?connect_timeout=2",
        "postgresql://staff:geheim@[::1/register",
        "postgresql://staff:geheim@127.0.0.1:port/register",
    ],
)
def test_a_server_that_cannot_be_reached_is_told_without_the_password(url: str) -> None:
    with pytest.raises(WorkbenchError) as caught:
        open_register(url)
    shown = [str(caught.value), repr(caught.value.__cause__), repr(caught.value.where)]
    assert not any("geheim" in text for text in shown)


def test_a_database_that_is_no_register_is_not_touched(empty_postgres_url: str) -> None:
    with psycopg.connect(empty_postgres_url, autocommit=True) as connection:
        with pytest.raises(NotARegisterError):
            open_register(empty_postgres_url)
        connection.execute("CREATE TABLE people (name text)")
        with pytest.raises(NotARegisterError):
            open_register(empty_postgres_url, create=True)
        assert connection.execute(
            "SELECT count(*) FROM information_schema.columns WHERE table_name = 'people'"
        ).fetchone() == (1,)


def test_a_database_that_is_not_there_is_told(postgres_url: str) -> None:
    with pytest.raises(RegisterUnavailableError):
        open_register(postgres_url.replace("/r", "/nothing_like_r", 1))


def test_a_locked_postgresql_says_so_and_loses_nothing(postgres_url: str) -> None:
    with open_register(postgres_url) as register, psycopg.connect(postgres_url) as other:
        before = register.hash()
        other.execute("LOCK TABLE changes IN EXCLUSIVE MODE")
        register.rows("SET lock_timeout = '100ms'")  # type: ignore[attr-defined]
        with pytest.raises(RegisterUnavailableError, match="locked"):
            register.write(ONE, actor="t", action="import")
        other.rollback()
        assert register.hash() == before


def test_a_read_only_postgresql_says_so(postgres_url: str) -> None:
    with open_register(postgres_url) as register:
        register.rows("SET default_transaction_read_only = on")  # type: ignore[attr-defined]
        with pytest.raises(RegisterUnavailableError, match="read-only"):
            register.write(ONE, actor="t", action="import")


def test_a_server_that_goes_away_is_told(postgres_url: str) -> None:
    register = open_register(postgres_url)
    with psycopg.connect(postgres_url, autocommit=True) as other:
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    with pytest.raises(RegisterUnavailableError):
        register.count("people")
    register.close()


def addresses(kind: str, request: pytest.FixtureRequest, folder: Path) -> str:
    if kind == "postgres":
        return str(request.getfixturevalue("postgres_url"))
    open_register(folder / "w.db", create=True).close()
    return f"sqlite:///{folder / 'w.db'}?timeout=60"


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_many_writers_at_once_lose_nothing(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    address = addresses(kind, request, tmp_path)
    failed: list[BaseException] = []

    def write(number: int) -> None:
        try:
            with open_register(address) as register:
                for turn in range(5):
                    rows = {"people": [{"person_id": f"w{number}-{turn}"}, {"person_id": "shared"}]}
                    register.write(rows, actor=f"w{number}", action="import")
        except WorkbenchError as error:
            failed.append(error)

    workers = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert failed == []
    with open_register(address) as register:
        assert register.count("people") == 21
        assert verify_changes(register).whole
        assert register.count("changes") == 20


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_walk_sees_one_moment(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    address = addresses(kind, request, tmp_path)
    with open_register(address) as reader, open_register(address) as writer:
        writer.write(ONE, actor="t", action="import")
        with reader.snapshot():  # type: ignore[attr-defined]
            before = reader.read("people").height
            writer.write(MANY, actor="t", action="import")
            assert reader.read("people").height == reader.count("people") == before
        assert reader.count("people") == 3001


def test_a_bad_value_anywhere_stops_the_whole_write(backend: Callable[..., Register]) -> None:
    register = backend(ONE)
    before = register.hash()
    with pytest.raises((BadValueError, RegisterUnavailableError), match=r"visited_on|only read"):
        register.write({"people": [{"person_id": "b"}], "visits": [{"visited_on": "gestern"}]}, actor="t", action="x")
    assert register.hash() == before
