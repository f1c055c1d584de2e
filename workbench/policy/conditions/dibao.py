"""Article (二)1(3): unemployed persons who receive the minimum living guarantee."""

from __future__ import annotations

from workbench.policy.articles import citation
from workbench.policy.carriers import Facts, Truth
from workbench.policy.rule import rule
from workbench.policy.sources import circumstance, in_household, value

has_dibao = circumstance("dibao")
household_has_dibao = in_household("receives_dibao", when=value("dibao_by_household"))


@rule("part", citation=citation(2, 1, 3), zh="本人享受低保", en="receives dibao")
def receives_dibao(f: Facts) -> Truth:
    """The minimum living guarantee is granted to this very person."""
    return f.has_dibao


@rule("condition", citation=citation(2, 1, 3), zh="低保", en="dibao")
def dibao(f: Facts) -> Truth:
    """The person receives the guarantee; extended to the whole household only where that reading is switched on."""
    return f.has_dibao | f.household_has_dibao
