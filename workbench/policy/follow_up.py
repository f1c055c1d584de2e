"""Article (十八): clients who found work are followed up and visited at home at least once a quarter."""

from __future__ import annotations

from workbench.policy.articles import citation
from workbench.policy.carriers import Facts, Truth
from workbench.policy.rule import rule
from workbench.policy.sources import derived

client = derived("membership")
"""Any membership of the person covers the day, from recognition until exit."""


@rule("verdict", citation=citation(18), zh="应跟踪走访", en="follow-up due")
def follow_up(f: Facts) -> Truth:
    """A client in work who is alive: on each such day the person stands under follow-up."""
    return f.alive & f.employed & f.client
