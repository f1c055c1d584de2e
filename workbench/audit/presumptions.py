"""The presumptions and readings of ours on which an answer about a person rests."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

import polars as pl

from workbench.audit.scene import Scene
from workbench.facts.answers import reasons
from workbench.facts.asks import NO_ABLE, NO_KIND, NO_WILLING, blanks, told
from workbench.facts.context import setting
from workbench.facts.layout import Layout
from workbench.policy.rulebook import sources
from workbench.policy.sources import (
    Attribute,
    BeganBefore,
    Circumstance,
    Elapsed,
    InHousehold,
    ReachedRetirement,
    Value,
)
from workbench.timeline.days import Days, Who

_CLAIMED: Final = Value("claimed_circumstances")
_BLANK: Final = {"able_to_work": NO_ABLE, "willing_to_work": NO_WILLING}

Deciding = Callable[[Layout, int], Sequence[str]]


def of_rule(code: str) -> Deciding:
    """Ask for the facts that decide a rule."""
    return lambda layout, state: reasons(layout, state, code).rests_on


def of_facts(*names: str) -> Deciding:
    """Ask for some facts themselves."""
    return lambda _layout, _state: names


def presumed(scene: Scene, who: Who, days: Days, deciding: Deciding) -> pl.Series:
    """Return the parameters that the deciding facts of persons on days rest on.

    Args:
        scene: the slice.
        who: the persons.
        days: a day of each.
        deciding: which facts decide.

    Returns:
        names parted by blanks, one text a row.
    """
    judged = scene.lives.judged

    def tell(state: int, blank: int) -> str:
        values = judged.layout.values(state)
        facts = deciding(judged.layout, state)
        return " ".join(dict.fromkeys(name for fact in facts for name in _behind(fact, values[fact], blank)))

    return told(judged, judged.on(who, days), blanks(scene.population)[who], tell, pl.String())


def _behind(fact: str, value: bool | None, blank: int) -> Iterator[str]:  # noqa: FBT001 - the three values themselves
    """Give the parameters that a fact of this value rests on."""
    match sources()[fact]:
        case Elapsed(_, Value(name)) | InHousehold(_, Value(name)):
            yield name
        case Attribute(column, presumed=Value(name)) if value and blank & _BLANK.get(column, 0):
            yield name
        case ReachedRetirement(Value(name) as kind) if blank & NO_KIND and setting(kind) != "unknown":
            yield name
        case Circumstance(_, listed) if value:
            yield from _accepted()
            if listed is not None:
                yield listed.name
        case BeganBefore() if value:
            yield from _accepted()
        case _:
            return


def _accepted() -> Iterator[str]:
    if setting(_CLAIMED) == "accepted":
        yield _CLAIMED.name
