"""What to ask for when a fact is not known."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from workbench.codes import CircumstanceKind
from workbench.facts.population import NOT_KNOWN, Population
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

NO_BIRTH: Final = 1
NO_SEX: Final = 2
NO_KIND: Final = 4


def blanks(population: Population) -> npt.NDArray[np.int8]:
    """Return for each person which of birth date, sex and retirement kind is not known, as bits.

    A man's retirement kind follows from his sex, so that nobody need be asked for it.
    """
    no_birth = population.birth == NOT_KNOWN
    no_sex = population.sexes["M"] & population.sexes["F"]
    kind = population.people["retirement_kind"].is_null().to_numpy() & population.sexes["F"]
    found = np.zeros(len(population), np.int8)
    for mask, bit in ((no_birth, NO_BIRTH), (no_sex, NO_SEX), (kind, NO_KIND)):
        found[mask] |= bit
    return found


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
