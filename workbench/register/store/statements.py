"""The few statements of the stores, made by SQLAlchemy from the schema and kept as text.

Names come from the declarations only and values are always bound, so nothing that a file or a person
says ever becomes part of a statement.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import psycopg

from workbench.register.schema import HEAD, metadata
from workbench.register.tables import TABLES

DialectName = Literal["sqlite", "postgresql"]
DIALECTS: dict[str, sa.Dialect] = {"sqlite": sqlite.dialect(), "postgresql": psycopg.dialect()}  # type: ignore[no-untyped-call]


def _text(statement: sa.ClauseElement, dialect: DialectName) -> str:
    return str(statement.compile(dialect=DIALECTS[dialect]))


def _among(column: sa.Column[str], dialect: DialectName) -> sa.ColumnElement[bool]:
    if dialect == "sqlite":
        each = sa.func.json_each(sa.bindparam("persons", type_=sa.Text())).table_valued("value")
        return column.in_(sa.select(each.c.value))
    return column == sa.func.any(sa.bindparam("persons", type_=postgresql.ARRAY(sa.Text())))


@cache
def select(dialect: DialectName, table: str, columns: tuple[str, ...], *, persons: bool = False) -> str:
    """Return the statement that reads columns of a table, of all rows or of some persons (one bound value)."""
    source = metadata().tables[table]
    statement = sa.select(*(source.c[name] for name in columns))
    if persons:
        statement = statement.where(_among(source.c.person_id, dialect))
    if table == "changes":
        statement = statement.order_by(source.c.seq)
    return _text(statement, dialect)


@cache
def household(dialect: DialectName) -> str:
    """Return the statement that finds everyone who ever shared a household with a person (one bound value)."""
    own = metadata().tables["household_members"].alias("own")
    shared = metadata().tables["household_members"].alias("shared")
    statement = (
        sa.select(shared.c.person_id)
        .distinct()
        .join_from(own, shared, own.c.household_id == shared.c.household_id)
        .where(own.c.person_id == sa.bindparam("person", type_=sa.Text()))
    )
    return _text(statement, dialect)


@cache
def is_person(dialect: DialectName) -> str:
    """Return the statement that looks whether a person is there (one bound value)."""
    people = metadata().tables["people"]
    statement: sa.Select[Any] = sa.select(sa.literal_column("1")).where(
        people.c.person_id == sa.bindparam("person", type_=sa.Text())
    )
    return _text(statement, dialect)


@cache
def insert(dialect: DialectName, table: str) -> str:
    """Return the statement that adds a row, values in the declared order; a row that is there stays as it is."""
    target = metadata().tables[table]
    if dialect == "sqlite":
        return _text(sqlite.insert(target).on_conflict_do_nothing(), dialect)
    return _text(postgresql.insert(target).on_conflict_do_nothing(), dialect)


@cache
def count(dialect: DialectName, table: str) -> str:
    """Return the statement that counts the rows of a table."""
    return _text(sa.select(sa.func.count()).select_from(metadata().tables[table]), dialect)


@cache
def with_rows(dialect: DialectName) -> str:
    """Return the statement that names the tables that have rows."""
    parts: list[sa.Select[Any]] = [
        sa.select(sa.literal_column(f"'{name}'")).where(sa.exists(sa.select(metadata().tables[name])))
        for name in TABLES
    ]
    return _text(sa.union_all(*parts), dialect)


@cache
def head(dialect: DialectName) -> str:
    """Return the statement that reads the end of the chain of changes."""
    line = metadata().tables[HEAD]
    return _text(sa.select(line.c.seq, line.c.hash), dialect)


@cache
def set_head(dialect: DialectName) -> str:
    """Return the statement that moves the end of the chain (two bound values: seq, hash)."""
    line = metadata().tables[HEAD]
    return _text(sa.update(line).values(seq=sa.bindparam("seq"), hash=sa.bindparam("hash")), dialect)
