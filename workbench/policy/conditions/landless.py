"""Article (二)1(5): farmers who lost their land and became townspeople."""

from __future__ import annotations

from workbench.policy.articles import citation
from workbench.policy.carriers import Facts, Truth
from workbench.policy.rule import rule
from workbench.policy.sources import circumstance

has_land_lost = circumstance("land_lost")
has_hukou_urbanised = circumstance("hukou_urbanised")


@rule("condition", citation=citation(2, 1, 5), zh="失地", en="landless")
def landless(f: Facts) -> Truth:
    """Both are needed: the land is gone, and the hukou was changed to urban."""
    return f.has_land_lost & f.has_hukou_urbanised
