"""Members who should have left, or should never have been recognised: one maker a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.sample.ages import HIRING_AGE, birthday, retirement
from workbench.sample.days import FAR, years_after
from workbench.sample.faults.builders import (
    Planted,
    Stage,
    born,
    born_to_retire,
    close_registration,
    leave_late,
    older_client,
    on_dibao,
    person,
    register,
    work,
    young_client,
)
from workbench.sample.lives import Circumstance, Job

if TYPE_CHECKING:
    from collections.abc import Callable


def deceased(stage: Stage) -> Planted:
    """Died, and left weeks later or not at all."""
    day = stage.day()
    life = older_client(stage, day=day)
    life.died = day
    leave_late(stage, life, day, "died")
    return Planted([life], day)


def under_age(stage: Stage) -> Planted:
    """Was recognised at fifteen."""
    recognised = stage.day()
    birth = years_after(recognised + stage.few(20, 80), -HIRING_AGE)
    life = register(stage, born(stage, birth), recognised - 12, recognised=recognised)
    on_dibao(life, recognised - 200)
    return Planted([life], recognised)


def pension_drawn(stage: Stage) -> Planted:
    """Draws a pension before the statutory age and is still on the register."""
    day = stage.day()
    life = older_client(stage, day=day)
    life.pension = day
    leave_late(stage, life, day, "pension")
    return Planted([life], day)


def retired(kind: str) -> Callable[[Stage], Planted]:
    """Reached the statutory retirement age of a kind and stayed."""

    def plant(stage: Stage) -> Planted:
        birth = born_to_retire(stage.day(before=80), kind=kind)
        life = born(stage, birth, sex="M" if kind == "M60" else "F", kind=kind)
        day = retirement(birth, kind)
        register(stage, life, day - stage.few(120, 600))
        leave_late(stage, life, day, "retirement_age")
        return Planted([life], day)

    return plant


def employed_before_recognition(stage: Stage) -> Planted:
    """Had work already when recognised."""
    recognised = stage.day()
    life = older_client(stage, day=recognised, since=recognised - 20)
    life.memberships[-1].recognised = recognised
    life.cards = [(recognised, FAR)]
    work(stage, life, recognised - stage.few(3, 12))
    leave_late(stage, life, recognised, "employed_unit")
    return Planted([life], recognised)


def placed_without_eligibility(stage: Stage) -> Planted:
    """Lost one job and took the next without having registered again in between."""
    day = stage.day()
    lost = day - stage.few(6, 24)
    began = lost - stage.few(200, 500)
    life = older_client(stage, day=began)
    work(stage, life, began, lost)
    life.jobs.append(Job(day, FAR, "flexible", 2200))
    leave_late(stage, life, day, "flexible_employed")
    return Planted([life], day)


def registration_ended(stage: Stage) -> Planted:
    """Is a member though the registration ended."""
    day = stage.day()
    life = older_client(stage, day=day)
    close_registration(life, day, "lost_contact")
    leave_late(stage, life, day, "lost_contact")
    return Planted([life], day)


def recognised_before_registration(stage: Stage) -> Planted:
    """Was recognised days before registering."""
    day = stage.day()
    life = person(stage, age=52, at=day)
    return Planted([register(stage, life, day + stage.few(5, 25), recognised=day)], day)


def not_able(stage: Stage) -> Planted:
    """Is recorded as unable to work."""
    day = stage.day()
    life = older_client(stage, day=day)
    life.unable.append((day, FAR))
    leave_late(stage, life, day, "lost_capacity")
    return Planted([life], day)


def incapacity(stage: Stage) -> Planted:
    """Has lost all capacity for work."""
    day = stage.day()
    life = older_client(stage, day=day)
    life.circumstances.append(Circumstance("incapacity", day, document=f"劳鉴字第{day}号"))
    leave_late(stage, life, day, "lost_capacity")
    return Planted([life], day)


def not_willing(stage: Stage) -> Planted:
    """Is recorded as not wanting to work."""
    day = stage.day()
    life = older_client(stage, day=day)
    life.unwilling.append((day, FAR))
    leave_late(stage, life, day, "own_request")
    return Planted([life], day)


def category_unsupported(stage: Stage) -> Planted:
    """Was recognised as on dibao, which nothing shows."""
    day = stage.day()
    life = young_client(stage, registered=day - stage.few(12, 25), recognised=day)
    life.memberships[-1].categories = ["dibao"]
    leave_late(stage, life, day, "recognition_void")
    return Planted([life], day)


def dibao_ended(stage: Stage) -> Planted:
    """Was on dibao, which ended."""
    day = stage.day()
    registered = day - stage.few(60, 150)
    life = young_client(stage, registered=registered, recognised=registered + stage.few(12, 24))
    on_dibao(life, registered - stage.few(10, 900), day)
    leave_late(stage, life, day, "condition_lapsed")
    return Planted([life], day)


def disability_ended(stage: Stage) -> Planted:
    """Held a disability certificate, which expired."""
    day = stage.day()
    registered = day - stage.few(60, 150)
    life = young_client(stage, registered=registered, recognised=registered + stage.few(12, 24))
    row = Circumstance("disability", years_after(day, -10), day, document=f"残证{day}")
    life.circumstances.append(row)
    life.memberships[-1].categories = ["disabled"]
    leave_late(stage, life, day, "condition_lapsed")
    return Planted([life], day)


def spouse_took_work(stage: Stage) -> Planted:
    """Was of a family without work, until the spouse took a job."""
    day = stage.day()
    registered = day - stage.few(60, 150)
    life = young_client(stage, registered=registered, recognised=registered + stage.few(12, 24), hukou="urban")
    life.memberships[-1].categories = ["zero_employment"]
    spouse = person(stage, age=30, at=day, sex="F", hukou="urban")
    married = birthday(spouse.birth, 22)
    spouse.homes[-1].start, spouse.homes[-1].relation = married, "配偶"
    spouse.jobs.append(Job(day, FAR, "enterprise", 2600))
    leave_late(stage, life, day, "family_ended_zero_employment")
    return Planted([life, spouse], day)
