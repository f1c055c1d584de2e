"""What a table says about a person on a day: True, False, or None where the register does not know."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from tests.slow.logic import Verdict, any_of
from tests.slow.rows import Reading, Row, is_known, remembered


@remembered
def employed(reg: Reading, pid: str, t: date) -> Verdict:
    """Some employment covers the day."""
    if any(True for _ in reg.covering("employments", pid, t)):
        return True
    return False if is_known(reg, pid, "employments", t) else None


@remembered
def registered(reg: Reading, pid: str, t: date) -> Verdict:
    """Some unemployment registration covers the day."""
    if any(True for _ in reg.covering("unemployment_registrations", pid, t)):
        return True
    return False if is_known(reg, pid, "unemployment_registrations", t) else None


@remembered
def member(reg: Reading, pid: str, t: date) -> Verdict:
    """Some membership of the person covers the day; where memberships are not known, a recorded one may have ended."""
    if not is_known(reg, pid, "memberships", t):
        return None
    return any(True for _ in reg.covering("memberships", pid, t))


def evidence(reg: Reading, row: Row) -> Verdict:
    """What a circumstance is worth: evidenced (or unsaid) counts, claimed is unknown unless it is accepted."""
    if row.get("basis") != "claimed":
        return True
    return True if reg.parameters["claimed_circumstances"] == "accepted" else None


@remembered
def circumstance(reg: Reading, pid: str, kind: str, t: date) -> Verdict:
    """A circumstance of a kind holds on the day."""
    return circumstance_where(reg, pid, kind, t, lambda _row: True)


def circumstance_where(reg: Reading, pid: str, kind: str, t: date, wanted: Callable[[Row], bool]) -> Verdict:
    """A circumstance of a kind, with something more wanted of it, holds on the day."""
    values: list[Verdict] = [
        evidence(reg, row) for row in reg.covering("circumstances", pid, t) if row["kind"] == kind and wanted(row)
    ]
    if not is_known(reg, pid, f"circumstances/{kind}", t):
        values.append(None)
    return any_of(values)


def attribute(reg: Reading, pid: str, name: str, t: date) -> Any:
    """Give an attribute's value on a day, None if it is unknown; rows of `attributes` go before the column."""
    values = {row.get("value") for row in reg.covering("attributes", pid, t) if row["attribute"] == name}
    if not values:
        return reg.people[pid].get(name)
    value = values.pop() if len(values) == 1 else None
    return {"true": True, "false": False}.get(value, value) if value is not None else None


def presumed(reg: Reading, pid: str, name: str, t: date) -> Verdict:
    """Able or willing: a registration presumes it where nothing at all is recorded."""
    recorded = any(row["attribute"] == name for row in reg.covering("attributes", pid, t))
    if not recorded and reg.people[pid].get(name) is None and reg.parameters["presume_able_and_willing"]:
        return True
    value: Verdict = attribute(reg, pid, name, t)
    return value


@remembered
def alive(reg: Reading, pid: str, t: date) -> Verdict:
    """The person has not died by the day."""
    died_on = reg.people[pid].get("died_on")
    return died_on is None or t < died_on
