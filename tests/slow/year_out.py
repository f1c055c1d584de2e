"""A year has passed since the later of a registration and the end of the last employment."""

from __future__ import annotations

from datetime import date

from tests.slow.days import ONE_DAY, add_days, add_years
from tests.slow.facts import employed
from tests.slow.general import unemployed
from tests.slow.logic import Verdict, all_of, any_of
from tests.slow.rows import Reading, Row, is_known, remembered


def certain_end(reg: Reading, pid: str, t: date) -> date | None:
    """Give the latest end of a recorded employment that ended by the day."""
    ends = [row.get("ends_on") for row in reg.rows("employments", pid)]
    return max((end for end in ends if end is not None and end <= t), default=None)


def latest_possible_end(reg: Reading, pid: str, t: date, years: int) -> date | None:
    """Give the day after the last day, before this one, on which the person may have been employed.

    What lies further back than the period asked for changes nothing and is not looked at.
    """
    horizon = add_days(t, -366 * years - 2)
    day = t
    while day > horizon:
        if employed(reg, pid, day - ONE_DAY) is not False:
            return day
        day -= ONE_DAY
    return certain_end(reg, pid, horizon)


def passed(since: date | None, end: date | None, years: int, t: date) -> bool:
    """Say whether the years have passed by the day since the later of the two."""
    later = max(day for day in (since, end, date.min) if day is not None)
    return later == date.min or t >= add_years(later, years)


@remembered
def out_for(reg: Reading, pid: str, years: int, counts_from: str, t: date) -> Verdict:
    """Registered, unemployed, and so many years since the later of the registration and the last employment."""
    certain = certain_end(reg, pid, t)
    possible = latest_possible_end(reg, pid, t, years)

    def of_registration(row: Row) -> Verdict:
        since = row.get("unemployed_since") if counts_from == "unemployed_since" else None
        since = since or row["starts_on"]
        if not passed(since, certain, years, t):
            return False
        return True if passed(since, possible, years, t) else None

    values = [of_registration(row) for row in reg.covering("unemployment_registrations", pid, t)]
    if not is_known(reg, pid, "unemployment_registrations", t):
        values.append(None if passed(None, certain, years, t) else False)
    return all_of((any_of(values), unemployed(reg, pid, t)))
