"""Builders of clean clients that a planted fault then spoils in exactly one way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.sample.ages import retirement
from workbench.sample.chance import between, happens
from workbench.sample.days import FAR, window, years_after
from workbench.sample.lives import Circumstance, Home, Job, Life, Membership, Registration

if TYPE_CHECKING:
    from random import Random

_OLDER_MAN: Final = 51


@dataclass(frozen=True)
class Stage:
    """Where a fault is planted: the household's number, chance, the window of the audit and today."""

    number: str
    rng: Random
    now: int

    def day(self, after: int = 40, before: int = 45) -> int:
        """Draw a day in the window, so many days after its start and before its end."""
        since, until = window(self.now)
        return between(self.rng, since + after, until - before)

    def few(self, low: int, high: int) -> int:
        """Draw a number of days."""
        return between(self.rng, low, high)


@dataclass(frozen=True)
class Planted:
    """A household with one fault: its lives (the first has the fault) and the first day of the finding.

    `visited` says that the visits were made already.
    """

    family: list[Life]
    day: int
    visited: bool = False


def person(stage: Stage, *, age: int, at: int, sex: str = "M", hukou: str = "rural") -> Life:
    """Make a person of an age on a day, alone in a household."""
    return born(stage, years_after(at, -age) - stage.few(20, 300), sex=sex, hukou=hukou)


def born(stage: Stage, birth: int, *, sex: str = "M", kind: str | None = "", hukou: str = "rural") -> Life:
    """Make a person born on a day, alone in a household."""
    usual = "M60" if sex == "M" else "F55"
    life = Life(sex=sex, birth=birth, kind=usual if kind == "" else kind, hukou=hukou)
    life.homes.append(Home(stage.number, "户主", birth))
    return life


def born_to_retire(day: int, *, kind: str) -> int:
    """Return a birth day whose retirement falls within the month after a day (and inside the window)."""
    years = {"M60": 60, "F55": 55, "F50": 50}[kind]
    birth = years_after(day, -years)
    while retirement(birth, kind) > day:
        birth -= 28
    while retirement(birth, kind) < day:
        birth += 1
    return birth


def older_client(stage: Stage, *, day: int, since: int = 0) -> Life:
    """Make a man of 51 or more, registered and recognised well before a day, and still without work on it."""
    registered = since or day - stage.few(120, 700)
    return register(stage, person(stage, age=_OLDER_MAN + stage.few(0, 4), at=registered), registered)


def young_client(stage: Stage, *, registered: int, recognised: int, hukou: str = "rural") -> Life:
    """Make a man of some thirty years, registered and recognised on given days, with no condition of his own."""
    life = person(stage, age=stage.few(28, 38), at=registered, hukou=hukou)
    return register(stage, life, registered, recognised=recognised)


def register(stage: Stage, life: Life, registered: int, *, recognised: int = 0) -> Life:
    """Register, recognise and equip a person with certificate and card, all without an end."""
    recognised = recognised or registered + stage.few(14, 24)
    life.registrations.append(Registration(registered, FAR))
    life.memberships.append(membership(stage, recognised))
    life.certificates.append((min(registered, recognised), years_after(registered, 10)))
    life.cards.append((recognised + stage.few(0, 5), FAR))
    return life


def membership(stage: Stage, recognised: int, categories: tuple[str, ...] = ("older",)) -> Membership:
    """Make a membership with the usual steps before it."""
    notice = recognised - stage.few(9, 10)
    return Membership(recognised, FAR, list(categories), None, notice - 3, notice - 1, (notice, notice + 7))


def on_dibao(life: Life, start: int, end: int = FAR, *, basis: str = "evidenced") -> None:
    """Put a person on the minimum living guarantee."""
    life.circumstances.append(Circumstance("dibao", start, end, basis, document=None if basis == "claimed" else "低保"))
    if life.memberships:
        life.memberships[-1].categories = ["dibao"]


def work(stage: Stage, life: Life, start: int, end: int = FAR, *, kind: str = "enterprise") -> None:
    """Give a job and end the registration with it."""
    life.jobs.append(Job(start, end, kind, stage.few(180, 400) * 10))
    close_registration(life, start, "employed")


def close_registration(life: Life, day: int, reason: str) -> None:
    """End the last registration on a day, unless it ended before."""
    row = life.registrations[-1]
    if row.end > day:
        row.end, row.end_reason = day, reason


def leave(life: Life, day: int, reason: str) -> None:
    """Let a client exit: membership, card and registration end together."""
    life.memberships[-1].exited = day
    life.memberships[-1].reason = reason
    life.cards = [(start, min(end, day)) for start, end in life.cards if start < day]
    close_registration(life, day, "other")


def leave_late(stage: Stage, life: Life, day: int, reason: str) -> None:
    """Let a client exit some weeks after a day, or not at all."""
    if happens(stage.rng, 0.6):
        leave(life, day + stage.few(10, 40), reason)
