"""The zero-employment family."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.slow.ages import working_age
from tests.slow.facts import alive, attribute, circumstance, employed, registered
from tests.slow.logic import Verdict, all_of, any_of, negation
from tests.slow.rows import Reading, covers, is_known, remembered


@remembered
def counted(reg: Reading, pid: str, t: date) -> Verdict:
    """The person counts in the family: of working age, alive, no student, soldier or person without capacity."""
    excluded = any_of(circumstance(reg, pid, kind, t) for kind in ("student", "military", "incapacity"))
    return all_of((working_age(reg, pid, t), alive(reg, pid, t), negation(excluded)))


def urban(reg: Reading, pid: str, t: date) -> Verdict:
    """The hukou is urban; a unified one does not say."""
    return {"urban": True, "rural": False}.get(attribute(reg, pid, "hukou_kind", t))


def members_on(reg: Reading, pid: str, t: date) -> set[str]:
    """Name everyone who shares a household with the person on the day, the person too; empty if none is recorded."""
    own = {row["household_id"] for row in reg.covering("household_members", pid, t)}
    return {
        row["person_id"]
        for household in own
        for row in reg.households[household]
        if covers("household_members", row, t)
    }


@remembered
def blocked(reg: Reading, pid: str, t: date) -> Verdict:
    """Some counted member of the person's households is employed."""
    recorded = members_on(reg, pid, t)

    def values() -> Iterator[Verdict]:
        for someone in sorted(recorded | {pid}):
            yield all_of((employed(reg, someone, t), counted(reg, someone, t)))
        if not recorded or not is_known(reg, pid, "household_members", t):
            yield None

    return any_of(values())


@remembered
def zero_employment(reg: Reading, pid: str, t: date) -> Verdict:
    """Urban, registered, counted, and no counted member of the household is employed."""
    return all_of(
        (
            urban(reg, pid, t),
            registered(reg, pid, t),
            counted(reg, pid, t),
            negation(blocked(reg, pid, t)),
        )
    )


@remembered
def dibao(reg: Reading, pid: str, t: date) -> Verdict:
    """Dibao covers the day; of the household too, where a setting says so."""
    own = circumstance(reg, pid, "dibao", t)
    if not reg.parameters["dibao_by_household"]:
        return own
    values = [own, *(circumstance(reg, someone, "dibao", t) for someone in members_on(reg, pid, t))]
    if not is_known(reg, pid, "household_members", t):
        values.append(None)
    return any_of(values)
