"""From a life to the rows of the register's tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.sample import names, numbers
from workbench.sample.benefits import add_benefits
from workbench.sample.chance import happens
from workbench.sample.days import FAR

if TYPE_CHECKING:
    from random import Random

    from workbench.sample.columns import Rows
    from workbench.sample.lives import Job, Life, Membership
    from workbench.sample.places import Platform

_SERVICES: Final = ("职业介绍、政策咨询", "技能培训", "岗位推荐", "政策咨询", "职业指导、岗位推荐")
_FAMILY: Final = ("家庭稳定", "子女在读", "赡养老人", "配偶务工", "无特殊变化")


def add_life(rows: Rows, life: Life, place: Platform, rng: Random) -> None:
    """Add all rows of one person."""
    _add_person(rows, life, place, rng)
    _add_facts(rows, life, place)
    _add_jobs(rows, life, rng)
    if life.registrations:
        _add_registrations(rows, life, place)
    if life.memberships:
        _add_memberships(rows, life, place)
        _add_visits(rows, life, place, rng)
        add_benefits(rows, life, place)


def _add_person(rows: Rows, life: Life, place: Platform, rng: Random) -> None:
    # Some ledgers leave to the identity number what it says anyway.
    hidden_birth, hidden_sex = happens(rng, 0.006), happens(rng, 0.006)
    rows.add(
        "people", life.person_id, life.id_number, life.name, None if hidden_sex else life.sex,
        None if hidden_birth else life.birth, life.kind, life.hukou, place.code[:6], place.code,
        f"贵州省{place.county}{place.township}{place.name}", numbers.phone(rng), life.education,
        True if happens(rng, 0.6) else None, True if happens(rng, 0.5) else None, life.pension, life.died,
    )  # fmt: skip


def _add_facts(rows: Rows, life: Life, place: Platform) -> None:
    person = life.person_id
    for home in life.homes:
        rows.add("household_members", home.household, person, home.relation, home.start, home.end)
    for row in life.circumstances:
        rows.add("circumstances", person, row.kind, row.start, row.end, row.basis, row.document, row.study_from)
    for start, end in life.unable:
        rows.add("attributes", person, "able_to_work", "false", start, end)
    for start, end in life.unwilling:
        rows.add("attributes", person, "willing_to_work", "false", start, end)
    if life.rural_until is not None:
        rows.add("attributes", person, "hukou_kind", "rural", life.birth, life.rural_until)
    for serial, (start, end) in enumerate(life.certificates):
        number = numbers.certificate_number(place.code[:6], start, int(person[1:]) * 3 + serial)
        rows.add("certificates", person, number, _agency(place), start, end)
    for serial, (start, end) in enumerate(life.cards):
        rows.add("cards", f"YZ{place.code[:6]}{person[1:]}{serial}", person, "county", start, end)


def _agency(place: Platform) -> str:
    return place.county + "就业服务中心"


_TERM: Final = 1095


def _add_jobs(rows: Rows, life: Life, rng: Random) -> None:
    for serial, job in enumerate(life.jobs):
        formal = job.kind in ("enterprise", "other_unit", "public_post")
        rows.add(
            "employments", f"E{life.person_id[1:]}{serial:02d}", life.person_id, job.kind,
            names.employer(job.kind, rng), job.start, job.end, job.start + _TERM if formal else None,
            f"52{job.start:013d}" if job.kind == "self_employed" else None,
            job.start + 10 if job.kind == "flexible" else None, formal or serial % 2 == 0, job.income,
        )  # fmt: skip


def _add_registrations(rows: Rows, life: Life, place: Platform) -> None:
    for row in life.registrations:
        reason = row.end_reason if row.end < FAR else None
        rows.add("unemployment_registrations", life.person_id, _agency(place), row.since, row.start, row.end, reason)


def _add_memberships(rows: Rows, life: Life, place: Platform) -> None:
    previous = None
    for serial, row in enumerate(life.memberships):
        name = f"M{life.person_id[1:]}{serial:02d}"
        level = "county" if life.birth % 3 else "township"
        rows.add(
            "memberships", name, life.person_id, previous, row.categories, row.applied, row.checked,
            officer(place, 1), *row.notice, place.name + "公示栏", row.recognised,
            place.county + "人力资源和社会保障局" if level == "county" else place.township + "劳动保障所",
            level, row.exited, _exit_reason(row),
        )  # fmt: skip
        previous = name


def _exit_reason(row: Membership) -> str | None:
    return row.reason if row.exited < FAR else None


def officer(place: Platform, serial: int) -> str:
    """Return the number of an officer of a platform."""
    return f"G{place.code}{serial}"


def _add_visits(rows: Rows, life: Life, place: Platform, rng: Random) -> None:
    for serial, row in enumerate(life.visits):
        met = row.outcome in (None, "met")
        pick = int(rng.random() * len(_SERVICES))
        job = _job_on(life, row.day)
        rows.add(
            "visits", f"V{life.person_id[1:]}{serial:03d}", life.person_id, row.day, row.mode, row.target, row.outcome,
            officer(place, 1 + pick % 2), _SERVICES[pick] if met else None, job.income if met and job else None,
            ("已参保" if pick else "未参保") if met else None, ("社会保险补贴" if pick % 2 else "无") if met else None,
            _FAMILY[pick] if met else None, row.day + pick % 3,
        )  # fmt: skip


def _job_on(life: Life, day: int) -> Job | None:
    return next((job for job in life.jobs if job.start <= day < job.end), None)
