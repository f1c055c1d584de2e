"""Identity numbers by the million: birth dates and sexes of a whole column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import polars as pl

from workbench.register.identity import number as identity

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ZERO = ord("0")
_STANDARD = r"^[1-9]\d{16}[\dX]$"


@dataclass(frozen=True)
class Reading:
    """What a column of numbers says, row by row; null where a number is missing or not valid."""

    birth_date: pl.Series
    sex: pl.Series


def standard_form(numbers: pl.Series) -> pl.Series:
    """Return a column in the 18-digit form; null where a text is not written like an identity number."""
    plain = numbers.str.contains(_STANDARD)
    odd = numbers.filter(~plain).unique().drop_nulls()
    if odd.is_empty():
        return numbers
    written = {raw: identity.upgraded(identity.normalised(raw)) for raw in odd if identity.has_shape(raw)}
    standard = numbers.replace_strict(written, default=None, return_dtype=pl.String)
    return pl.select(pl.when(plain).then(numbers).otherwise(standard)).to_series().alias(numbers.name)


def read(numbers: pl.Series) -> Reading:
    """Return birth dates and sexes of a column of identity numbers, from valid ones only."""
    standard = standard_form(numbers.cast(pl.String))
    present = standard.is_not_null().to_numpy()
    days = np.full(len(standard), np.datetime64("NaT", "D"))
    sexes = np.full(len(standard), -1, dtype=np.int8)
    days[present], sexes[present] = _decode(standard.drop_nulls())
    sex = pl.Series(sexes).replace_strict({0: "F", 1: "M"}, default=None, return_dtype=pl.String)
    return Reading(birth_date=pl.Series("birth_date", days).cast(pl.Date), sex=sex.alias("sex"))


def birth_dates(numbers: pl.Series) -> pl.Series:
    """Return the birth date that each valid number says."""
    return read(numbers).birth_date


def sexes(numbers: pl.Series) -> pl.Series:
    """Return the sex (`M`, `F`) that each valid number says."""
    return read(numbers).sex


def _decode(standard: pl.Series) -> tuple[NDArray[np.datetime64], NDArray[np.int8]]:
    if standard.is_empty():
        return np.array([], dtype="datetime64[D]"), np.array([], dtype=np.int8)
    text = str(standard.str.join("").item()).encode("ascii")
    characters = np.frombuffer(text, dtype=np.uint8).reshape(-1, identity.LONG)
    digits = characters[:, :17].astype(np.int32) - _ZERO
    expected = np.frombuffer(identity.CHECK_CHARACTERS.encode(), dtype=np.uint8)
    fits = expected[digits @ np.array(identity.WEIGHTS, dtype=np.int32) % 11] == characters[:, 17]
    year = digits[:, 6:10] @ np.array([1000, 100, 10, 1])
    month = digits[:, 10] * 10 + digits[:, 11]
    day = digits[:, 12] * 10 + digits[:, 13]
    in_year = np.clip(month, 1, 12)
    months = (year - 1970).astype("datetime64[Y]").astype("datetime64[M]") + (in_year - 1).astype("timedelta64[M]")
    dates = months.astype("datetime64[D]") + (day - 1).astype("timedelta64[D]")
    real = (month == in_year) & (day >= 1) & (dates.astype("datetime64[M]") == months)
    valid = fits & real & (year >= identity.FIRST_YEAR)
    sexes_read = np.where(valid, digits[:, 16] % 2, -1).astype(np.int8)
    return np.where(valid, dates, np.datetime64("NaT", "D")), sexes_read
