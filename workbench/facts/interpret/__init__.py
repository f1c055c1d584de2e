"""One interpreter for each word of `policy/sources.py`: from rows of tables to days on which a fact holds."""

from __future__ import annotations

from workbench.facts.context import Context, Fact
from workbench.facts.interpret.attributes import attribute, from_day
from workbench.facts.interpret.birthdays import reached_age, reached_retirement
from workbench.facts.interpret.circumstances import began_before, circumstance
from workbench.facts.interpret.registrations import elapsed, recorded
from workbench.policy.sources import (
    Attribute,
    BeganBefore,
    Circumstance,
    Elapsed,
    FromDay,
    ReachedAge,
    ReachedRetirement,
    Recorded,
    Source,
)

INTERPRETERS = {
    Recorded: recorded,
    Circumstance: circumstance,
    Attribute: attribute,
    FromDay: from_day,
    ReachedAge: reached_age,
    ReachedRetirement: reached_retirement,
    Elapsed: elapsed,
    BeganBefore: began_before,
}


def interpret(source: Source, context: Context) -> Fact:
    """Return when a declared fact holds for each person; facts of households and later stages are made elsewhere."""
    return INTERPRETERS[type(source)](source, context)  # type: ignore[operator]
