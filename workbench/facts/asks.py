"""What to ask for when a fact is not known."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

import numpy as np
import numpy.typing as npt
import polars as pl

from workbench.codes import CircumstanceKind
from workbench.facts.answers import Judged, reasons
from workbench.facts.population import NOT_KNOWN, Population
from workbench.policy.carriers import OneTruth
from workbench.policy.rulebook import sources
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
)
from workbench.register.tables import TABLES
from workbench.text import translate as _
from workbench.timeline.overlaps import Positions

NO_BIRTH: Final = 1
NO_SEX: Final = 2
NO_KIND: Final = 4
NO_ABLE: Final = 8
NO_WILLING: Final = 16
BLANKS: Final = 32
"""How many sets of blanks there are."""


def blanks(population: Population) -> npt.NDArray[np.int8]:
    """Return for each person what is blank: birth date, sex, retirement kind, ability and will to work, as bits.

    A man's retirement kind follows from his sex, so that nobody need be asked for it.
    """
    no_birth = population.birth == NOT_KNOWN
    no_sex = population.sexes["M"] & population.sexes["F"]
    kind = population.people["retirement_kind"].is_null().to_numpy() & population.sexes["F"]
    found = np.zeros(len(population), np.int8)
    no_able, no_will = (population.people[name].is_null().to_numpy() for name in ("able_to_work", "willing_to_work"))
    marks = ((no_birth, NO_BIRTH), (no_sex, NO_SEX), (kind, NO_KIND), (no_able, NO_ABLE), (no_will, NO_WILLING))
    for mask, bit in marks:
        found[mask] |= bit
    return found


def asked(judged: Judged, at: Positions, blank: npt.NDArray[np.int8], *codes: str) -> pl.Series:
    """Return what to ask for so that some rules can be told, for each of some segments.

    Args:
        judged: the segments.
        at: positions of the segments asked about.
        blank: what each one's person lacks, as `blanks` gives it.
        codes: the rules; those that are told already ask for nothing.

    Returns:
        a list of codes a row, made once for each distinct state and blank.
    """

    def tell(state: int, blank: int) -> list[str]:
        return list(asks_of(reasons(judged.layout, state, code) for code in codes)(blank))

    return told(judged, at, blank, tell, pl.List(pl.String()))


def told(
    judged: Judged, at: Positions, blank: npt.NDArray[np.int8], tell: Callable[[int, int], object], dtype: pl.DataType
) -> pl.Series:
    """Tell something of each of some segments, once for each distinct state and blank.

    Args:
        judged: the segments.
        at: positions of the segments.
        blank: what each one's person lacks.
        tell: what to tell of a state and a blank.
        dtype: type of the column.
    """
    pairs = judged.at[at] * BLANKS + blank
    distinct, number = np.unique(pairs, return_inverse=True)
    answers = [tell(int(judged.states[pair // BLANKS]), int(pair % BLANKS)) for pair in distinct]
    return pl.Series(answers, dtype=dtype).gather(number)


def asks_of(truths: Iterable[OneTruth]) -> Callable[[int], tuple[str, ...]]:
    """Return what to ask for where some answers are unknown, given what the person lacks."""
    facts = [fact for truth in truths if truth.value is None for fact in truth.rests_on]
    return lambda blank: tuple(dict.fromkeys(ask for fact in facts for ask in asks_for(fact, blank)))


def asks_for(fact: str, blank: int) -> tuple[str, ...]:  # noqa: PLR0911 - one answer a word of the vocabulary
    """Return what would make an unknown fact known: columns of `people`, tables, or kinds of circumstance.

    Args:
        fact: name of the unknown fact.
        blank: what the person lacks, as `blanks` gives it.
    """
    match sources()[fact]:
        case ReachedAge():
            return _birthday(blank, ("sex",) if blank & NO_SEX else ())
        case ReachedRetirement():
            sex = ("sex",) if blank & NO_SEX else ()
            return _birthday(blank, (*sex, "retirement_kind") if blank & NO_KIND else ())
        case Recorded(table):
            return (table,)
        case Circumstance(kind) | BeganBefore(kind):
            return (f"circumstances/{kind}",)
        case Attribute(column) | FromDay(column):
            return (column,)
        case Elapsed():
            return ("unemployment_registrations", "employments")
        case InHousehold():
            return ("household_members",)
        case _:
            return ("memberships",)


def ask_title(ask: str) -> str:
    """Return what is asked for, in the language in force.

    >>> from workbench.text import in_language
    >>> with in_language("en"):
    ...     ask_title("circumstances/dibao")
    'evidence: minimum living guarantee (dibao)'
    """
    if ask.startswith("circumstances/"):
        return _("evidence: {kind}").format(kind=CircumstanceKind(ask.split("/")[1]).title())
    if ask in TABLES:
        return TABLES[ask].title()
    return TABLES["people"].column(ask).title()


def _birthday(blank: int, others: tuple[str, ...]) -> tuple[str, ...]:
    return ("birth_date", *others) if blank & NO_BIRTH else others or ("birth_date",)
