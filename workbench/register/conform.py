"""Frames at the door: any frame or list of rows becomes a Polars frame with exactly the declared columns."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import polars as pl

from workbench.errors import BadValueError, MissingColumnError, UnknownNameError, near_misses
from workbench.register.tables import TABLES, Column, Table
from workbench.register.values import Place, read_as
from workbench.text import listed
from workbench.text import translate as _


def table_named(name: str) -> Table:
    """Return a declared table.

    Raises:
        UnknownNameError: there is no such table.
    """
    if name not in TABLES:
        raise UnknownNameError(
            _("There is no table “{name}” in a register.").format(name=name), near=near_misses(name, TABLES)
        )
    return TABLES[name]


def columns_named(table: Table, columns: Iterable[str] | None) -> tuple[str, ...]:
    """Return the columns asked for, all declared ones by default.

    Raises:
        UnknownNameError: the table has no such column.
    """
    if columns is None:
        return table.names
    wanted = tuple(columns)
    for name in wanted:
        if name not in table.names:
            raise UnknownNameError(
                _("The table {table} has no column “{name}”.").format(table=table.name, name=name),
                near=near_misses(name, table.names),
            )
    return wanted


def empty(table: Table, columns: Iterable[str] | None = None) -> pl.DataFrame:
    """Return the table's frame without rows."""
    schema = table.schema()
    return pl.DataFrame(schema={name: schema[name] for name in columns_named(table, columns)})


def conform(
    table: Table, given: object, *, source: str = "", strict: bool = False, notes: list[str] | None = None
) -> pl.DataFrame:
    """Make a frame of exactly the declared columns, each of its declared type.

    Args:
        table: the declaration.
        given: a Polars, pandas or Arrow frame, or rows as dictionaries.
        source: the file it came from, for messages.
        strict: refuse a frame that lacks a required column; otherwise only rows that name nobody are refused.
        notes: collects what was left out (columns that nobody declared).

    Raises:
        BadValueError: a value is not of its column's kind.
        MissingColumnError: a required column is not there.
        UnknownNameError: a row names a column that nobody declared.
    """
    place = Place(table, source)
    frame = _from_rows(table, given, place) if isinstance(given, (list, tuple)) else _from_frame(given, table)
    if strict:
        require(table, frame.columns, source)
    elif frame.height and "person_id" in table.required:
        require(table, [*frame.columns, *(name for name in table.required if name != "person_id")], source)
    extra = [name for name in frame.columns if name not in table.names]
    if extra and notes is not None:
        notes.append(ignored(table, extra, source))
    height = frame.height
    series = [
        read_as(frame.get_column(column.name), column, place)
        if column.name in frame.columns
        else pl.Series(column.name, [None], dtype=column.dtype).new_from_index(0, height)
        for column in table.columns
    ]
    made = pl.DataFrame(series)
    return made.with_columns(pl.col("platform").fill_null("")) if table.name == "coverage" else made


def ignored(table: Table, extra: Iterable[str], source: str = "") -> str:
    """Say which columns of a file were ignored."""
    return _("{where}: columns ignored: {names}.").format(where=source or table.title(), names=listed(extra))


def require(table: Table, present: Iterable[str], source: str = "") -> None:
    """Refuse a file that lacks a required column.

    Raises:
        MissingColumnError: names the columns, and what the file has that resembles them.
    """
    have = set(present)
    missing = [name for name in table.required if name not in have]
    if missing:
        raise MissingColumnError(
            _("Missing: {names}.").format(names=listed(f"{table.column(name).title()} ({name})" for name in missing)),
            where=source or _("table {title} ({name})").format(title=table.title(), name=table.name),
            why=_("Without it no row can be told whose it is or since when it holds."),
            do=_("Add the column, or rename the one that holds it."),
            near=[near for name in missing for near in near_misses(name, have - set(table.names))],
        )


def _from_frame(given: object, table: Table) -> pl.DataFrame:
    if isinstance(given, pl.DataFrame):
        return given
    if isinstance(given, pl.LazyFrame):
        return given.collect()
    kind = type(given).__module__.split(".")[0]
    if kind == "pandas":
        return pl.from_pandas(given)  # type: ignore[call-overload, no-any-return]
    if kind == "pyarrow":
        return pl.DataFrame(pl.from_arrow(given))
    raise BadValueError(
        _("A table is given as a Polars, pandas or Arrow frame, or as a list of rows, not as {kind}.").format(
            kind=type(given).__name__
        ),
        where=_("table {title} ({name})").format(title=table.title(), name=table.name),
    )


def _from_rows(table: Table, rows: Iterable[Mapping[str, Any]], place: Place) -> pl.DataFrame:
    listed = list(rows)
    named = dict.fromkeys(key for row in listed for key in row)
    columns_named(table, named)
    if not named:
        return empty(table)
    return pl.DataFrame([_column(table.column(n), [row.get(n) for row in listed], place) for n in named])


def _column(column: Column, values: list[Any], place: Place) -> pl.Series:
    try:
        if column.kind != "day" or all(value is None or type(value) is date for value in values):
            return pl.Series(column.name, values, dtype=column.dtype, strict=True)
    except (TypeError, ValueError, OverflowError, pl.exceptions.PolarsError):
        pass
    texts = [None if value is None else _plain(value) for value in values]
    return read_as(pl.Series(column.name, texts, dtype=pl.String), column, place)


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return json.dumps([str(item) for item in value], ensure_ascii=False)
    return str(value) if isinstance(value, (str, int, float, Decimal, date)) else repr(value)
