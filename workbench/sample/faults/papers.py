"""Quarters of work in which nobody called at the home, and cards that no certificate backs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.sample.chance import happens
from workbench.sample.days import FAR, quarter_starts, window, years_after
from workbench.sample.faults.builders import Planted, Stage, leave, older_client, work
from workbench.sample.lives import Life, Visit
from workbench.sample.service import visit

if TYPE_CHECKING:
    from collections.abc import Callable

_FAILED: Final = ("absent", "refused", "away")


def missed(reason: str, *, whole_quarter: bool) -> Callable[[Stage], Planted]:
    """Leave out the home visit of one quarter, of which work covers all or a good part."""

    def plant(stage: Stage) -> Planted:
        first, after = _quarter(stage)
        if whole_quarter:
            life = _placed(stage, first - stage.few(0, 300))
        elif happens(stage.rng, 0.5):
            life = _placed(stage, first + stage.few(1, 55))
        else:
            life = _placed(stage, first - stage.few(100, 300))
            leave(life, first + stage.few(32, 80), "stabilised")
        visit(life, stage.rng, now=stage.now)
        life.visits = [row for row in life.visits if not first <= row.day < after]
        life.visits += _attempts(stage, life, reason, first, after)
        return Planted([life], first, visited=True)

    return plant


def _attempts(stage: Stage, life: Life, reason: str, first: int, after: int) -> list[Visit]:
    """Make what was done instead of a visit at home, on days of work as a client."""
    low = max(first, life.jobs[-1].start)
    days = [stage.few(low, min(after, life.memberships[-1].exited) - 1) for _ in range(2)]
    if reason == "not_at_home":
        return [Visit(day, "phone" if happens(stage.rng, 0.6) else "office") for day in days]
    if reason == "attempted":
        return [Visit(day, outcome=_FAILED[stage.few(0, len(_FAILED) - 1)]) for day in days]
    return []


def _quarter(stage: Stage) -> tuple[int, int]:
    since, until = window(stage.now)
    starts = [day for day in quarter_starts(stage.now) if since <= day <= until]
    place = stage.few(0, len(starts) - 2)
    return starts[place], starts[place + 1]


def _placed(stage: Stage, began: int) -> Life:
    life = older_client(stage, day=began)
    work(stage, life, began)
    return life


def no_certificate(stage: Stage) -> Planted:
    """Holds a card, and never held a certificate."""
    recognised = stage.day()
    life = older_client(stage, day=recognised, since=recognised - 20)
    life.memberships[-1].recognised = recognised
    day = recognised + stage.few(0, 9)
    life.certificates, life.cards = [], [(day, FAR)]
    return Planted([life], day)


def certificate_ended(stage: Stage) -> Planted:
    """Holds a card, and the certificate has ended."""
    day = stage.day()
    life = older_client(stage, day=day)
    life.certificates = [(years_after(day, -10), day)]
    return Planted([life], day)
