"""A register in PostgreSQL: for many users at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import RLock
from typing import Any

import adbc_driver_postgresql.dbapi as adbc  # type: ignore[import-untyped]
import polars as pl
import psycopg
import pyarrow as pa
import sqlalchemy as sa
from psycopg import sql

from workbench.errors import NoRegisterYetError, NotARegisterError
from workbench.register.migrations import upgrade, version_state
from workbench.register.store import statements
from workbench.register.store.postgres_errors import readable, speaking, without_password
from workbench.register.store.sql import SqlRegister
from workbench.register.store.sqlite_values import as_json
from workbench.register.tables import TABLES, Table
from workbench.register.values import Place, read_as
from workbench.text import translate as _

SETTINGS = "-c lock_timeout=5s -c timezone=UTC"
CONNECT = {"connect_timeout": "5"}


def open_postgres(url: str, *, create: bool = False) -> PostgresRegister:
    """Open a register in PostgreSQL, and bring its schema up to date.

    Raises:
        NotARegisterError: the database holds no register, or a newer workbench made it.
        NoRegisterYetError: it holds nothing of ours yet, and none was to be made.
        RegisterUnavailableError: the server cannot be reached.
    """
    address = readable(url)
    shown = without_password(address)
    with speaking(shown):
        connection = _connect(address)
        try:
            _prepare(connection, _creator(address), shown, create=create)
        except BaseException:
            connection.close()
            raise
        return PostgresRegister(address, shown, connection)


class PostgresRegister(SqlRegister):
    """A register in a PostgreSQL database: psycopg for single persons and writes, ADBC for whole tables."""

    dialect = "postgresql"

    def __init__(self, address: sa.URL, shown: str, connection: psycopg.Connection[tuple[Any, ...]]) -> None:
        self.url = shown
        self.notes = []
        self._address = address
        self._connection = connection
        self._bulk: adbc.Connection | None = None
        self._lock = RLock()

    def close(self) -> None:
        """Close the connections."""
        with self._lock:
            self._connection.close()
            if self._bulk is not None:
                self._bulk.close()
                self._bulk = None

    def one(self, **values: object) -> Mapping[str, object]:
        """Return bound values by name."""
        return values

    def rows(self, statement: str, values: Mapping[str, object] | Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a statement that gives few."""
        with self._lock, speaking(self.url):
            cursor = self._connection.execute(statement.encode(), values or None)
            return cursor.fetchall() if cursor.description else []

    def few(self, table: str, wanted: tuple[str, ...], persons: Sequence[str]) -> pl.DataFrame:
        """Return the rows of a few persons without delay."""
        statement = statements.select("postgresql", table, wanted, persons=True)
        with self._lock, speaking(self.url):
            found = self._connection.execute(statement.encode(), {"persons": list(persons)}).fetchall()
        return _frame(TABLES[table], wanted, found)

    def stream(self, table: str, wanted: tuple[str, ...], persons: Sequence[str] | None) -> Iterator[pl.DataFrame]:
        """Yield columns of a table in portions."""
        statement = statements.select("postgresql", table, wanted)
        asked = None if persons is None else pl.Series(list(persons), dtype=pl.String).implode()
        with self._lock, speaking(self.url):
            for portion in self._portions(statement):
                frame = _typed(TABLES[table], portion, wanted, self.url)
                if asked is None:
                    yield frame
                elif "person_id" in wanted:
                    yield frame.filter(pl.col("person_id").is_in(asked))

    def read(
        self, table: str, *, columns: Sequence[str] | None = None, persons: Sequence[str] | None = None
    ) -> pl.DataFrame:
        """Return a table, or some columns, or the rows of some persons."""
        if persons is None or columns is None or "person_id" in columns:
            return super().read(table, columns=columns, persons=persons)
        return super().read(table, columns=[*columns, "person_id"], persons=persons).drop("person_id")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all reads of a block see one and the same state, on both connections."""
        with self._lock:
            if self._connection.info.transaction_status != psycopg.pq.TransactionStatus.IDLE:
                yield
                return
            with speaking(self.url), self._connection.transaction():
                self._connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                try:
                    yield
                finally:
                    if self._bulk is not None:
                        self._bulk.close()
                        self._bulk = None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Let all writes of a block happen, or none; other writers wait at the chain of changes."""
        with self._lock, speaking(self.url), self._connection.transaction():
            self._connection.execute("LOCK TABLE changes IN EXCLUSIVE MODE")
            yield

    def insert(self, table: str, frame: pl.DataFrame) -> int:
        """Add rows within a transaction and return how many were new."""
        declared = TABLES[table]
        target, staged = sql.Identifier(table), sql.Identifier(f"staged_{table}")
        names = sql.SQL(", ").join(sql.Identifier(name) for name in declared.names)
        lists = [
            pl.col(column.name).map_elements(as_json, return_dtype=pl.String)
            for column in declared.columns
            if column.kind == "list"
        ]
        with self._connection.cursor() as cursor:
            cursor.execute(sql.SQL("CREATE TEMP TABLE {} (LIKE {}) ON COMMIT DROP").format(staged, target))
            with cursor.copy(sql.SQL("COPY {} ({}) FROM STDIN").format(staged, names)) as copy:
                for row in frame.select(declared.names).with_columns(lists).iter_rows():
                    copy.write_row(row)
            move = sql.SQL("INSERT INTO {} ({}) SELECT {} FROM {} ON CONFLICT DO NOTHING")
            cursor.execute(move.format(target, names, names, staged))
            added = cursor.rowcount
            cursor.execute(sql.SQL("DROP TABLE {}").format(staged))
        return added

    def _portions(self, statement: str) -> Iterator[pl.DataFrame]:
        """Read in bulk, seeing the state of the block's snapshot if there is one."""
        shared = self._connection.info.transaction_status != psycopg.pq.TransactionStatus.IDLE
        opened = self._bulk if shared and self._bulk is not None else self._bulk_connection(shared=shared)
        try:
            with opened.cursor() as cursor:
                cursor.execute(statement)
                for batch in cursor.fetch_record_batch():
                    yield _plain(batch)
        finally:
            if shared:
                self._bulk = opened
            else:
                opened.close()

    def _bulk_connection(self, *, shared: bool) -> adbc.Connection:
        opened = adbc.connect(_dsn(self._address))
        if shared:
            row = self._connection.execute("SELECT pg_export_snapshot()").fetchone()
            with opened.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                cursor.execute(f"SET TRANSACTION SNAPSHOT '{row[0] if row else ''}'")
        return opened


