"""The graduate in difficulty and his five cases."""

from __future__ import annotations

from datetime import date

from tests.slow.facts import circumstance, evidence
from tests.slow.households import dibao, zero_employment
from tests.slow.logic import Verdict, all_of, any_of
from tests.slow.rows import Reading, Row, is_known, remembered
from tests.slow.year_out import out_for


def in_study(reg: Reading, pid: str, kind: str, t: date) -> Verdict:
    """Something began while a graduate, who is one on the day, studied: before graduation, not before the studies."""

    def lies_in(row: Row, graduation: Row) -> bool:
        begun, study_from = row["starts_on"], graduation.get("study_from")
        return bool(begun < graduation["starts_on"] and (study_from is None or begun >= study_from))

    values: list[Verdict] = [
        all_of((evidence(reg, graduation), evidence(reg, row)))
        for graduation in reg.covering("circumstances", pid, t)
        if graduation["kind"] == "graduate"
        for row in reg.rows("circumstances", pid)
        if row["kind"] == kind and lies_in(row, graduation)
        if kind != "family_misfortune" or row.get("document_no")
    ]
    if not all(is_known(reg, pid, f"circumstances/{needed}", t) for needed in (kind, "graduate")):
        values.append(None)
    return any_of(values)


def case_a(reg: Reading, pid: str, t: date) -> Verdict:
    """Zero-employment family or dibao."""
    return any_of((zero_employment(reg, pid, t), dibao(reg, pid, t)))


def case_b(reg: Reading, pid: str, t: date) -> Verdict:
    """A student loan taken during the studies."""
    return in_study(reg, pid, "student_loan", t)


def case_c(reg: Reading, pid: str, t: date) -> Verdict:
    """A disabled parent who lost capacity, or an own disability certificate."""
    return any_of(circumstance(reg, pid, kind, t) for kind in ("parent_disability", "disability"))


def case_d(reg: Reading, pid: str, t: date) -> Verdict:
    """A certified misfortune of the family during the studies."""
    return in_study(reg, pid, "family_misfortune", t)


def case_e(reg: Reading, pid: str, t: date) -> Verdict:
    """Registered as unemployed for a year."""
    return out_for(reg, pid, reg.parameters["registered_period"], "registration", t)


CASES = (case_a, case_b, case_c, case_d, case_e)


@remembered
def graduate(reg: Reading, pid: str, t: date) -> Verdict:
    """A graduate, and one of the five cases."""
    is_one = circumstance(reg, pid, "graduate", t)
    return False if is_one is False else all_of((is_one, any_of(case(reg, pid, t) for case in CASES)))
