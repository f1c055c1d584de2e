"""Facts from spells of tables: on the register, in work, and a year gone since both."""

from __future__ import annotations

import numpy as np

from workbench.facts.context import Context, Fact, intervals, setting
from workbench.facts.population import NOT_KNOWN, bounds, day_numbers
from workbench.policy.sources import Elapsed, Recorded, Value
from workbench.timeline.days import ALWAYS, FOREVER, Days, anniversaries
from workbench.timeline.overlaps import overlaps, shared_days
from workbench.timeline.spells import Spells, complement, none, spells, together, union


def recorded(source: Recorded, context: Context) -> Fact:
    """Hold on the days that a row of the table covers."""
    holes = context.coverage.holes(source.table)
    if source.table == "employments":
        return Fact(true=context.jobs, holes=holes)
    return Fact(true=context.population.spells_of(context.population.rows(source.table)), holes=holes)


def elapsed(source: Elapsed, context: Context) -> Fact:
    """Hold from the anniversary of the later of the registration's day and the end of the last job.

    Where the register does not know of jobs, the last one may have ended at any time: what holds even then is true,
    what holds only if there was none is unknown. Where it does not know of registrations, there may be an old one.
    """
    holes = context.coverage.holes("unemployment_registrations")
    standing, since = _registrations(source, context)
    sure = _out(source, standing, since, union(context.jobs, context.jobs_unknown))
    if not len(holes) and not len(context.jobs_unknown):
        return Fact(true=sure)
    ancient = np.full(len(holes), ALWAYS, np.int32)
    possible = together((_out(source, standing, since, context.jobs), _out(source, holes, ancient, context.jobs)))
    return Fact(true=sure, unknown=possible)


def _registrations(source: Elapsed, context: Context) -> tuple[Spells, Days]:
    rows = context.population.rows("unemployment_registrations")
    who, start, end = bounds(rows)
    column = setting(source.since) if isinstance(source.since, Value) else source.since
    since = start
    if column == "unemployed_since":
        lost = day_numbers(rows["unemployed_since"], null=NOT_KNOWN)
        since = np.where(lost == NOT_KNOWN, start, lost)
    standing = end > start
    return spells(who, start, end), since[standing]


def _out(source: Elapsed, standing: Spells, since: Days, jobs: Spells) -> Spells:
    """Return the days of registrations, between jobs, on which the time has passed."""
    if not len(standing):
        return none()
    gaps = complement(jobs, np.unique(standing.who))
    left, right = overlaps(standing, gaps)
    shared = shared_days(standing, left, gaps, right)
    counted = np.maximum(since[left], gaps.start[right])
    parts = []
    for begins, ends, years in intervals(source.period):
        start = np.maximum(shared.start, anniversaries(counted, years))
        parts.append(spells(shared.who, np.maximum(start, begins), np.minimum(shared.end, min(ends, FOREVER))))
    return union(together(parts))
