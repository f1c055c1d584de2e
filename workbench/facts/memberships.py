"""Facts that need eligibility first: memberships, lawful placements, the grace after a job, follow-up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl

from workbench.facts.answers import FALSE, TRUE, UNKNOWN, Judged, Verdicts, judge
from workbench.facts.context import Fact, setting
from workbench.facts.layout import cut
from workbench.facts.population import NOT_KNOWN, day_numbers
from workbench.facts.stages import Lives
from workbench.lazy import lazy
from workbench.policy.sources import Value
from workbench.timeline.days import FOREVER, Days, Who
from workbench.timeline.overlaps import Positions, onto, overlaps
from workbench.timeline.spells import Spells, difference, spells, together, union

_GAP: Final = Value("placement_gap_days")
_GRACE: Final = Value("reregistration_grace_days")


@dataclass(frozen=True)
class _Runs:
    """Unbroken runs of certainly employed days.

    Args:
        spells: disjoint, by person.
        lawful: was the person eligible shortly before the run? Unknown where its first day is.
        ended: was the person of working age and alive on the run's last day?
        sure_end: whether the day after it is certainly a day without work.
    """

    spells: Spells
    lawful: Verdicts
    ended: Verdicts
    sure_end: np.ndarray


class Memberships:
    """The recognised memberships of a slice, and whether each may remain.

    Args:
        lives: the persons' lives, judged for at least `eligible`, `alive` and `of_working_age`.
    """

    def __init__(self, lives: Lives) -> None:
        self._lives = lives
        rows = lives.population.rows("memberships")
        start = day_numbers(rows["recognised_on"], null=NOT_KNOWN)
        end = day_numbers(rows["exited_on"], null=FOREVER)
        held = end > start
        self.rows: pl.DataFrame = rows.filter(pl.Series(held, dtype=pl.Boolean))
        self.spans: Spells = spells(rows["who"].to_numpy(), start, end)

    def __len__(self) -> int:
        return len(self.spans)

    @lazy
    def clients(self) -> Spells:
        """Return the days on which any membership of a person runs, by person."""
        return union(self.spans)

    @lazy
    def judged(self) -> Judged:
        """Return every membership's days judged by `may_remain`; `recorded` says on which of them it runs."""
        numbers = np.arange(len(self), dtype=np.int32)
        facts = {
            "recorded": Fact(true=Spells(numbers, self.spans.start, self.spans.end)),
            "alive": self._own("alive"),
            "of_working_age": self._own("of_working_age"),
            "eligible": self._own("eligible"),
            "employed": Fact(
                true=onto(self.spans, self._lives.context.jobs), unknown=onto(self.spans, self._open_days)
            ),
            "placed": self._placed,
            "in_grace": self._in_grace,
        }
        layout, segments = cut(len(self), facts)
        return judge(layout, segments, ("may_remain",))

    @lazy
    def follow_up(self) -> Judged:
        """Return everybody's days judged by `follow_up`."""
        context = self._lives.context
        holes = context.coverage.holes("memberships")
        facts = {
            "alive": self._lives.judged.fact("alive"),
            "employed": Fact(true=context.jobs, holes=context.jobs_unknown),
            "client": Fact(true=difference(self.clients, holes), holes=holes),
        }
        layout, segments = cut(len(context.population), facts)
        return judge(layout, segments, ("follow_up",))

    def run_start(self, who: Who, days: Days) -> Days:
        """Return the first day of the run of employed days that covers each day; NOT_KNOWN where none does."""
        left, right = overlaps(spells(who, days, days + 1), self._lives.context.jobs)
        start = np.full(len(who), NOT_KNOWN, np.int32)
        start[left] = self._lives.context.jobs.start[right]
        return start

    def _own(self, code: str) -> Fact:
        fact = self._lives.judged.fact(code)
        return Fact(true=onto(self.spans, fact.true), unknown=onto(self.spans, fact.unknown))

    @lazy
    def _open_days(self) -> Spells:
        """Return the days on which it is not known whether somebody works."""
        context = self._lives.context
        return difference(context.jobs_unknown, context.jobs) if len(context.jobs_unknown) else context.jobs_unknown

    @lazy
    def _runs(self) -> _Runs:
        jobs = self._of_members(self._lives.context.jobs)
        open_ = self._open_days
        gap = int(setting(_GAP))
        eligible = self._lives.judged.fact("eligible")
        lawful = np.full(len(jobs), FALSE, np.int8)
        if gap:
            before = spells(jobs.who, jobs.start - gap, jobs.start)
            lawful[overlaps(before, eligible.unknown)[0]] = UNKNOWN
            lawful[overlaps(before, eligible.true)[0]] = TRUE
        lawful[overlaps(spells(jobs.who, jobs.start - 1, jobs.start), open_)[0]] = UNKNOWN
        sure_end = np.ones(len(jobs), np.bool_)
        sure_end[overlaps(spells(jobs.who, jobs.end, jobs.end + 1), open_)[0]] = False
        return _Runs(jobs, lawful, self._working_life(jobs.who, jobs.end - 1), sure_end)

    def _of_members(self, jobs: Spells) -> Spells:
        members = np.zeros(len(self._lives.population), np.bool_)
        members[self.spans.who] = True
        return jobs.where(members[jobs.who])

    def _working_life(self, who: Who, days: Days) -> Verdicts:
        """Return whether each person is alive and of working age on a day."""
        judged = self._lives.judged
        at: Positions = judged.on(who, days)
        return _both(judged.of("alive")[at], judged.of("of_working_age")[at])

    @lazy
    def _pairs(self) -> tuple[Positions, Positions]:
        """Return membership and run of each job that began while the membership ran."""
        left, right = overlaps(self.spans, self._runs.spells)
        inside = self._runs.spells.start[right] >= self.spans.start[left]
        return left[inside], right[inside]

    @lazy
    def _placed(self) -> Fact:
        left, right = self._pairs
        days = self._runs.spells
        found = Spells(left.astype(np.int32), days.start[right], np.minimum(days.end[right], self.spans.end[left]))
        lawful = self._runs.lawful[right]
        unknown = found.where(lawful == UNKNOWN)
        return Fact(true=found.where(lawful == TRUE), unknown=union(unknown, onto(self.spans, self._open_days)))

    @lazy
    def _in_grace(self) -> Fact:
        runs, grace = self._runs, int(setting(_GRACE))
        left, right = self._pairs
        ending = runs.spells.end[right] < FOREVER
        left, right = left[ending], right[ending]
        ended = runs.spells.end[right]
        after = Spells(left.astype(np.int32), ended, ended + grace)
        value, sure = _both(runs.lawful, runs.ended)[right], runs.sure_end[right]
        unknown = after.where((value == UNKNOWN) | ((value == TRUE) & ~sure))
        return Fact(
            true=self._within(after.where((value == TRUE) & sure)),
            unknown=self._within(together((unknown, onto(self.spans, self._possible_ends(grace))))),
        )

    def _possible_ends(self, grace: int) -> Spells:
        """Return the days shortly after a day on which somebody may have stopped working."""
        open_ = self._open_days
        back = np.zeros(len(open_), np.int32)
        back[overlaps(spells(open_.who, open_.end, open_.end + 1), self._lives.context.jobs)[0]] = 1
        last = open_.end - back
        some = last > open_.start
        end = np.where(open_.end == FOREVER, FOREVER, np.minimum(last + grace, FOREVER))
        return union(spells(open_.who[some], (open_.start + 1)[some], end[some]))

    def _within(self, found: Spells) -> Spells:
        """Return what of some days lies within their membership."""
        end = np.minimum(found.end, self.spans.end[found.who])
        return spells(found.who, np.maximum(found.start, self.spans.start[found.who]), end)


def _both(one: Verdicts, other: Verdicts) -> Verdicts:
    """Return Kleene's conjunction of two columns of verdicts."""
    verdict = np.full(len(one), UNKNOWN, np.int8)
    verdict[(one == TRUE) & (other == TRUE)] = TRUE
    verdict[(one == FALSE) | (other == FALSE)] = FALSE
    return verdict
