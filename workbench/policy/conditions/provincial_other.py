"""Article (二)1(7): further cases that the provincial government sets."""

from __future__ import annotations

from workbench.policy.articles import citation
from workbench.policy.carriers import Facts, Truth
from workbench.policy.rule import rule
from workbench.policy.sources import circumstance, value

has_provincial_other = circumstance("provincial_other", listed=value("provincial_documents"))


@rule("condition", citation=citation(2, 1, 7), zh="省定其他", en="set by the province")
def provincial_other(f: Facts) -> Truth:
    """A case named by a document of the provincial government that is in force on the day."""
    return f.has_provincial_other
