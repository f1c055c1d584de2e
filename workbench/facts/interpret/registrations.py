"""Facts from spells of tables: on the register, in work, and a year gone since both."""

from __future__ import annotations

import numpy as np

from workbench.facts.context import Between, Context, Fact, intervals, setting
from workbench.facts.population import NOT_KNOWN, bounds, day_numbers
from workbench.policy.sources import Elapsed, Recorded, Value
from workbench.timeline.days import ALWAYS, Days, anniversaries
from workbench.timeline.spells import Spells, spells, together, union


def recorded(source: Recorded, context: Context) -> Fact:
    """Hold on the days that a row of the table covers."""
    holes = context.coverage.holes(source.table)
    if source.table == "employments":
        return Fact(true=context.jobs, holes=holes)
    if source.table == "unemployment_registrations":
        return Fact(true=context.registrations, holes=holes)
    return Fact(true=context.population.spells_of(context.population.rows(source.table)), holes=holes)


def elapsed(source: Elapsed, context: Context) -> Fact:
    """Hold from the anniversary of the later of the registration's day and the end of the last job.

    Where the register does not know of jobs, the last one may have ended at any time: what holds even then is true,
    what holds only if there was none is unknown. Where it does not know of registrations, there may be an old one.
    """
    since = _since(source, context)
    sure = _out(source, context.between_jobs, since)
    if not len(context.registrations_unknown) and not len(context.jobs_unknown):
        return Fact(true=sure)
    known = _out(source, context.between_known_jobs, since)
    ancient = np.full(len(context.registrations_unknown), ALWAYS, np.int32)
    return Fact(true=sure, unknown=together((known, _out(source, context.unknown_between_jobs, ancient))))


def _since(source: Elapsed, context: Context) -> Days:
    """Return the day from which each standing registration counts."""
    column = setting(source.since) if isinstance(source.since, Value) else source.since
    start = context.registrations.start
    if column != "unemployed_since":
        return start
    rows = context.population.rows("unemployment_registrations")
    _, first, end = bounds(rows)
    lost = day_numbers(rows["unemployed_since"], null=NOT_KNOWN)[end > first]
    return np.where(lost == NOT_KNOWN, start, lost)


def _out(source: Elapsed, stretches: Between, since: Days) -> Spells:
    """Return the days of registrations, between jobs, on which the time has passed."""
    counted = np.maximum(since[stretches.of], stretches.after)
    days = stretches.days
    parts = []
    for begins, ends, years in intervals(source.period):
        start = np.maximum(np.maximum(days.start, anniversaries(counted, years)), begins)
        parts.append(spells(days.who, start, np.minimum(days.end, ends)))
    return union(together(parts))
