"""Migrations: they lead to the declared schema, all the way or not at all."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from workbench.errors import NotARegisterError
from workbench.register import migrations, open_register
from workbench.register.migrations import FOLDER, NEWEST, known_versions, upgrade
from workbench.register.schema import metadata

FAILS = '''"""A change that fails half way."""

from alembic import op

revision = "9999"
down_revision = "{newest}"


def upgrade() -> None:
    op.execute("CREATE TABLE half_done (x TEXT)")
    op.execute("ALTER TABLE people RENAME TO persons")
    raise RuntimeError("half way")
'''


@pytest.fixture
def file(tmp_path: Path) -> Path:
    with open_register(tmp_path / "r.db", create=True) as register:
        register.write({"people": [{"person_id": "a"}]}, actor="t", action="import")
    return tmp_path / "r.db"


def differences(engine: sa.Engine) -> list[Any]:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_object": _ours})
        found = list(compare_metadata(context, metadata()))
    engine.dispose()
    return found


def _ours(_item: object, name: str | None, kind: str, _reflected: bool, _other: object) -> bool:
    return (kind, name) != ("table", "alembic_version")


def test_the_migrated_sqlite_is_what_is_declared(file: Path) -> None:
    assert differences(sa.create_engine(f"sqlite:///{file}", poolclass=sa.NullPool)) == []


def test_the_migrated_postgresql_is_what_is_declared(postgres_url: str) -> None:
    url = sa.make_url(postgres_url).set(drivername="postgresql+psycopg")
    assert differences(sa.create_engine(url, poolclass=sa.NullPool)) == []


def test_the_newest_version_is_the_one_that_the_code_names() -> None:
    assert known_versions()[0] == NEWEST


@pytest.mark.parametrize("statement", ["UPDATE alembic_version SET version_num = '2099'"])
def test_a_register_made_by_a_newer_version_is_refused_untouched(file: Path, postgres_url: str, statement: str) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute(statement)
    connection.close()
    before = file.read_bytes()
    with pytest.raises(NotARegisterError, match="2099"):
        open_register(file)
    assert file.read_bytes() == before
    with psycopg.connect(postgres_url, autocommit=True) as other:
        other.execute(statement)
        try:
            with pytest.raises(NotARegisterError, match="2099"):
                open_register(postgres_url)
        finally:
            other.execute("UPDATE alembic_version SET version_num = %s", [NEWEST])


def broken_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "migrations"
    shutil.copytree(FOLDER, folder)
    (folder / "versions" / "v9999_fails.py").write_text(FAILS.format(newest=NEWEST), encoding="utf-8")
    return folder


def test_a_failed_migration_leaves_the_old_file_as_it_was(file: Path, tmp_path: Path) -> None:
    with open_register(file) as register:
        before = register.hash()
    with pytest.raises(RuntimeError, match="half way"):
        upgrade(lambda: sqlite3.connect(file, isolation_level=None), "here", folder=broken_folder(tmp_path))
    with sqlite3.connect(file) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    connection.close()
    assert "half_done" not in tables
    assert "persons" not in tables
    with open_register(file) as register:
        assert register.hash() == before
        assert register.write({"people": [{"person_id": "b"}]}, actor="t", action="import").changed


def test_a_failed_migration_leaves_the_old_database_as_it_was(postgres_url: str, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="half way"):
        upgrade(
            lambda: psycopg.connect(postgres_url),
            "here",
            dialect="postgresql+psycopg",
            folder=broken_folder(tmp_path),
        )
    with open_register(postgres_url) as register:
        assert register.count("people") == 0


def test_a_register_that_could_not_be_made_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from workbench.register.store import sqlite_file

    folder = broken_folder(tmp_path)
    monkeypatch.setattr(
        sqlite_file, "upgrade", lambda creator, where: migrations.upgrade(creator, where, folder=folder)
    )
    with pytest.raises(RuntimeError, match="half way"):
        open_register(tmp_path / "new.db", create=True)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["migrations"]
