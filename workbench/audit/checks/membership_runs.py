"""Runs of days on which a recorded membership has one verdict, with the facts of each run's first day."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from workbench.audit.scene import Scene
from workbench.facts.answers import Judged
from workbench.timeline.days import Mask, Who
from workbench.timeline.overlaps import Positions, onto
from workbench.timeline.spells import Spells, difference


@dataclass(frozen=True)
class MemberRuns:
    """Runs of days of memberships.

    Args:
        membership: position of each run's membership.
        who: its person.
        days: the run, unclipped.
        membership_ids: the membership's own id.
        judged: the persons' lives.
        at: the segment of the person's life that covers the run's first day.
    """

    membership: Who
    who: Who
    days: Spells
    membership_ids: pl.Series
    judged: Judged
    at: Positions

    def holds(self, fact: str) -> Mask:
        """Return where a fact holds on the run's first day."""
        mask: Mask = (self._states & self.judged.layout.true_mask(fact)) != 0
        return mask

    def fails(self, fact: str) -> Mask:
        """Return where a fact certainly does not hold on the run's first day."""
        layout = self.judged.layout
        mask: Mask = (self._states & (layout.true_mask(fact) | layout.unknown_mask(fact))) == 0
        return mask

    @property
    def _states(self) -> np.ndarray:
        return self.judged.segments.state[self.at]


def member_runs(scene: Scene, verdict: int) -> MemberRuns:
    """Return the runs on which a membership is recorded and `may_remain` has a verdict, that touch the window.

    On days of which the register does not know memberships, a recorded one may have ended: they are left out.
    """
    memberships = scene.memberships
    judged = memberships.judged
    recorded = (judged.segments.state & judged.layout.true_mask("recorded")) != 0
    runs = judged.segments.spells(recorded & judged.is_("may_remain", verdict))
    runs = difference(runs, onto(memberships.spans, scene.holes("memberships")))
    runs = runs.where(scene.touches(runs))
    who = memberships.spans.who[runs.who]
    own = scene.population.own[who]
    runs, who = runs.where(own), who[own]
    lives = scene.lives.judged
    return MemberRuns(
        membership=runs.who,
        who=who,
        days=runs,
        membership_ids=memberships.rows["membership_id"].gather(runs.who),
        judged=lives,
        at=lives.on(who, runs.start),
    )
