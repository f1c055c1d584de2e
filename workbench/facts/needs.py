"""Which tables and columns some rules need: nothing else is read from a register."""

from __future__ import annotations

from functools import cache
from typing import Final

from workbench.policy.rulebook import facts_of, sources
from workbench.policy.sources import (
    Attribute,
    BeganBefore,
    Circumstance,
    Elapsed,
    FromDay,
    InHousehold,
    ReachedAge,
    ReachedRetirement,
    Recorded,
    Source,
)

_SPELL: Final = ("person_id", "starts_on", "ends_on")
_BIRTH: Final = ("birth_date", "id_number", "sex")
_ALWAYS: Final = {
    "people": ("person_id", "platform"),
    "attributes": ("person_id", "attribute", "value", "starts_on", "ends_on"),
}


@cache
def columns_for(*codes: str) -> dict[str, tuple[str, ...]]:
    """Return the columns to load for some rules, by table.

    >>> columns_for("registered")["unemployment_registrations"]
    ('person_id', 'starts_on', 'ends_on')
    """
    found: dict[str, dict[str, None]] = {table: dict.fromkeys(names) for table, names in _ALWAYS.items()}
    for name in facts_of(*codes):
        _add(sources()[name], found)
    return {table: tuple(names) for table, names in found.items()}


def _add(source: Source, found: dict[str, dict[str, None]]) -> None:
    for table, names in _of(source).items():
        found.setdefault(table, {}).update(dict.fromkeys(names))


def _of(source: Source) -> dict[str, tuple[str, ...]]:  # noqa: PLR0911 - one answer a word of the vocabulary
    match source:
        case Recorded(table):
            return {table: _SPELL}
        case Circumstance() | BeganBefore():
            return {"circumstances": (*_SPELL, "kind", "basis", "document_no", "study_from")}
        case Attribute(column) | FromDay(column):
            return {"people": (column,)}
        case ReachedAge():
            return {"people": _BIRTH}
        case ReachedRetirement():
            return {"people": (*_BIRTH, "retirement_kind")}
        case Elapsed():
            return {"unemployment_registrations": (*_SPELL, "unemployed_since"), "employments": _SPELL}
        case InHousehold(rule):
            needed: dict[str, tuple[str, ...]] = {
                "household_members": ("person_id", "household_id", "starts_on", "ends_on")
            }
            for table, names in columns_for(rule).items():
                needed[table] = (*needed.get(table, ()), *names)
            return needed
        case _:
            return {}
