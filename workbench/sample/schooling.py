"""School, army and what a graduate in difficulty can show: loans, misfortunes, parents with a disability."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.sample.ages import birthday
from workbench.sample.chance import Odds, between, happens
from workbench.sample.days import FAR, on, year_of
from workbench.sample.lives import Circumstance, Life

if TYPE_CHECKING:
    from random import Random

_LEVELS: Final = Odds({"小学": 8, "初中": 42, "高中": 18, "中专": 10, "college": 22})
_LEVELS_OLD: Final = Odds({"小学": 34, "初中": 46, "高中": 12, "中专": 5, "college": 3})
_LEVELS_YOUNG: Final = Odds({"初中": 24, "高中": 14, "中专": 16, "college": 46})
_AGE_DONE: Final = {"小学": 13, "初中": 16, "高中": 18, "中专": 18}
_COLLEGE_AGE: Final = 18
_WORKING_AGE: Final = 16
_OLD, _YOUNG = on(1972), on(1990)


def study(life: Life, rng: Random, *, now: int) -> int:
    """Send a person to school (and some to the army); return the day from which the person can work."""
    level = (_LEVELS_OLD if life.birth < _OLD else _LEVELS_YOUNG if life.birth > _YOUNG else _LEVELS).draw(rng)
    if level == "college":
        return _college(life, rng, now=now)
    left = on(year_of(birthday(life.birth, _AGE_DONE[level])), 7)
    life.education = level
    _at_school(life, left, now=now)
    ready = max(left, birthday(life.birth, _WORKING_AGE))
    if life.sex == "M" and happens(rng, 0.04) and ready + 800 < min(now, life.died):
        joined = on(year_of(birthday(life.birth, _COLLEGE_AGE)) + 1, 9)
        life.circumstances.append(Circumstance("military", joined, _past(joined + 730, now)))
        return joined + 730
    return ready


def _past(end: int, now: int) -> int:
    """Leave open what has not ended yet."""
    return end if end < now else FAR


def _at_school(life: Life, left: int, *, now: int) -> None:
    """Record the years at school from the last ones of middle school on."""
    from_day = on(year_of(left) - 3, 9)
    if from_day < left and life.birth < from_day < min(now, life.died):
        life.circumstances.append(Circumstance("student", from_day, _past(left, now)))


def _college(life: Life, rng: Random, *, now: int) -> int:
    years = 3 if happens(rng, 0.6) else 4
    entered = on(year_of(birthday(life.birth, _COLLEGE_AGE)), 9)
    left = on(year_of(entered) + years, 7)
    _at_school(life, entered, now=now)
    life.education = ("大学专科" if years == 3 else "大学本科") if left < now else "高中"
    if entered >= min(now, life.died):
        return left
    life.circumstances.append(Circumstance("student", entered, _past(left, now)))
    if left < min(now, life.died):
        _graduate(life, rng, entered=entered, left=left)
    return left


def _graduate(life: Life, rng: Random, *, entered: int, left: int) -> None:
    study_from = entered if happens(rng, 0.8) else None
    life.circumstances.append(Circumstance("graduate", left, document=f"毕业证{left}", study_from=study_from))
    loaned = happens(rng, 0.4 if life.leaning == "precarious" else 0.15)
    if loaned:
        start, repaid = entered + between(rng, 5, 60), left + between(rng, 700, 3600)
        life.circumstances.append(Circumstance("student_loan", start, repaid, document=f"助学贷{start}"))
    if happens(rng, 0.04):
        day = between(rng, entered + 30, left - 30)
        life.circumstances.append(Circumstance("family_misfortune", day, document=f"民救第{day}号"))
    if happens(rng, 0.04):
        life.circumstances.append(Circumstance("parent_disability", entered, document=f"父母残证{entered}"))
