"""Article (二)2: members of urban families in which nobody works."""

from __future__ import annotations

from workbench.policy.articles import citation
from workbench.policy.carriers import Facts, Truth
from workbench.policy.rule import rule
from workbench.policy.sources import attribute, circumstance, in_household

urban_hukou = attribute("hukou_kind", equals="urban", undecided=("unified",))
has_student = circumstance("student")
has_military = circumstance("military")
household_works = in_household("counted_at_work", open_without=True)


@rule("part", citation=citation(2, 2), zh="计入家庭劳动力", en="counted in the family's workforce")
def counted(f: Facts) -> Truth:
    """Of working age and alive, and neither studying, serving nor wholly unable to work."""
    return f.of_working_age & f.alive & ~(f.has_student | f.has_military | f.has_incapacity)


@rule("part", citation=citation(2, 2), zh="家庭劳动力在业", en="counted member in work")
def counted_at_work(f: Facts) -> Truth:
    """A member of the family's workforce who works: one is enough to end the zero-employment family."""
    return f.counted & f.employed


@rule("condition", citation=citation(2, 2), zh="零就业家庭成员", en="zero-employment family")
def zero_employment(f: Facts) -> Truth:
    """Urban, registered, part of the workforce, and no counted member of any of the person's households works."""
    return f.urban_hukou & f.registered & f.counted & ~f.household_works
