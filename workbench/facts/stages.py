"""The stages: facts of persons, then of households, then the segments on which the rules of eligibility run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from workbench.facts.answers import Judged, judge
from workbench.facts.context import Context, Fact
from workbench.facts.coverage import Coverage
from workbench.facts.households import in_household
from workbench.facts.interpret import interpret
from workbench.facts.layout import cut
from workbench.facts.population import Population
from workbench.policy.rulebook import facts_of, sources
from workbench.policy.sources import Derived, InHousehold
from workbench.register import Slice


@dataclass(frozen=True)
class Lives:
    """The lives of the persons of one slice, cut into segments and judged."""

    context: Context
    judged: Judged

    @property
    def population(self) -> Population:
        """Return the persons."""
        return self.context.population


def lives(part: Slice, coverage: pl.DataFrame, codes: Sequence[str], *, seen_from: int | None = None) -> Lives:
    """Run rules of eligibility over the whole lives of the persons of a slice.

    Args:
        part: persons with everybody who ever shared a household with them.
        coverage: what the register knows.
        codes: the rules to run.
        seen_from: view the register as it stands on this day; None reads coverage strictly.
    """
    population = Population.of(part)
    context = Context(population, Coverage(coverage, population, seen_from=seen_from))
    layout, segments = cut(len(population), facts(context, facts_of(*codes)))
    return Lives(context, judge(layout, segments, codes))


def facts(context: Context, names: Sequence[str]) -> dict[str, Fact]:
    """Make declared facts of persons and households, in the order asked for."""
    made: dict[str, Fact] = {}
    for name in names:
        source = sources()[name]
        if isinstance(source, InHousehold):
            made[name] = in_household(source, context, made=made)
        elif name not in made and not isinstance(source, Derived):
            made[name] = interpret(source, context)
    return {name: made[name] for name in names if name in made}
