"""The general requirement of article (二): registered, unemployed, able, willing, of working age, alive."""

from __future__ import annotations

from workbench.policy.articles import citation
from workbench.policy.carriers import Facts, Truth
from workbench.policy.rule import rule
from workbench.policy.sources import (
    attribute,
    circumstance,
    from_day,
    reached_age,
    reached_retirement,
    recorded,
    value,
)

on_unemployment_register = recorded("unemployment_registrations")
employed = recorded("employments")
declared_able = attribute("able_to_work", presumed=value("presume_able_and_willing"))
declared_willing = attribute("willing_to_work", presumed=value("presume_able_and_willing"))
has_incapacity = circumstance("incapacity")
past_minimum_age = reached_age(value("minimum_working_age"))
past_retirement_age = reached_retirement(value("women_without_kind"))
draws_pension = from_day("pension_from")
deceased = from_day("died_on")


@rule("requirement", citation=citation(2), zh="已办理失业登记", en="registered as unemployed")
def registered(f: Facts) -> Truth:
    """The person stands on the unemployment register of a public employment agency; one registration suffices."""
    return f.on_unemployment_register


@rule("requirement", citation=citation(2), zh="未就业", en="unemployed")
def unemployed(f: Facts) -> Truth:
    """No employment of any kind covers the day."""
    return ~f.employed


@rule("requirement", citation=citation(2), zh="有劳动能力", en="able to work")
def able(f: Facts) -> Truth:
    """The person can work; a disability certificate alone does not deny it, a total loss of capacity does."""
    return f.declared_able & ~f.has_incapacity


@rule("requirement", citation=citation(2), zh="有就业愿望", en="willing to work")
def willing(f: Facts) -> Truth:
    """The person wants to work; a registration presumes it unless something else is recorded."""
    return f.declared_willing


@rule("requirement", citation=citation(2), zh="在劳动年龄内", en="of working age")
def of_working_age(f: Facts) -> Truth:
    """From the minimum age until the statutory retirement date, or until a pension is drawn."""
    return f.past_minimum_age & ~f.past_retirement_age & ~f.draws_pension


@rule("requirement", citation=citation(2), zh="健在", en="alive")
def alive(f: Facts) -> Truth:
    """The person has not died."""
    return ~f.deceased


@rule("verdict", citation=citation(2), zh="基本条件", en="general requirement")
def general(f: Facts) -> Truth:
    """All requirements that everyone must meet, whatever the person's difficulty is."""
    return f.registered & f.unemployed & f.able & f.willing & f.of_working_age & f.alive
