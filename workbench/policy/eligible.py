"""Who is a client: the general requirement and any one of the eight conditions."""

from __future__ import annotations

from workbench.policy.articles import citation
from workbench.policy.carriers import Facts, Truth
from workbench.policy.rule import rule


@rule("verdict", citation=citation(2), zh="符合就业援助对象条件", en="eligible")
def eligible(f: Facts) -> Truth:
    """The general requirement holds and so does any condition; a person may hold several."""
    return f.general & (
        f.older | f.disabled | f.dibao | f.long_term | f.landless | f.graduate | f.provincial_other | f.zero_employment
    )
