"""Why a member may not remain: the first of these that fails on the first day of the stretch."""

from __future__ import annotations

from datetime import date

from tests.slow.ages import drawing_pension, past_retirement, too_young
from tests.slow.conditions import any_condition
from tests.slow.facts import alive, employed, registered
from tests.slow.general import able, capable, willing
from tests.slow.membership import first_day_of_work
from tests.slow.rows import Reading, Row


def reason_to_leave(reg: Reading, membership: Row, t: date) -> str:
    """Name the requirement that fails."""
    pid, recognised_on = membership["person_id"], membership["recognised_on"]
    if alive(reg, pid, t) is False:
        return "deceased"
    if too_young(reg, pid, t):
        return "under_age"
    if drawing_pension(reg, pid, t):
        return "pension_drawn"
    if past_retirement(reg, pid, t):
        return "retirement_age"
    if employed(reg, pid, t):
        early = first_day_of_work(reg, pid, t) < recognised_on
        return "employed_before_recognition" if early else "placed_without_eligibility"
    for requirement, code in (
        (registered, "not_registered"),
        (able, "not_able"),
        (capable, "incapacity"),
        (willing, "not_willing"),
        (any_condition, "category_unsupported" if t == recognised_on else "condition_lapsed"),
    ):
        if requirement(reg, pid, t) is False:
            return code
    message = f"nothing fails for {pid} on {t}"
    raise AssertionError(message)
