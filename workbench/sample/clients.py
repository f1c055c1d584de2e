"""Careful offices: they recognise in time whoever is eligible, and let go on the first day that is not warranted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.sample.chance import between, happens
from workbench.sample.days import FAR
from workbench.sample.lives import Life, Membership
from workbench.sample.spans import covering, first_after, overlap

if TYPE_CHECKING:
    from random import Random

    from workbench.sample.reckon import Reckoning

GRACE: Final = 30
PLACEMENT_GAP: Final = 30
_STABLE_AFTER: Final = (420, 1300)
_STABLE: Final = 0.45
_FOUND_WORK: Final = 120
_SOME: Final = 3


def recognise(life: Life, known: Reckoning, rng: Random, *, now: int) -> None:
    """Add the memberships that a careful office would have recorded until today."""
    free_from = -FAR
    for start, end in known.eligible:
        appeared = max(start, free_from)
        if appeared >= min(end, now):
            continue
        applied = appeared + between(rng, 0, 6)
        checked = applied + between(rng, 1, 4)
        notice = (checked + 1, checked + 8)
        recognised = notice[1] + between(rng, 1, 5)
        if recognised >= min(end, now):
            continue
        exited, reason = _leave(life, known, recognised, rng=rng, now=now)
        categories = sorted(code for code, spans in known.conditions.items() if covering(spans, recognised))
        life.memberships.append(Membership(recognised, exited, categories, reason, applied, checked, notice))
        free_from = exited


def _leave(life: Life, known: Reckoning, recognised: int, *, rng: Random, now: int) -> tuple[int, str | None]:
    """Follow a client from recognition; return the day of the exit and why."""
    at, graced = recognised, -FAR
    while True:
        eligible = covering(known.eligible, at)
        if eligible:
            at = eligible[1]
        if at >= now:
            return FAR, None
        if at >= known.limit:
            return known.limit, _natural_end(life, known.limit)
        job = covering(known.worked, at)
        if job:
            if job[0] < recognised or not overlap(known.eligible, [(job[0] - PLACEMENT_GAP, job[0])]):
                return at, _job_kind(life, at)
            stable = at + between(rng, *_STABLE_AFTER)
            if happens(rng, _STABLE) and stable < min(job[1], known.limit, now):
                return stable, "stabilised"
            at, graced = min(job[1], known.limit), job[1] + GRACE
        elif not covering(known.eligible, at):
            if at >= graced:
                return at, _why(life, known, at)
            nearest = first_after(known.eligible, at, otherwise=FAR)
            at = min(graced, nearest, first_after(known.worked, at, otherwise=FAR), known.limit)


def _natural_end(life: Life, day: int) -> str:
    if day == life.died:
        return "died"
    return "pension" if day == life.pension else "retirement_age"


_BY_JOB: Final = {"self_employed": "self_employed", "flexible": "flexible_employed", "public_post": "public_post"}
_BY_REGISTRATION: Final = {
    "lost_contact": "lost_contact",
    "own_request": "own_request",
    "refused_services": "refused_services",
    "abroad": "moved_abroad",
    "imprisoned": "imprisoned",
    "school": "school",
    "lost_capacity": "lost_capacity",
    "other": "other",
}


def _job_kind(life: Life, day: int) -> str:
    kind = next((job.kind for job in life.jobs if job.start <= day < job.end), "enterprise")
    return _BY_JOB.get(kind, "employed_unit")


def _why(life: Life, known: Reckoning, day: int) -> str:
    """Find the reason of an exit while without work."""
    if any(start <= day < end for start, end in life.unwilling):
        return "own_request" if day % 2 else "refused_services"
    ended = next((row for row in life.registrations if row.end == day), None)
    if ended is not None:
        if ended.end_reason == "employed":
            return _job_kind(life, first_after(known.worked, day, otherwise=day))
        return _BY_REGISTRATION.get(ended.end_reason or "", "other")
    zero = known.conditions.get("zero_employment", [])
    if covering(zero, day - 1) and not covering(zero, day):
        return "family_ended_zero_employment"
    return "condition_lapsed" if covering(known.base, day) else _after_grace(life, known, day)


def _after_grace(life: Life, known: Reckoning, day: int) -> str:
    """Find why somebody who lost work did not register again in time."""
    soon = first_after(known.worked, day, otherwise=FAR)
    if soon - day < _FOUND_WORK:
        return _job_kind(life, soon)
    return "lost_contact" if day % _SOME else "own_request"
