"""Article (四): may a recognised client remain? Work found after recognition does not end a membership."""

from __future__ import annotations

from workbench.policy.articles import citation
from workbench.policy.carriers import Facts, Truth
from workbench.policy.rule import rule
from workbench.policy.sources import derived

placed = derived("membership")
"""The running job began on or after recognition, and the person was eligible shortly before it began."""
in_grace = derived("membership")
"""A job in which the person might remain ended a short while ago, so that registering anew is not yet late."""


@rule("verdict", citation=citation(4), zh="可以继续保留", en="may remain")
def may_remain(f: Facts) -> Truth:
    """Alive and of working age; while unemployed eligible or within the grace, while employed in a lawful placement."""
    return f.alive & f.of_working_age & ((f.unemployed & (f.eligible | f.in_grace)) | (f.employed & f.placed))
