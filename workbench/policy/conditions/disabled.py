"""Article (二)1(2): unemployed persons with a disability certificate."""

from __future__ import annotations

from workbench.policy.articles import citation
from workbench.policy.carriers import Facts, Truth
from workbench.policy.rule import rule
from workbench.policy.sources import circumstance

has_disability = circumstance("disability")


@rule("condition", citation=citation(2, 1, 2), zh="残疾", en="disabled")
def disabled(f: Facts) -> Truth:
    """A disability certificate is in force, whatever its grade."""
    return f.has_disability
