"""Quarters in which nobody visited: visits due minus visits made."""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl

from workbench.audit.check import Check, Reason
from workbench.audit.scene import MEMBERSHIPS, Scene
from workbench.codes import Severity, VisitMode, VisitOutcome
from workbench.facts.answers import TRUE, UNKNOWN
from workbench.facts.context import setting
from workbench.facts.population import NOT_KNOWN, day_numbers
from workbench.policy.articles import citation
from workbench.policy.sources import Value
from workbench.timeline.overlaps import overlaps
from workbench.timeline.quarters import Quarters, days_in, ending_in, first_day, quarter_of
from workbench.timeline.spells import Spells, union

_PARTS: Final = "partial_quarter_days"
"""Parameter that decides whether a visit is due for a part of a quarter."""
_KEY: Final = ["who", "quarter"]


def find(scene: Scene) -> pl.DataFrame:
    """Find the quarters under follow-up in which no home visit met the person."""
    quarters = ending_in(scene.since, scene.until)
    followed = scene.memberships.follow_up
    due = _due(scene, followed.when("follow_up", TRUE), quarters)
    visits = _visits(scene, union(followed.when("follow_up", TRUE), followed.when("follow_up", UNKNOWN)))
    missed = due.join(visits.filter("may_meet"), on=_KEY, how="anti")
    missed = missed.join(_tried(visits), on=_KEY, how="left").sort(_KEY)
    number = missed["quarter"].to_numpy()
    who = missed["who"].to_numpy()
    found = Spells(who, first_day(number), first_day(number + 1))
    people = scene.population.people["person_id"].gather(who)
    return scene.findings(
        who,
        found,
        reason=missed["tried"].fill_null("no_visit"),
        subject_id=people,
        severity=missed["severity"],
        quarter=missed["quarter"],
        followed=missed["days"],
        rests=pl.Series(["", _PARTS]).gather((missed["severity"] == Severity.LOW).cast(pl.Int8)),
    ).with_columns(starts=found.start, ends=found.end, days=found.end - found.start)


def _due(scene: Scene, certain: Spells, quarters: Quarters) -> pl.DataFrame:
    """Return person and quarter of each visit due, `must` for whole quarters, `should` for long enough parts."""
    part, number = days_in(certain.where(scene.population.own[certain.who]), quarters)
    least = int(setting(Value(_PARTS)))
    lengths = pl.DataFrame({"quarter": quarters, "whole": first_day(quarters + 1) - first_day(quarters)})
    days = pl.DataFrame({"who": part.who, "quarter": number, "days": part.end - part.start})
    due = days.group_by(_KEY).agg(pl.col("days").sum()).join(lengths, on="quarter")
    due = due.with_columns(
        severity=pl.when(pl.col("days") == pl.col("whole"))
        .then(pl.lit(str(Severity.HIGH)))
        .otherwise(pl.lit(str(Severity.LOW)))
    ).filter((pl.col("days") == pl.col("whole")) | (pl.col("days") >= least))
    return due.join(_unknown(scene, quarters), on=_KEY, how="anti")


def _unknown(scene: Scene, quarters: Quarters) -> pl.DataFrame:
    """Return person and quarter where the register does not know all visits."""
    part, number = days_in(scene.holes("visits"), quarters)
    return pl.DataFrame({"who": part.who, "quarter": number}).unique()


def _visits(scene: Scene, followed: Spells) -> pl.DataFrame:
    """Return visits on days of follow-up with their quarter, whether at home, and whether they may have met."""
    rows = scene.rows("visits").filter(pl.col("visited_on").is_not_null())
    day = day_numbers(rows["visited_on"], null=NOT_KNOWN)
    inside = np.zeros(len(day), np.bool_)
    inside[overlaps(Spells(rows["who"].to_numpy(), day, day + 1), followed)[0]] = True
    home = (pl.col("mode") == VisitMode.HOME).fill_null(value=True)
    met = (pl.col("outcome") == VisitOutcome.MET).fill_null(value=True)
    return rows.select("who", pl.Series("quarter", quarter_of(day)), home=home, may_meet=home & met).filter(
        pl.Series(inside)
    )


def _tried(visits: pl.DataFrame) -> pl.DataFrame:
    """Return person and quarter of visits made in vain, and how."""
    tried = pl.when(pl.col("home").any()).then(pl.lit("attempted")).otherwise(pl.lit("not_at_home"))
    return visits.group_by(_KEY).agg(tried=tried)


def _sentence(cause_zh: str, cause_en: str) -> Reason:
    return Reason(
        zh=f"{{quarter}}{{duty}};{cause_zh}。",
        en=f"{{quarter}}: {{duty}}; {cause_en}.",
        mend_zh="尽快上门补访并说明原因;已走访的,补录走访记录。",
        mend_en="Visit the person at home soon and say why it was missed; if a visit was made, record it.",
        citation=citation(18),
    )


CHECK: Final = Check(
    code="missing_visit",
    zh="缺季度走访",
    en="Quarter without a home visit",
    meaning="owed",
    severity=Severity.HIGH,
    citation=citation(18),
    needs=("memberships", "employments", "visits"),
    subject_kind="person",
    reasons={
        "no_visit": _sentence("名册没有在业期间的走访记录", "the register holds no visit while in work"),
        "not_at_home": _sentence("名册只有电话或窗口联系", "the register holds only calls or talks at the office"),
        "attempted": _sentence("曾上门但未见到本人", "staff called at the home but did not meet the person"),
    },
    find=find,
    tables={"memberships": MEMBERSHIPS, "visits": ("person_id", "visited_on", "mode", "outcome")},
)