def _plain(batch: pa.RecordBatch) -> pl.DataFrame:
    """Take numbers of PostgreSQL, which Arrow has no type for, as the text that the driver gives."""
    columns = [column.storage if isinstance(column, pa.ExtensionArray) else column for column in batch.columns]
    return pl.DataFrame(pl.from_arrow(pa.RecordBatch.from_arrays(columns, names=batch.schema.names)))


def _frame(table: Table, wanted: tuple[str, ...], rows: list[tuple[Any, ...]]) -> pl.DataFrame:
    columns: Sequence[Sequence[Any]] = list(zip(*rows, strict=True)) if rows else [()] * len(wanted)
    series = (
        read_as(pl.Series(name, values, dtype=pl.String), table.column(name), Place(table))
        if table.column(name).kind == "list"
        else pl.Series(name, values, dtype=table.column(name).dtype)
        for name, values in zip(wanted, columns, strict=True)
    )
    return pl.DataFrame(list(series))


def _typed(table: Table, frame: pl.DataFrame, wanted: tuple[str, ...], where: str) -> pl.DataFrame:
    place = Place(table, where)
    return pl.DataFrame([read_as(frame[name], table.column(name), place) for name in wanted])


def _dsn(address: sa.URL) -> str:
    return address.set(drivername="postgresql").render_as_string(hide_password=False)


def _connect(address: sa.URL) -> psycopg.Connection[tuple[Any, ...]]:
    patient = address if "connect_timeout" in address.query else address.update_query_dict(CONNECT)
    return psycopg.connect(_dsn(patient), autocommit=True, options=SETTINGS)


def _creator(address: sa.URL) -> Callable[[], Any]:
    return lambda: psycopg.connect(_dsn(address), options=SETTINGS)


def _prepare(
    connection: psycopg.Connection[tuple[Any, ...]], creator: Callable[[], Any], shown: str, *, create: bool
) -> None:
    tables = {
        str(name)
        for (name,) in connection.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
        )
    }
    version = None
    if "alembic_version" in tables:
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        version = found[0] if found else None
    state = version_state(version, shown)
    if state == "none" and (not create or tables & set(TABLES)):
        missing = NotARegisterError if tables & set(TABLES) else NoRegisterYetError
        raise missing(
            _("This database is no register."),
            where=shown,
            do=_("Look at the name of the database, or make a new register in an empty one."),
        )
    if state != "current":
        upgrade(creator, shown, dialect="postgresql+psycopg")
