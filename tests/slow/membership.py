"""May a recognised client remain, on a day of a membership."""

from __future__ import annotations

from datetime import date

from tests.slow.ages import working_age
from tests.slow.days import ONE_DAY, add_days, days_of
from tests.slow.eligible import eligible
from tests.slow.facts import alive, employed
from tests.slow.logic import Verdict, all_of, any_of, negation
from tests.slow.rows import Reading, Row, remembered


@remembered
def first_day_of_work(reg: Reading, pid: str, t: date) -> date:
    """Give the first day of the unbroken run of certainly employed days that covers the day."""
    first = t
    while employed(reg, pid, first - ONE_DAY) is True:
        first -= ONE_DAY
        found: date | None = reg.memory.get(("first_day_of_work", pid, first))
        if found is not None:
            return found
    return first


@remembered
def _placed(reg: Reading, pid: str, recognised_on: date, t: date) -> Verdict:
    if employed(reg, pid, t) is not True:
        return employed(reg, pid, t)
    first = first_day_of_work(reg, pid, t)
    if employed(reg, pid, first - ONE_DAY) is None:
        return False if first < recognised_on else None
    gap = reg.parameters["placement_gap_days"]
    return all_of(
        (
            first >= recognised_on,
            any_of(eligible(reg, pid, day) for day in days_of(add_days(first, -gap), first)),
        )
    )


def placed(reg: Reading, membership: Row, t: date) -> Verdict:
    """The work began in the membership, soon after a day on which the person was eligible."""
    return _placed(reg, membership["person_id"], membership["recognised_on"], t)


@remembered
def _remained_in_work(reg: Reading, pid: str, recognised_on: date, t: date) -> Verdict:
    return all_of((alive(reg, pid, t), working_age(reg, pid, t), _placed(reg, pid, recognised_on, t)))


@remembered
def _ended_lawfully(reg: Reading, pid: str, recognised_on: date, x: date) -> Verdict:
    """Work ended on the day, and on its last day the person might remain."""
    before = x - ONE_DAY
    ended = all_of((employed(reg, pid, before), negation(employed(reg, pid, x))))
    return False if ended is False else all_of((ended, _remained_in_work(reg, pid, recognised_on, before)))


@remembered
def _grace(reg: Reading, pid: str, recognised_on: date, t: date) -> Verdict:
    days = reg.parameters["reregistration_grace_days"]
    return any_of(_ended_lawfully(reg, pid, recognised_on, x) for x in days_of(add_days(t, 1 - days), t + ONE_DAY))


def grace(reg: Reading, membership: Row, t: date) -> Verdict:
    """Work in which the person might remain ended within the last days."""
    return _grace(reg, membership["person_id"], membership["recognised_on"], t)


@remembered
def _may_remain(reg: Reading, pid: str, recognised_on: date, t: date) -> Verdict:
    works = employed(reg, pid, t)
    while_out: Verdict = False
    if works is not True:
        reason = eligible(reg, pid, t)
        if reason is not True:
            reason = any_of((reason, _grace(reg, pid, recognised_on, t)))
        while_out = all_of((negation(works), reason))
    at_work = False if works is False else all_of((works, _placed(reg, pid, recognised_on, t)))
    return all_of((alive(reg, pid, t), working_age(reg, pid, t), any_of((while_out, at_work))))


def may_remain(reg: Reading, membership: Row, t: date) -> Verdict:
    """Say whether a membership is warranted on a day between recognition and exit."""
    return _may_remain(reg, membership["person_id"], membership["recognised_on"], t)
