"""A register in a SQLite file: the embedded default."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

import polars as pl

from workbench.register.store import statements
from workbench.register.store.sql import SqlRegister
from workbench.register.store.sqlite_errors import speaking
from workbench.register.store.sqlite_file import Address, connect, prepare_file
from workbench.register.store.sqlite_values import decode_few, decode_many, encode
from workbench.register.tables import TABLES

ROWS_AT_ONCE = 20_000
ROWS_A_PORTION = 400_000


def open_sqlite(url_or_path: str | Path, *, create: bool = False) -> SqliteRegister:
    """Open a SQLite register, and bring its schema up to date.

    Raises:
        NotARegisterError: no register is there, or a newer workbench made it.
        RegisterUnavailableError: it is locked or must not be read.
    """
    address = Address.of(url_or_path)
    with speaking(address.shown):
        prepare_file(address, create=create)
        return SqliteRegister(address)


class SqliteRegister(SqlRegister):
    """A register in a SQLite file.

    One connection, one lock. It is read by Python's own SQLite and nothing else: a second copy of the
    library in one process would release the locks of the first.
    """

    dialect = "sqlite"

    def __init__(self, address: Address) -> None:
        self.url = address.shown
        self.notes = []
        self._connection = connect(address)
        self._lock = RLock()

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            self._connection.close()

    def one(self, **values: object) -> Sequence[object]:
        """Return bound values in the order given."""
        return tuple(values.values())

    def rows(self, statement: str, values: Mapping[str, object] | Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a statement that gives few."""
        with self._lock, speaking(self.url):
            return self._connection.execute(statement, values).fetchall()

    def few(self, table: str, wanted: tuple[str, ...], persons: Sequence[str]) -> pl.DataFrame:
        """Return the rows of a few persons without delay."""
        statement = statements.select("sqlite", table, wanted, persons=True)
        found = self.rows(statement, (json.dumps(list(persons)),))
        return decode_few(TABLES[table], wanted, found)

    def stream(self, table: str, wanted: tuple[str, ...], persons: Sequence[str] | None) -> Iterator[pl.DataFrame]:
        """Yield columns of a table in portions."""
        statement = statements.select("sqlite", table, wanted, persons=persons is not None)
        bound = () if persons is None else (json.dumps(list(persons)),)
        with self._lock, speaking(self.url):
            cursor = self._connection.execute(statement, bound)
            held: list[pl.DataFrame] = []
            while rows := cursor.fetchmany(ROWS_AT_ONCE):
                held.append(decode_many(TABLES[table], wanted, rows, self.url))
                if len(held) * ROWS_AT_ONCE >= ROWS_A_PORTION:
                    yield pl.concat(held)
                    held = []
            if held:
                yield pl.concat(held)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all reads of a block see one and the same state."""
        with self._lock:
            if self._connection.in_transaction:
                yield
                return
            with speaking(self.url):
                self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.rollback()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Let all writes of a block happen, or none."""
        with self._lock, speaking(self.url):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.commit()
            finally:
                if self._connection.in_transaction:
                    self._connection.rollback()

    def insert(self, table: str, frame: pl.DataFrame) -> int:
        """Add rows within a transaction and return how many were new."""
        rows = encode(TABLES[table], frame).iter_rows()
        return max(self._connection.executemany(statements.insert("sqlite", table), rows).rowcount, 0)
