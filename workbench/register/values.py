"""Values at the door: whatever a file or a caller gives becomes the declared type or a clear error."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

import polars as pl

from workbench.errors import BadValueError
from workbench.register.coded import coded
from workbench.register.tables import Column, Table
from workbench.text import listed
from workbench.text import translate as _

EARLIEST = date(1900, 1, 1)
LATEST = date(2100, 12, 31)
STORED_INSTANT = "%Y-%m-%d %H:%M:%S%.6f"
TRUTHS = {"true": True, "false": False, "1": True, "0": False}


@dataclass(frozen=True)
class Place:
    """Where a column comes from, for messages: its table and the file it was read from, if any."""

    table: Table
    source: str = ""

    def of(self, column: Column, row: int | None = None) -> str:
        """Name file, table, column and, where known, the row (the first row of data is row 1)."""
        parts = [self.source] if self.source else []
        parts.append(_("table {title} ({name})").format(title=self.table.title(), name=self.table.name))
        parts.append(_("column {title} ({name})").format(title=column.title(), name=column.name))
        if row is not None:
            parts.append(_("row {number}").format(number=row + 1))
        return listed(parts)


def read_as(series: pl.Series, column: Column, place: Place) -> pl.Series:
    """Turn a column into its declared type.

    Raises:
        BadValueError: a value is not of the column's kind, or a date lies outside 1900 to 2100.
    """
    if series.dtype == pl.Null:
        return series.cast(column.dtype)
    if isinstance(series.dtype, (pl.Categorical, pl.Enum)):
        series = series.cast(pl.String)
    if column.kind in ("text", "code"):
        texts = _text(series, column, place)
        return texts if column.codes is None else coded(texts, column, place)
    if column.kind == "day":
        return _in_range(_day(series, column, place), column, place)
    if series.dtype == column.dtype:
        return series
    if series.dtype == pl.String:
        return _parsed(series, column, place)
    return _number(series, column, place)


def clean_text(series: pl.Series) -> pl.Series:
    """Take the NUL characters out and let an empty text be null: no store keeps them apart alike."""
    if series.str.contains("\x00", literal=True).any():
        series = series.str.replace_all("\x00", "", literal=True)
    if (series == "").any():
        series = series.set(series == "", None)
    return series


def _text(series: pl.Series, column: Column, place: Place) -> pl.Series:
    if series.dtype == pl.String:
        return clean_text(series)
    if series.dtype.is_integer() or series.dtype in (pl.Boolean, pl.Date):
        return series.cast(pl.String)
    raise _unlike(column, place, series.dtype)


def _day(series: pl.Series, column: Column, place: Place) -> pl.Series:
    if series.dtype == pl.Date:
        return series
    if isinstance(series.dtype, pl.Datetime):
        if series.dtype.time_zone:
            series = series.dt.convert_time_zone("Asia/Shanghai")
        return series.cast(pl.Date)
    if series.dtype == pl.String:
        return _parsed(series, column, place)
    raise _unlike(column, place, series.dtype)


def _parsed(series: pl.Series, column: Column, place: Place) -> pl.Series:
    given = clean_text(series.str.strip_chars())
    found: pl.Series = _PARSERS[column.kind](given).rename(series.name)
    bad = (found.is_null() & given.is_not_null()).arg_true()
    if len(bad):
        raise _unreadable(given[int(bad[0])], column, place.of(column, int(bad[0])))
    return found


def _parse_day(texts: pl.Series) -> pl.Series:
    strict = texts.set(~texts.str.contains(r"^\d{4}-\d{2}-\d{2}$"), None)
    return strict.str.to_date("%Y-%m-%d", strict=False)


def _parse_instant(texts: pl.Series) -> pl.Series:
    """Read instants: those of our own stores all at once, other ways of writing one by one."""
    found = texts.str.to_datetime(STORED_INSTANT, time_unit="us", strict=False).dt.replace_time_zone("UTC")
    other = found.is_null() & texts.is_not_null()
    if not other.any():
        return found
    places = other.arg_true()
    single = [_instant(text) for text in texts.gather(places)]
    return found.scatter(places, pl.Series(single, dtype=pl.Datetime("us", "UTC")))


def _instant(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)


def _parse_list(texts: pl.Series) -> pl.Series:
    distinct = texts.drop_nulls().unique()
    lists = pl.Series("list", [_list(text) for text in distinct], dtype=pl.List(pl.String))
    known = pl.DataFrame([distinct.rename("text"), lists])
    return texts.rename("text").to_frame().join(known, on="text", how="left", maintain_order="left")["list"]


def _list(text: str) -> list[str] | None:
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return [str(item) for item in found] if isinstance(found, list) else None


def _parse_boolean(texts: pl.Series) -> pl.Series:
    return texts.str.to_lowercase().replace_strict(TRUTHS, default=None, return_dtype=pl.Boolean)


_PARSERS: dict[str, Callable[[pl.Series], pl.Series]] = {
    "day": _parse_day,
    "instant": _parse_instant,
    "list": _parse_list,
    "boolean": _parse_boolean,
    "integer": lambda texts: texts.cast(pl.Int64, strict=False),
    "money": lambda texts: texts.cast(pl.Decimal(12, 2), strict=False),
}


def _number(series: pl.Series, column: Column, place: Place) -> pl.Series:
    numeric = series.dtype.is_numeric()
    fits = {
        "integer": series.dtype.is_integer(),
        "money": numeric,
        "instant": isinstance(series.dtype, pl.Datetime),
        "list": isinstance(series.dtype, pl.List) and series.dtype.inner in (pl.String, pl.Null),
    }
    if not fits.get(column.kind, False):
        raise _unlike(column, place, series.dtype)
    if column.kind == "instant" and not series.dtype.time_zone:  # type: ignore[attr-defined]
        series = series.dt.replace_time_zone("UTC")
    found = series.cast(column.dtype, strict=False)
    bad = (found.is_null() & series.is_not_null()).arg_true()
    if len(bad):
        raise _unreadable(str(series[int(bad[0])]), column, place.of(column, int(bad[0])))
    return found


def _in_range(days: pl.Series, column: Column, place: Place) -> pl.Series:
    low, high = days.min(), days.max()
    if low is None or high is None or (low >= EARLIEST and high <= LATEST):  # type: ignore[operator]
        return days
    row = int(((days < EARLIEST) | (days > LATEST)).arg_true()[0])
    raise BadValueError(
        _("A date lies outside the years 1900 to 2100.")
        if column.personal
        else _("The date {value} lies outside the years 1900 to 2100.").format(value=days[row]),
        where=place.of(column, row),
        why=_("Such a date is a slip of the pen, and every period computed from it would be wrong."),
        do=_("Correct it; leave an end that is not known yet empty."),
    )


def _unreadable(value: str, column: Column, where: str) -> BadValueError:
    expected = {
        "day": _("a date like 2026-01-31"),
        "instant": _("an instant like 2026-01-31T08:00:00Z"),
        "list": _('a list like ["older"]'),
        "boolean": _("true or false"),
        "integer": _("a whole number"),
        "money": _("an amount like 1234.50"),
    }[column.kind]
    what = (
        _("A value cannot be read; expected: {expected}.").format(expected=expected)
        if column.personal
        else _("“{value}” cannot be read; expected: {expected}.").format(value=value[:40], expected=expected)
    )
    return BadValueError(what, where=where, do=_("Correct the value in the file and open it again."))


def _unlike(column: Column, place: Place, dtype: pl.DataType) -> BadValueError:
    return BadValueError(
        _("The column has the type {found}; expected: {expected}.").format(found=dtype, expected=column.dtype),
        where=place.of(column),
        do=_("Convert the column before it is given to the register."),
    )
