"""Facts that a person has because of anybody in the household."""

from __future__ import annotations

import numpy as np
import polars as pl

from workbench.facts.answers import TRUE, UNKNOWN, Judged, judge
from workbench.facts.context import Context, Fact, setting
from workbench.facts.interpret import interpret
from workbench.facts.layout import cut
from workbench.facts.population import bounds
from workbench.policy.rulebook import facts_of, sources
from workbench.policy.sources import InHousehold
from workbench.timeline.overlaps import overlaps, shared_days
from workbench.timeline.spells import Spells, complement, spells, union


def in_household(source: InHousehold, context: Context, *, made: dict[str, Fact]) -> Fact:
    """Hold on the days on which a rule holds for any member of any household of the person.

    Args:
        source: the declaration.
        context: the persons and what the register knows of them.
        made: facts made so far, read and added to.
    """
    if source.when is not None and not setting(source.when):
        return Fact()
    members = _judged_members(source.rule, context, made)
    own_true, own_unknown = members.when(source.rule, TRUE), members.when(source.rule, UNKNOWN)
    homes = _Homes(context)
    holes = context.coverage.holes("household_members")
    unknown = [own_unknown, homes.shared(own_unknown)]
    if source.open_without:
        unknown.append(complement(homes.of_persons, context.population.everyone))
    return Fact(true=union(own_true, homes.shared(own_true)), unknown=union(*unknown), holes=holes)


def _judged_members(code: str, context: Context, made: dict[str, Fact]) -> Judged:
    facts = {}
    for name in facts_of(code):
        if name not in made:
            made[name] = interpret(sources()[name], context)
        facts[name] = made[name]
    layout, segments = cut(len(context.population), facts)
    return judge(layout, segments, [code])


class _Homes:
    """Who lives where and when."""

    def __init__(self, context: Context) -> None:
        rows = context.population.rows("household_members")
        who, start, end = bounds(rows)
        home = rows.select(pl.col("household_id").rank("dense").cast(pl.Int32) - 1)["household_id"]
        known = (end > start) & home.is_not_null().to_numpy()
        self._home = home.fill_null(-1).to_numpy()[known]
        self._lives = spells(who[known], start[known], end[known])
        self.of_persons = union(self._lives)

    def shared(self, days: Spells) -> Spells:
        """Return the days of somebody's as days of everybody who lives with that person on them.

        Args:
            days: disjoint days by person, as `union` gives them.
        """
        if not len(days) or not len(self._lives):
            return Spells(np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0, np.int32))
        left, right = overlaps(self._lives, days)
        met = shared_days(self._lives, left, days, right)
        of_homes = union(Spells(self._home[left], met.start, met.end))
        in_homes = Spells(self._home, self._lives.start, self._lives.end)
        left, right = overlaps(in_homes, of_homes)
        shared = shared_days(in_homes, left, of_homes, right)
        return union(Spells(self._lives.who[left], shared.start, shared.end))
