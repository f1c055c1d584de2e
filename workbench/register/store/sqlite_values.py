"""How values stand in SQLite: days and instants as ISO text, truths as 0 and 1, money and lists as text."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import polars as pl

from workbench.errors import NotARegisterError
from workbench.register.tables import Column, Table
from workbench.register.values import STORED_INSTANT, Place, read_as
from workbench.text import translate as _


def _instant(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)


READERS: dict[str, Callable[[Any], object]] = {
    "day": date.fromisoformat,
    "boolean": bool,
    "money": Decimal,
    "list": json.loads,
    "instant": _instant,
}


def encode(table: Table, frame: pl.DataFrame) -> pl.DataFrame:
    """Return a frame as SQLite keeps it, columns in the declared order."""
    return frame.select(_stored(table.column(name)) for name in table.names)


def _stored(column: Column) -> pl.Expr:
    value = pl.col(column.name)
    if column.kind == "list":
        return value.map_elements(as_json, return_dtype=pl.String)
    if column.kind == "instant":
        return value.dt.replace_time_zone(None).dt.to_string(STORED_INSTANT)
    if column.kind == "boolean":
        return value.cast(pl.Int8)
    return value.cast(pl.String) if column.kind in ("day", "money") else value


def as_json(items: Sequence[str]) -> str:
    """Write a list as JSON."""
    return json.dumps(list(items), ensure_ascii=False)


def decode_few(table: Table, wanted: tuple[str, ...], rows: list[tuple[Any, ...]]) -> pl.DataFrame:
    """Make a frame of few rows, value by value: quicker than a plan of Polars."""
    columns: Sequence[Sequence[Any]] = list(zip(*rows, strict=True)) if rows else [()] * len(wanted)
    made = []
    for name, found in zip(wanted, columns, strict=True):
        column = table.column(name)
        read = READERS.get(column.kind)
        values = found if read is None else [None if value is None else read(value) for value in found]
        made.append(pl.Series(name, values, dtype=column.dtype))
    return pl.DataFrame(made)


def decode_many(table: Table, wanted: tuple[str, ...], rows: list[tuple[Any, ...]], where: str) -> pl.DataFrame:
    """Make a frame of many rows, column by column.

    Raises:
        BadValueError: a value is not of its column's kind.
        NotARegisterError: a value is of a type that no register holds there.
    """
    numbers = ("boolean", "integer")
    raw = {name: pl.Int64 if table.column(name).kind in numbers else pl.String for name in wanted}
    try:
        frame = pl.DataFrame(rows, schema=raw, orient="row")
    except (TypeError, pl.exceptions.PolarsError) as error:
        raise NotARegisterError(
            _("A table holds values that a register does not write."),
            where=f"{where}, {table.name}",
            do=_("Restore the file from a copy, or ask who else writes into it."),
        ) from error
    place = Place(table, where)
    return pl.DataFrame([_read(frame[name], table.column(name), place) for name in wanted])


def _read(series: pl.Series, column: Column, place: Place) -> pl.Series:
    if column.kind in ("text", "code", "integer"):
        return series
    if column.kind == "boolean":
        return series.cast(pl.Boolean)
    return read_as(series, column, place)
