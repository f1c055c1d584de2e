"""Members who should not be on the register: membership recorded minus membership warranted."""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl

from workbench.audit.check import Check, Reason
from workbench.audit.checks.membership_runs import MemberRuns, member_runs
from workbench.audit.presumptions import of_facts, of_rule, presumed
from workbench.audit.scene import MEMBERSHIPS, Scene
from workbench.codes import Severity
from workbench.facts.answers import FALSE
from workbench.policy.articles import citation


def _reason(zh: str, en: str, clause: str, *rests_on: str) -> Reason:
    return Reason(
        zh=f"自{{first}}起,{zh};{{shown}}至{{last}}仍登记为就业援助对象,共{{days}}天,没有依据。",
        en=f"From {{first}} {en}; still recorded as a client from {{shown}} to {{last}}, {{days}} days without ground.",
        mend_zh="核实后办理退出;记录有误的,更正记录。",
        mend_en="Verify, then let the person leave the register; if the record is wrong, correct it.",
        citation=clause,
        rests_on=rests_on,
    )


_PERSON: Final = f"{citation(2)};{citation(4)}"
_READINGS: Final = ("long_term_counts_from", "dibao_by_household")
"""Readings on which eligibility shortly before a job may rest."""
REASONS: Final = {
    "deceased": _reason("本人已经去世", "the person is deceased", _PERSON),
    "under_age": _reason("本人未达到劳动年龄", "the person is below working age", _PERSON, "minimum_working_age"),
    "pension_drawn": _reason("本人已经领取养老金", "the person draws a pension", _PERSON),
    "retirement_age": _reason(
        "本人已达到法定退休年龄", "the person has reached the statutory retirement age", _PERSON, "retirement_table"
    ),
    "employed_before_recognition": _reason(
        "本人在认定之前已经就业,认定时并未失业",
        "the person is in a job begun before recognition, so was not unemployed when recognised",
        _PERSON,
    ),
    "placed_without_eligibility": _reason(
        "本人已经就业,而就业之前的一段时间内并不符合援助对象条件",
        "the person is in a job without having been eligible shortly before it began",
        _PERSON,
        "placement_gap_days",
        *_READINGS,
    ),
    "not_registered": _reason(
        "没有有效的失业登记", "no unemployment registration is in force", _PERSON, "reregistration_grace_days"
    ),
    "not_able": _reason("记录为没有劳动能力", "the person is recorded as not able to work", _PERSON),
    "incapacity": _reason("本人已完全丧失劳动能力", "the person has wholly lost the capacity to work", _PERSON),
    "not_willing": _reason("记录为没有就业愿望", "the person is recorded as not willing to work", _PERSON),
    "category_unsupported": _reason(
        "八种困难情形没有一种成立,认定没有依据",
        "none of the eight conditions holds, so that the recognition had no ground",
        _PERSON,
    ),
    "condition_lapsed": _reason(
        "原有困难情形已经消失,八种情形没有一种成立",
        "the condition has lapsed and none of the eight holds",
        _PERSON,
    ),
}
"""In the order in which they are asked; the first that applies is the finding's."""


def find(scene: Scene) -> pl.DataFrame:
    """Find the days on which a membership is recorded and certainly not warranted."""
    runs = member_runs(scene, FALSE)
    reasons = _reasons(scene, runs)
    return scene.findings(
        runs.who,
        runs.days,
        reason=reasons,
        subject_id=runs.membership_ids,
        severity=str(Severity.HIGH),
        rests=_rests(scene, runs, reasons),
    )


def _rests(scene: Scene, runs: MemberRuns, reasons: pl.Series) -> pl.Series:
    """Return the presumptions that decide: those behind the conditions, or behind the retirement date."""
    first = (runs.who, runs.days.start)
    conditions = presumed(scene, *first, of_rule("eligible"))
    retirement = presumed(scene, *first, of_facts("past_retirement_age"))
    frame = pl.DataFrame({"reason": reasons, "conditions": conditions, "retirement": retirement})
    by_reason = (
        pl.when(pl.col("reason").is_in(["category_unsupported", "condition_lapsed"]))
        .then(pl.col("conditions"))
        .when(pl.col("reason") == "retirement_age")
        .then(pl.col("retirement"))
        .otherwise(pl.lit(""))
    )
    return frame.select(by_reason.alias("rests"))["rests"]


def _reasons(scene: Scene, runs: MemberRuns) -> pl.Series:
    """Return the first reason that applies on each run's first day."""
    recognised = scene.memberships.spans.start[runs.membership]
    began = scene.memberships.run_start(runs.who, runs.days.start)
    works = runs.holds("employed")
    applies = {
        "deceased": runs.holds("deceased"),
        "under_age": runs.fails("past_minimum_age"),
        "pension_drawn": runs.holds("draws_pension"),
        "retirement_age": runs.holds("past_retirement_age"),
        "employed_before_recognition": works & (began < recognised),
        "placed_without_eligibility": works,
        "not_registered": runs.fails("on_unemployment_register"),
        "not_able": runs.fails("declared_able"),
        "incapacity": runs.holds("has_incapacity"),
        "not_willing": runs.fails("declared_willing"),
        "category_unsupported": runs.days.start == recognised,
    }
    numbers = np.select(list(applies.values()), list(range(len(applies))), default=len(applies))
    codes = pl.Series([*applies, "condition_lapsed"], dtype=pl.String)
    return codes.gather(numbers)


CHECK: Final = Check(
    code="ineligible_member",
    zh="不应在册",
    en="Member without ground",
    meaning="excess",
    severity=Severity.HIGH,
    citation=f"{citation(2)};{citation(4)}",
    needs=("memberships", "unemployment_registrations", "employments"),
    subject_kind="membership",
    reasons=REASONS,
    find=find,
    tables={"memberships": MEMBERSHIPS},
    counts_money=True,
)
