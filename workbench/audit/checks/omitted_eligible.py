"""Persons who are eligible and no members: eligibility minus membership recorded."""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl

from workbench.audit.check import Check, Reason
from workbench.audit.presumptions import of_rule, presumed
from workbench.audit.scene import MEMBERSHIPS, Scene
from workbench.codes import Severity
from workbench.facts.answers import TRUE
from workbench.facts.context import setting
from workbench.policy.articles import citation
from workbench.policy.sources import Value
from workbench.timeline.spells import difference


def find(scene: Scene) -> pl.DataFrame:
    """Find runs of days, long enough by the window's end, on which a person is eligible and no member."""
    eligible = scene.lives.judged.when("eligible", TRUE)
    eligible = eligible.where(scene.touches(eligible) & scene.population.own[eligible.who])
    omitted = difference(difference(eligible, scene.memberships.clients), scene.holes("memberships"))
    least = int(setting(Value("omission_days")))
    long = np.minimum(omitted.end, scene.until) - omitted.start >= least
    omitted = omitted.where(scene.touches(omitted) & long)
    return scene.findings(
        omitted.who,
        omitted,
        reason="eligible",
        subject_id=scene.population.people["person_id"].gather(omitted.who),
        severity=str(Severity.MEDIUM),
        rests=presumed(scene, omitted.who, omitted.start, of_rule("eligible")),
    )


CHECK: Final = Check(
    code="omitted_eligible",
    zh="应纳未纳",
    en="Eligible, not recorded",
    meaning="owed",
    severity=Severity.MEDIUM,
    citation=f"{citation(1)};{citation(2)}",
    needs=("memberships", "unemployment_registrations", "employments"),
    subject_kind="person",
    reasons={
        "eligible": Reason(
            zh="自{first}起符合就业援助对象条件,{shown}至{last}未登记为援助对象,共{days}天。",
            en="Eligible as a client since {first}, yet not recorded as one from {shown} to {last}, {days} days.",
            mend_zh="联系本人,告知政策,办理登记认定。",
            mend_en="Contact the person, explain the policy, and take up registration and recognition.",
            citation=f"{citation(1)};{citation(2)}",
            rests_on=("omission_days",),
        )
    },
    find=find,
    tables={"memberships": MEMBERSHIPS},
)
