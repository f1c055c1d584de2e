"""One interpreter for each word of `policy/sources.py`: from rows of tables to days on which a fact holds."""

from __future__ import annotations

from workbench.errors import PolicyError
from workbench.facts.context import Context, Fact
from workbench.facts.interpret.attributes import attribute, from_day
from workbench.facts.interpret.birthdays import reached_age, reached_retirement
from workbench.facts.interpret.circumstances import began_before, circumstance
from workbench.facts.interpret.in_force import in_force
from workbench.facts.interpret.registrations import elapsed, recorded
from workbench.policy.sources import (
    Attribute,
    BeganBefore,
    Circumstance,
    Elapsed,
    FromDay,
    InForce,
    ReachedAge,
    ReachedRetirement,
    Recorded,
    Source,
)
from workbench.text import translate as _


def interpret(source: Source, context: Context) -> Fact:  # noqa: PLR0911 - one answer a word of the vocabulary
    """Return when a declared fact holds for each person.

    Raises:
        PolicyError: the fact is one of households or of a later stage, which are made elsewhere.
    """
    match source:
        case Recorded():
            return recorded(source, context)
        case Circumstance():
            return circumstance(source, context)
        case Attribute():
            return attribute(source, context)
        case FromDay():
            return from_day(source, context)
        case ReachedAge():
            return reached_age(source, context)
        case ReachedRetirement():
            return reached_retirement(source, context)
        case Elapsed():
            return elapsed(source, context)
        case BeganBefore():
            return began_before(source, context)
        case InForce():
            return in_force(source, context)
        case _:
            raise PolicyError(
                _("The fact {fact} is not one of a person alone.").format(fact=type(source).__name__),
                do=_("Make it in `facts/stages.py`."),
            )
