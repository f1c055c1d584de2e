"""Members of whom the register cannot tell whether they may remain: questions, never accusations."""

from __future__ import annotations

from typing import Final

import polars as pl

from workbench.audit.check import Check, Reason
from workbench.audit.checks.membership_runs import MemberRuns, member_runs
from workbench.audit.scene import MEMBERSHIPS, Scene
from workbench.codes import Severity
from workbench.facts.answers import UNKNOWN
from workbench.facts.asks import asked, blanks
from workbench.policy.articles import citation


def find(scene: Scene) -> pl.DataFrame:
    """Find the days on which it cannot be told whether a membership is warranted."""
    runs = member_runs(scene, UNKNOWN)
    asks = _asks(scene, runs)
    return scene.findings(
        runs.who,
        runs.days,
        reason="facts_missing",
        subject_id=runs.membership_ids,
        severity=str(Severity.LOW),
        asks=asks,
        rests=_rests(asks),
    )


def _asks(scene: Scene, runs: MemberRuns) -> pl.Series:
    """Return what to ask for on each run's first day."""
    blank = blanks(scene.population)[runs.who]
    asks = asked(runs.judged, runs.at, blank, "eligible", "of_working_age", "unemployed")
    frame = pl.DataFrame({"asks": asks})
    course = pl.lit(pl.Series([["memberships"]])).first()
    return frame.select(pl.when(pl.col("asks").list.len() == 0).then(course).otherwise(pl.col("asks")).alias("asks"))[
        "asks"
    ]


def _rests(asks: pl.Series) -> pl.Series:
    """Return the presumptions that keep an answer open."""
    claimed = asks.list.eval(pl.element().str.starts_with("circumstances/")).list.any().fill_null(value=False)
    women = asks.list.contains("retirement_kind")
    texts = pl.Series(["", "claimed_circumstances", "women_without_kind", "claimed_circumstances women_without_kind"])
    return texts.gather(claimed.cast(pl.Int8) + 2 * women.cast(pl.Int8))


CHECK: Final = Check(
    code="unverifiable_member",
    zh="无法判定",
    en="Cannot be told",
    meaning="unknown",
    severity=Severity.LOW,
    citation=f"{citation(2)};{citation(4)}",
    needs=("memberships",),
    subject_kind="membership",
    reasons={
        "facts_missing": Reason(
            zh="{shown}至{last}登记为就业援助对象,但名册资料不足以判定是否符合条件,共{days}天;请补充:{asks}。",
            en="Recorded as a client from {shown} to {last}, but the register cannot tell if rightly, {days} days; "
            "please add: {asks}.",
            mend_zh="请补充:{asks}",
            mend_en="Please add: {asks}",
            citation=f"{citation(2)};{citation(4)}",
        )
    },
    find=find,
    tables={"memberships": MEMBERSHIPS},
)
