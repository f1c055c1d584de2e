"""Division codes of Guizhou: every code that was ever in force since 1980, and what each has become.

A person keeps for life the prefix of the identity number, so a code that was dropped in 1996 is still right there;
places are compared by their *current* code. Sources: the official yearly tables 1980 to 2019 (edition in which a
code was first and last seen); rows with `verified` false are later changes not seen in an official table.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

import polars as pl

from workbench.codes import Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PROVINCE = "520000"
LENGTHS: Mapping[int, Level] = MappingProxyType({9: Level.TOWNSHIP, 12: Level.COMMUNITY})
COUNTY_DIGITS = 6
_CODE = re.compile(r"\d{6}|\d{9}|\d{12}", re.ASCII)


@dataclass(frozen=True)
class Division:
    """A code with one of the names it has borne, and the editions (`yyyymm`) that show it."""

    code: str
    name: str
    first_seen: str
    last_seen: str
    verified: bool


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (files("workbench.register") / "data" / name).open(encoding="utf-8") as stream:
        yield from csv.DictReader(stream)


@cache
def divisions() -> tuple[Division, ...]:
    """Return every division that was ever in force, a row a code and name, oldest name first."""
    return tuple(
        Division(row["code"], row["name"], row["first_seen"], row["last_seen"], row["verified"] == "true")
        for row in _rows("division_codes.csv")
    )


@cache
def successors() -> Mapping[str, str]:
    """Return what each dropped code became next."""
    return MappingProxyType({row["code"]: row["successor"] for row in _rows("division_successors.csv")})


@cache
def _names() -> Mapping[str, str]:
    return MappingProxyType({division.code: division.name for division in divisions()})


def known(code: str) -> bool:
    """Say whether the county, prefecture or province of a code (6, 9 or 12 digits) ever existed in Guizhou.

    >>> known("522122"), known("529999")
    (True, False)
    """
    return is_code(code) and code[:COUNTY_DIGITS] in _names()


def is_code(text: str) -> bool:
    """Say whether a text is written like a division code: 6, 9 or 12 digits."""
    return _CODE.fullmatch(text) is not None


def name_of(code: str) -> str | None:
    """Return the latest name of a code's county, prefecture or province; None if it never existed."""
    return _names().get(code[:COUNTY_DIGITS])


def current(code: str) -> str:
    """Return a code with its first six digits as they are today; an unknown code is returned as it is.

    Lower levels are not renumbered here: digits after the sixth are kept.

    >>> current("522130"), current("520102001")
    ('520382', '520102001')
    """
    county = code[:COUNTY_DIGITS]
    while county in successors():
        county = successors()[county]
    return county + code[COUNTY_DIGITS:]


def same_county(one: str, other: str) -> bool:
    """Say whether two codes lie in what is the same county today.

    >>> same_county("522122198001010014", "520322001")
    True
    """
    return current(one[:COUNTY_DIGITS]) == current(other[:COUNTY_DIGITS])


def level_of(code: str) -> Level:
    """Return the administrative level of a code."""
    if len(code) in LENGTHS:
        return LENGTHS[len(code)]
    if code.endswith("0000"):
        return Level.PROVINCE
    return Level.PREFECTURE if code.endswith("00") else Level.COUNTY


def parent_of(code: str) -> str | None:
    """Return the code one level up; the province has none."""
    match level_of(code):
        case Level.COMMUNITY:
            return code[:9]
        case Level.TOWNSHIP:
            return code[:COUNTY_DIGITS]
        case Level.COUNTY:
            return code[:4] + "00"
        case Level.PREFECTURE:
            return code[:2] + "0000"
    return None


@cache
def _counties_by_name() -> Mapping[str, str | None]:
    """Name of a county, today's or an old one, to its current code; None where a name means several.

    Names that a prefecture bears as well (毕节市, 遵义市) name no county.
    """
    above = {division.name for division in divisions() if level_of(division.code) is not Level.COUNTY}
    places: dict[str, str | None] = {}
    for division in divisions():
        if division.name not in above:
            now = current(division.code)
            places[division.name] = now if places.get(division.name, now) == now else None
    return MappingProxyType(places)


def county_in(text: str) -> str | None:
    """Return the current code of the one county that an address names; None if none or several could be meant.

    >>> county_in("贵州省遵义市桐梓县娄山关街道")
    '520322'
    """
    named = [name for name in _counties_by_name() if name in text]
    longest = [name for name in named if not any(name != other and name in other for other in named)]
    codes = {_counties_by_name()[name] for name in longest}
    return codes.pop() if len(codes) == 1 else None


def frame() -> pl.DataFrame:
    """Return the register's `regions` rows: code, name, level, parent, successor; a row a code."""
    codes = sorted(_names())
    return pl.DataFrame(
        {
            "code": codes,
            "name": [_names()[code] for code in codes],
            "level": [level_of(code).value for code in codes],
            "parent": [parent_of(code) for code in codes],
            "successor": [successors().get(code) for code in codes],
        },
        schema={name: pl.String() for name in ("code", "name", "level", "parent", "successor")},
    )
