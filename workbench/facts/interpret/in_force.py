"""Facts about documents: on which days a rule applies at all."""

from __future__ import annotations

from workbench.facts.context import Context, Fact
from workbench.policy.sources import InForce
from workbench.timeline.days import ALWAYS, FOREVER, day_number
from workbench.timeline.spells import whole_life


def in_force(source: InForce, context: Context) -> Fact:
    """Hold for everybody from the day that lets the rule apply until the day that ends it."""
    since = ALWAYS if source.since is None else day_number(source.since)
    until = FOREVER if source.until is None else day_number(source.until)
    return Fact(true=whole_life(context.population.everyone).clip(since, until))
