"""Article (二)1(6): college graduates in difficulty, with five cases of which one suffices."""

from __future__ import annotations

from workbench.policy.articles import citation
from workbench.policy.carriers import Facts, Truth
from workbench.policy.rule import rule
from workbench.policy.sources import began_before, circumstance, elapsed, value

has_graduate = circumstance("graduate")
has_parent_disability = circumstance("parent_disability")
loan_in_study = began_before("student_loan", of="graduate", not_before="study_from")
misfortune_in_study = began_before("family_misfortune", of="graduate", not_before="study_from", documented=True)
long_registered = elapsed(value("registered_period"), since="starts_on")


@rule("case", citation=citation(2, 1, 6, 1), zh="零就业或低保家庭", en="zero-employment or dibao family")
def graduate_poor_family(f: Facts) -> Truth:
    """The family has nobody in work, or lives on the minimum living guarantee."""
    return f.zero_employment | f.dibao


@rule("case", citation=citation(2, 1, 6, 2), zh="在校期间获助学贷款", en="student loan while studying")
def graduate_loan(f: Facts) -> Truth:
    """A student loan was granted between enrolment and graduation; a repaid loan still counts."""
    return f.loan_in_study


@rule("case", citation=citation(2, 1, 6, 3), zh="父母或本人残疾", en="own or parent's disability")
def graduate_disability(f: Facts) -> Truth:
    """A parent holds a disability certificate and has lost capacity, or the graduate holds one."""
    return f.has_parent_disability | f.has_disability


@rule("case", citation=citation(2, 1, 6, 4), zh="在校期间家庭重大变故", en="family misfortune while studying")
def graduate_misfortune(f: Facts) -> Truth:
    """A misfortune struck the family during the studies and the civil-affairs department certified it."""
    return f.misfortune_in_study


@rule("case", citation=citation(2, 1, 6, 5), zh="登记失业一年以上", en="registered unemployed for a year")
def graduate_long_registered(f: Facts) -> Truth:
    """A year has passed since registering, and since the last job; here the registration's own day counts."""
    return f.registered & f.unemployed & f.long_registered


@rule("condition", citation=citation(2, 1, 6), zh="困难高校毕业生", en="graduate in difficulty")
def graduate(f: Facts) -> Truth:
    """A graduate of higher education in any one of five cases; the document sets no limit of years."""
    return f.has_graduate & (
        f.graduate_poor_family
        | f.graduate_loan
        | f.graduate_disability
        | f.graduate_misfortune
        | f.graduate_long_registered
    )
