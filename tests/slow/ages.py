"""Ages: what a birth date says on a day, and what it leaves open where sex or retirement kind are unknown."""

from __future__ import annotations

from datetime import date

from tests.slow.days import add_years
from tests.slow.logic import Verdict, agreed
from tests.slow.retirement import retirement_date
from tests.slow.rows import Reading, remembered


def possible_sexes(reg: Reading, pid: str) -> list[str]:
    """List the sexes that the person may have."""
    sex = reg.people[pid].get("sex")
    return ["M", "F"] if sex is None else [sex]


def possible_kinds(reg: Reading, pid: str) -> list[str]:
    """List the retirement kinds that the person may have; a recorded one is used as recorded."""
    recorded = reg.people[pid].get("retirement_kind")
    if recorded is not None:
        return [recorded]
    setting = reg.parameters["women_without_kind"]
    of_women = ["F50", "F55"] if setting == "unknown" else [setting]
    return [kind for sex in possible_sexes(reg, pid) for kind in (["M60"] if sex == "M" else of_women)]


@remembered
def too_young(reg: Reading, pid: str, t: date) -> Verdict:
    """The day is before the 16th birthday."""
    birth = reg.people[pid].get("birth_date")
    return None if birth is None else t < add_years(birth, reg.parameters["minimum_working_age"])


@remembered
def drawing_pension(reg: Reading, pid: str, t: date) -> bool:
    """The person draws a pension."""
    pension_from = reg.people[pid].get("pension_from")
    return pension_from is not None and t >= pension_from


@remembered
def past_retirement(reg: Reading, pid: str, t: date) -> Verdict:
    """The statutory retirement date has come, under every kind that the person may have."""
    birth = reg.people[pid].get("birth_date")
    if birth is None:
        return None
    return agreed(t >= retirement_date(birth, kind) for kind in possible_kinds(reg, pid))


@remembered
def working_age(reg: Reading, pid: str, t: date) -> Verdict:
    """From the 16th birthday until the retirement date or the pension."""
    if drawing_pension(reg, pid, t):
        return False
    young, past = too_young(reg, pid, t), past_retirement(reg, pid, t)
    if young or past:
        return False
    return None if young is None or past is None else True


@remembered
def of_hardship_age(reg: Reading, pid: str, t: date) -> Verdict:
    """A man from his 50th, a woman from her 40th birthday."""
    birth = reg.people[pid].get("birth_date")
    if birth is None:
        return None
    ages = reg.parameters["hardship_age"]
    return agreed(t >= add_years(birth, ages[sex]) for sex in possible_sexes(reg, pid))
