"""Follow-up: a client at work is visited at home once a quarter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tests.slow.days import days_of
from tests.slow.facts import alive, employed, member
from tests.slow.logic import Verdict, all_of
from tests.slow.rows import Reading, Row, is_known, remembered


@remembered
def follow_up(reg: Reading, pid: str, t: date) -> Verdict:
    """Alive, at work, and a member (memberships are taken together)."""
    return all_of((alive(reg, pid, t), employed(reg, pid, t), member(reg, pid, t)))


@dataclass(frozen=True)
class Quarter:
    """What the visits of a quarter leave due: `must`, `should` or nothing, and why."""

    due: str | None
    reason: str | None


def _may_meet(row: Row) -> bool:
    return row.get("mode") in ("home", None) and row.get("outcome") in ("met", None)


def quarter(reg: Reading, pid: str, first: date, after: date) -> Quarter:
    """Judge the home visit of one quarter."""
    days = days_of(first, after)
    certain = sum(follow_up(reg, pid, day) is True for day in days)
    due = "must" if certain == len(days) else "should" if certain >= reg.parameters["partial_quarter_days"] else None
    possible = {day for day in days if follow_up(reg, pid, day) is not False}
    visits = [row for row in reg.rows("visits", pid) if row.get("visited_on") in possible]
    unknown = any(not is_known(reg, pid, "visits", day) for day in possible)
    if due is None or unknown or any(_may_meet(row) for row in visits):
        return Quarter(None, None)
    return Quarter(due, _why(visits))


def _why(visits: list[Row]) -> str:
    if not visits:
        return "no_visit"
    return "attempted" if any(row.get("mode") in ("home", None) for row in visits) else "not_at_home"
