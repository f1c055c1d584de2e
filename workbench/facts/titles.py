"""What a fact is called, in the words of the register and the document."""

from __future__ import annotations

from workbench.codes import CircumstanceKind, HukouKind
from workbench.policy.parameters import parameter
from workbench.policy.rulebook import rules, sources
from workbench.policy.sources import (
    Attribute,
    BeganBefore,
    Circumstance,
    Elapsed,
    FromDay,
    InForce,
    InHousehold,
    ReachedAge,
    ReachedRetirement,
    Recorded,
)
from workbench.register.tables import TABLES
from workbench.text import translate as _


def fact_title(fact: str) -> str:  # noqa: C901, PLR0911 - one answer a word of the vocabulary
    """Return the title of a declared fact in the language in force.

    >>> from workbench.text import in_language
    >>> with in_language("en"):
    ...     fact_title("has_dibao")
    'minimum living guarantee (dibao)'
    """
    match sources()[fact]:
        case Recorded(table):
            return TABLES[table].title()
        case Circumstance(kind):
            return CircumstanceKind(kind).title()
        case BeganBefore(kind, of):
            return _("{earlier} before {later}").format(
                earlier=CircumstanceKind(kind).title(), later=CircumstanceKind(of).title()
            )
        case Attribute(column, equals):
            title = TABLES["people"].column(column).title()
            return title if equals is None else f"{title}: {HukouKind(equals).title()}"
        case FromDay(column):
            return TABLES["people"].column(column).title()
        case ReachedAge(age):
            return _("age reached ({parameter})").format(parameter=_parameter_title(age.name))
        case ReachedRetirement():
            return _("statutory retirement date reached")
        case Elapsed(period):
            return _("time elapsed ({parameter})").format(parameter=_parameter_title(period.name))
        case InForce():
            return _("rule in force")
        case InHousehold(rule):
            return _("somebody in the household ({rule})").format(rule=rules()[rule].title())
        case _:
            return _("course of the membership")


def _parameter_title(name: str) -> str:
    return parameter(name).title()
