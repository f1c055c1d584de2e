"""Members of whom nobody can tell, and people who should be members and are not."""

from __future__ import annotations

from workbench.sample.ages import HARDSHIP_AGE, birthday, retirement
from workbench.sample.days import FAR, years_after
from workbench.sample.faults.builders import (
    Planted,
    Stage,
    born,
    born_to_retire,
    leave,
    leave_late,
    older_client,
    on_dibao,
    person,
    register,
    young_client,
)
from workbench.sample.lives import Registration


def dibao_claimed(stage: Stage) -> Planted:
    """Was recognised on a dibao that nobody has seen proof of."""
    day = stage.day()
    life = young_client(stage, registered=day - stage.few(12, 25), recognised=day)
    on_dibao(life, day - 30, basis="claimed")
    leave_late(stage, life, day, "condition_lapsed")
    return Planted([life], day)


def woman_without_kind(stage: Stage) -> Planted:
    """Is a woman between the two retirement dates, and her kind of retirement is not recorded."""
    birth = born_to_retire(stage.day(before=80), kind="F50")
    day = retirement(birth, "F50")
    life = register(stage, born(stage, birth, sex="F", kind=None), day - stage.few(120, 600))
    leave_late(stage, life, day, "retirement_age")
    return Planted([life], day)


def unified_hukou(stage: Stage) -> Planted:
    """Was recognised as of a family without work, and the unified hukou does not say whether it is urban."""
    day = stage.day()
    life = young_client(stage, registered=day - stage.few(12, 25), recognised=day, hukou="unified")
    life.memberships[-1].categories = ["zero_employment"]
    leave_late(stage, life, day, "condition_lapsed")
    return Planted([life], day)


def never_recognised(stage: Stage) -> Planted:
    """Registered at fifty and over, and nobody asked further."""
    day = stage.day(before=60)
    life = person(stage, age=52, at=day)
    life.registrations.append(Registration(day, FAR, day - stage.few(5, 60)))
    life.certificates.append((day, years_after(day, 10)))
    return Planted([life], day)


def a_year_without_work(stage: Stage) -> Planted:
    """Has been registered for a year, and nobody noticed."""
    day = stage.day(before=60)
    life = person(stage, age=stage.few(27, 37), at=day)
    registered = years_after(day, -1)
    if years_after(registered, 1) != day:  # 29 February
        registered, day = registered + 1, years_after(registered + 1, 1)
    life.registrations.append(Registration(registered, FAR))
    life.certificates.append((registered, years_after(registered, 10)))
    return Planted([life], day)


def turned_fifty(stage: Stage) -> Planted:
    """Reached the age while registered."""
    birth = years_after(stage.day(before=60), -HARDSHIP_AGE["M"])
    day = birthday(birth, HARDSHIP_AGE["M"])
    life = born(stage, birth)
    life.registrations.append(Registration(day - stage.few(30, 200), FAR))
    return Planted([life], day)


def let_go_too_early(stage: Stage) -> Planted:
    """Was let go while still eligible, and not taken back."""
    day = stage.day(before=60)
    life = older_client(stage, day=day)
    registration = life.registrations[-1]
    end = registration.end
    leave(life, day, "other")
    registration.end, registration.end_reason = end, None
    return Planted([life], day)
