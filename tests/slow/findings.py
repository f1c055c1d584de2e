"""The five checks over a window [since, until), day by day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from tests.slow.days import ONE_DAY, days_of, quarters
from tests.slow.eligible import eligible
from tests.slow.facts import member
from tests.slow.follow_up import quarter
from tests.slow.membership import may_remain
from tests.slow.reasons import reason_to_leave
from tests.slow.rows import Reading, Row, covers, is_known


@dataclass(frozen=True)
class Finding:
    """What one check found: the stretch as clipped to the window, and its unclipped first day."""

    check: str
    person_id: str
    reason: str
    subject: str
    begins: date
    starts_on: date
    ends_on: date
    severity: str | None = None

    @property
    def days(self) -> int:
        """Count the days in the window."""
        return (self.ends_on - self.starts_on).days


def stretches(holds: Callable[[date], bool], since: date, until: date) -> Iterator[tuple[date, date, date]]:
    """Give each unbroken stretch in the window: its unclipped first day, and its part in the window."""
    start: date | None = None
    for day in [*days_of(since, until), None]:
        if day is not None and holds(day):
            start = start or day
        elif start is not None:
            begins = start
            while begins <= since and holds(begins - ONE_DAY):
                begins -= ONE_DAY
            yield begins, start, day or until
            start = None


def findings(reg: Reading, since: date, until: date) -> set[Finding]:
    """Give all findings of the five checks."""
    return {
        finding
        for pid in reg.people
        for check in (_memberships, _omitted, _visits, _cards)
        for finding in check(reg, pid, since, until)
    }


def _memberships(reg: Reading, pid: str, since: date, until: date) -> Iterator[Finding]:
    for row in reg.rows("memberships", pid):
        for check, verdict in (("ineligible_member", False), ("unverifiable_member", None)):

            def holds(day: date, row: Row = row, verdict: bool | None = verdict) -> bool:
                recorded = covers("memberships", row, day) and is_known(reg, pid, "memberships", day)
                return recorded and may_remain(reg, row, day) is verdict

            for begins, first, after in stretches(holds, since, until):
                reason = "facts_missing" if verdict is None else reason_to_leave(reg, row, begins)
                yield Finding(check, pid, reason, row["membership_id"], begins, first, after)


def _omitted(reg: Reading, pid: str, since: date, until: date) -> Iterator[Finding]:
    def holds(day: date) -> bool:
        return member(reg, pid, day) is False and eligible(reg, pid, day) is True

    for begins, first, after in stretches(holds, since, until):
        if (after - begins).days >= reg.parameters["omission_days"]:
            yield Finding("omitted_eligible", pid, "eligible", pid, begins, first, after)


def _visits(reg: Reading, pid: str, since: date, until: date) -> Iterator[Finding]:
    if not reg.rows("memberships", pid):
        return
    for first, after in quarters(since, until):
        found = quarter(reg, pid, first, after)
        if found.due is not None and found.reason is not None:
            severity = "high" if found.due == "must" else "low"
            yield Finding("missing_visit", pid, found.reason, pid, first, first, after, severity)


def _cards(reg: Reading, pid: str, since: date, until: date) -> Iterator[Finding]:
    certificates = reg.rows("certificates", pid)
    for card in reg.rows("cards", pid):

        def holds(day: date, card: Row = card) -> bool:
            held = any(covers("certificates", row, day) for row in certificates)
            known = all(is_known(reg, pid, subject, day) for subject in ("cards", "certificates"))
            return covers("cards", card, day) and known and not held

        for begins, first, after in stretches(holds, since, until):
            ended = any(row.get("ends_on") is not None and row["ends_on"] <= begins for row in certificates)
            reason = "certificate_ended" if ended else "no_certificate"
            yield Finding("card_without_force", pid, reason, card["card_no"], begins, first, after)
