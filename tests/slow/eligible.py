"""Eligible: the base requirement and any condition; and when that changes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tests.slow.conditions import any_condition
from tests.slow.days import ONE_DAY
from tests.slow.general import general
from tests.slow.logic import Verdict, all_of
from tests.slow.rows import Reading, remembered


@remembered
def eligible(reg: Reading, pid: str, t: date) -> Verdict:
    """The base requirement, and any condition."""
    base = general(reg, pid, t)
    return False if base is False else all_of((base, any_condition(reg, pid, t)))


def eligible_timeline(reg: Reading, pid: str, days: Iterable[date]) -> dict[date, Verdict]:
    """Judge a person on each of the days."""
    return {day: eligible(reg, pid, day) for day in days}


def since_and_until(
    reg: Reading, pid: str, on: date, *, earliest: date, latest: date
) -> tuple[date | None, date | None]:
    """Walk from a day to where the verdict was, and will be, another; None if it is the same to the limit."""
    verdict = eligible(reg, pid, on)
    since: date | None = on
    while since is not None and eligible(reg, pid, since - ONE_DAY) is verdict:
        since = since - ONE_DAY if since > earliest else None
    until: date | None = on + ONE_DAY
    while until is not None and eligible(reg, pid, until) is verdict:
        until = until + ONE_DAY if until < latest else None
    return since, until
