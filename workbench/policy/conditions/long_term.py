"""Article (二)1(4): long-term unemployed persons."""

from __future__ import annotations

from workbench.policy.articles import citation
from workbench.policy.carriers import Facts, Truth
from workbench.policy.rule import rule
from workbench.policy.sources import elapsed, value

long_jobless = elapsed(value("long_term_period"), since=value("long_term_counts_from"))


@rule("condition", citation=citation(2, 1, 4), zh="长期失业", en="long-term unemployed")
def long_term(f: Facts) -> Truth:
    """Registered and without work for a year, counted from losing the last job, not merely from registering."""
    return f.registered & f.unemployed & f.long_jobless
