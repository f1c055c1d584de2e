"""What follows a recognition: certificates, cards, visits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.sample.chance import Odds, between, happens
from workbench.sample.days import FAR, quarter_of, quarter_starts, years_after
from workbench.sample.lives import Life, Visit
from workbench.sample.spans import Spans, overlap, union

if TYPE_CHECKING:
    from random import Random

PARTIAL: Final = 30
_TARGETS: Final = Odds({"person": 78, "family": 14, "unit_or_community": 8})
_FAILED: Final = Odds({"absent": 5, "away": 4, "refused": 1})
_YEARS_VALID: Final = 10


def issue_papers(life: Life, rng: Random, *, now: int) -> None:
    """Issue certificates from the first registration on, each of ten years, and a card for each recognition."""
    if not life.registrations:
        return
    start = life.registrations[0].start
    until = min(now, life.died)
    while start < until:
        end = years_after(start, _YEARS_VALID)
        life.certificates.append((start, end))
        start = end
    for row in life.memberships:
        issued = row.recognised + between(rng, 0, 12)
        end = row.exited if row.exited < now else FAR
        end = min(end, life.certificates[-1][1])
        if issued < min(end, now) and happens(rng, 0.96):
            life.cards.append((issued, end))


def follow_up(life: Life) -> Spans:
    """Return the days at work while a client."""
    worked = union((job.start, job.end) for job in life.jobs)
    members = union((row.recognised, row.exited) for row in life.memberships)
    return overlap(overlap(worked, members), [(-FAR, life.died)])


def visit(life: Life, rng: Random, *, now: int) -> None:
    """Visit the home in each quarter of follow-up, with the attempts and calls that real work brings."""
    for days in by_quarter(follow_up(life), now=now):
        start, end = days[0][0], days[-1][1]
        total = sum(last - first for first, last in days)
        if total < PARTIAL and happens(rng, 0.5):
            continue
        first, last = days[int(rng.random() * len(days))]
        met = between(rng, first, last - 1)
        outcome = None if happens(rng, 0.1) else "met"
        life.visits.append(Visit(met, "home", _TARGETS.draw(rng), outcome))
        if happens(rng, 0.12) and met > start:
            life.visits.append(Visit(between(rng, start, met - 1), "home", "person", _FAILED.draw(rng)))
        if happens(rng, 0.3):
            life.visits.append(Visit(between(rng, start, end - 1), "phone", "person", "met"))
    for row in life.memberships:
        called = row.recognised + between(rng, 15, 60)
        if called < min(row.exited, now):
            life.visits.append(Visit(called, "office" if happens(rng, 0.5) else "phone", "person", "met"))
    life.visits.sort(key=lambda row: row.day)


def by_quarter(spans: Spans, *, now: int) -> list[Spans]:
    """Cut spans at the borders of quarters; return the days up to today, a list a quarter."""
    starts = quarter_starts(now)
    found: dict[int, Spans] = {}
    for start, end in spans:
        at, until = start, min(end, now)
        while at < until:
            place = quarter_of(at, starts)
            border = min(starts[place + 1], until)
            found.setdefault(place, []).append((at, border))
            at = border
    return [found[place] for place in sorted(found)]
