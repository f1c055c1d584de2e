"""Work lives: jobs, losses of jobs, registrations, and what ends them."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from workbench.sample.chance import Odds, between, happens, lasting
from workbench.sample.days import FAR, on
from workbench.sample.lives import Circumstance, Job, Life, Registration

if TYPE_CHECKING:
    from random import Random

SYSTEM_STARTS: Final = on(2011)
"""No registration is older than the electronic register."""

_WORTH_REGISTERING: Final = 20
_YEAR: Final = 365


@dataclass(frozen=True)
class Profile:
    """How a kind of person fares: days in jobs and between them (median, spread), and how often it registers."""

    job: tuple[float, float]
    gap: tuple[float, float]
    registers: float
    works_at_start: float


PROFILES: Final = MappingProxyType(
    {
        "steady": Profile((3600, 0.7), (45, 0.8), 0.25, 0.96),
        "precarious": Profile((640, 0.8), (360, 0.8), 0.86, 0.62),
        "casual": Profile((900, 0.9), (700, 1.0), 0.12, 0.7),
    }
)

_KINDS: Final = Odds({"enterprise": 46, "other_unit": 12, "self_employed": 13, "flexible": 29})
_PLACED_KINDS: Final = Odds({"enterprise": 40, "public_post": 24, "self_employed": 10, "flexible": 26})
_ENDINGS: Final = Odds(
    {"placed": 61, "placed_late": 11, "brief": 8, "dropped": 8, "again": 5, "unwilling": 4, "away": 2, "incapable": 1}
)
_WHY_DROPPED: Final = Odds({"lost_contact": 5, "own_request": 4, "other": 1})
_AWAY: Final = Odds({"abroad": 3, "imprisoned": 3, "student": 2})


def work_life(life: Life, rng: Random, *, ready: int, limit: int, now: int) -> None:
    """Fill in jobs and registrations from the day a person is ready to work until a last day or today."""
    profile = PROFILES.get(life.leaning)
    until = min(limit, now)
    if profile is None or ready >= until:
        return
    at = _before_the_system(life, rng, profile, ready, until) if ready < SYSTEM_STARTS else ready
    career = _Career(life, rng, profile, until, now)
    if ready >= SYSTEM_STARTS or life.jobs == [] or life.jobs[-1].end <= SYSTEM_STARTS:
        at = career.without_work(max(at, ready))
    while at < until:
        at = career.without_work(career.work(at))
    life.registrations.sort(key=lambda row: row.start)


def _before_the_system(life: Life, rng: Random, profile: Profile, ready: int, until: int) -> int:
    """Make the one job that old records still tell of; return the day it ended."""
    if happens(rng, profile.works_at_start):
        end = SYSTEM_STARTS + lasting(rng, profile.job[0] * 0.8, 1.0)
        life.jobs.append(Job(ready, end if end < until else FAR, _KINDS.draw(rng), _income(rng)))
        return min(end, until)
    end = between(rng, ready, SYSTEM_STARTS - 1)
    if end - ready > _YEAR:
        life.jobs.append(Job(ready, end, _KINDS.draw(rng), _income(rng)))
    return end


def _income(rng: Random) -> int:
    return between(rng, 160, 620) * 10


@dataclass
class _Career:
    life: Life
    rng: Random
    profile: Profile
    until: int
    now: int

    def work(self, start: int) -> int:
        """Add a job; return the day it ends."""
        end = start + lasting(self.rng, *self.profile.job)
        registered = bool(self.life.registrations) and self.life.registrations[-1].end >= start - 40
        kind = (_PLACED_KINDS if registered else _KINDS).draw(self.rng)
        self.life.jobs.append(Job(start, self._closed(end), kind, _income(self.rng)))
        return min(end, self.until)

    def _closed(self, end: int) -> int:
        """An end that has not come yet is open, unless retirement or death came first."""
        if end < self.until:
            return end
        return FAR if self.until >= self.now else self.until

    def without_work(self, lost: int) -> int:
        """Live through days without work; return the day the next job begins."""
        if lost >= self.until:
            return self.until
        following = lost + lasting(self.rng, *self.profile.gap)
        registered = max(SYSTEM_STARTS + between(self.rng, 0, 300), lost + self._delay())
        if not happens(self.rng, self.profile.registers) or following - registered < _WORTH_REGISTERING:
            return following
        ending = _ENDINGS.draw(self.rng)
        if ending == "brief":
            registered = max(SYSTEM_STARTS, lost + between(self.rng, 1, 5))
            following = registered + between(self.rng, 12, 24)
        return self._registered(lost, registered, following, ending)

    def _delay(self) -> int:
        """Draw the days until a person registers: most do so within the month."""
        return between(self.rng, 2, 26) if happens(self.rng, 0.88) else between(self.rng, 27, 90)

    def _registered(self, lost: int, registered: int, following: int, ending: str) -> int:
        rng, end = self.rng, following
        row = Registration(registered, end, lost if happens(rng, 0.7) else None, "employed")
        if ending in ("placed_late", "brief"):
            row.end = following - between(rng, 1, min(9 if ending == "brief" else 25, (following - registered) // 2))
        elif ending != "placed":
            row.end = between(rng, registered + 10, following - 1)
            following = self._left(row, following, ending)
        if row.end >= self.until:
            row.end = self._closed(row.end)
            row.end_reason = None if row.end == FAR else ("died" if self.until == self.life.died else "retirement_age")
        if row.start < self.until:
            self.life.registrations.append(row)
        return following

    def _left(self, row: Registration, following: int, ending: str) -> int:
        """End a registration without a job; return the day the next job begins."""
        life, rng, day = self.life, self.rng, row.end
        if day >= self.until:
            return following
        if ending == "dropped":
            row.end_reason = _WHY_DROPPED.draw(rng)
            return following
        if ending == "again":
            row.end_reason = "lost_contact"
            return self._later(day, following)
        if ending == "unwilling":
            row.end_reason = "refused_services" if happens(rng, 0.5) else "own_request"
            row.end = following if happens(rng, 0.3) else day
            life.unwilling.append((day, self._closed(following)))
        if ending == "away":
            kind = _AWAY.draw(rng)
            row.end_reason = {"abroad": "abroad", "imprisoned": "imprisoned", "student": "school"}[kind]
            following = day + between(rng, 200, 900)
            life.circumstances.append(Circumstance(kind, day, self._closed(following)))
        if ending == "incapable":
            row.end_reason = "lost_capacity"
            life.circumstances.append(Circumstance("incapacity", day, document="劳鉴字第" + str(day)))
            return self.until
        return following

    def _later(self, dropped: int, following: int) -> int:
        """Register a second time, until the next job; return the day that one begins."""
        start = dropped + between(self.rng, 35, 200)
        end = max(following, start + 60)
        if start < self.until:
            reason = "employed" if end < self.until else None
            self.life.registrations.append(Registration(start, self._closed(end), None, reason))
        return end
