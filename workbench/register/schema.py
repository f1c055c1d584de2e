"""The database schema, made of the declarations: the same tables in SQLite and PostgreSQL."""

from __future__ import annotations

from functools import cache
from typing import Any

import sqlalchemy as sa

from workbench.register.tables import TABLES, Column, Table

INDEXED = ("person_id", "household_id", "platform")
HEAD = "chain_head"

TYPES: dict[str, sa.types.TypeEngine[Any]] = {
    "text": sa.Text(),
    "code": sa.Text(),
    "day": sa.Date(),
    "boolean": sa.Boolean(),
    "integer": sa.BigInteger(),
    "money": sa.Numeric(12, 2).with_variant(sa.Text(), "sqlite"),
    "list": sa.Text(),
    "instant": sa.DateTime(timezone=True),
}


@cache
def metadata() -> sa.MetaData:
    """Return the schema: a table a declaration, and one line that remembers the end of the chain of changes.

    Nothing but the surrogate `id` is unique and nothing refers to anything: a suspicious row enters.
    """
    schema = sa.MetaData()
    for table in TABLES.values():
        columns = [_column(table, column) for column in table.columns]
        sa.Table(table.name, schema, *columns, *_indexes(table))
    sa.Table(
        HEAD,
        schema,
        sa.Column("only", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
    )
    return schema


def _column(table: Table, column: Column) -> sa.Column[Any]:
    primary = column.name == ("id" if table.surrogates else table.key[0])
    numbered = primary and column.kind == "integer"
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite") if numbered else TYPES[column.kind]
    return sa.Column(column.name, kind, primary_key=primary, autoincrement=False, nullable=not primary)


def _indexes(table: Table) -> list[sa.Index]:
    return [sa.Index(f"ix_{table.name}_{name}", name) for name in INDEXED if name in table.names]
