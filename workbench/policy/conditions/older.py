"""Article (二)1(1): older unemployed persons."""

from __future__ import annotations

from workbench.policy.articles import citation
from workbench.policy.carriers import Facts, Truth
from workbench.policy.rule import rule
from workbench.policy.sources import reached_age, value

past_hardship_age = reached_age(value("hardship_age"), by="sex")


@rule("condition", citation=citation(2, 1, 1), zh="大龄", en="older")
def older(f: Facts) -> Truth:
    """A man from his 50th, a woman from her 40th birthday on; the birthday itself counts."""
    return f.past_hardship_age
