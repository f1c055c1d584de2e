"""From lives to the register's tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Any, Final

import polars as pl

from workbench.register.tables import TABLES
from workbench.sample import names, numbers
from workbench.sample.days import FAR, year_of
from workbench.sample.lives import Job, Life, Membership
from workbench.sample.places import Platform

_COLUMNS: Final = {
    "people": (
        "person_id", "id_number", "name", "sex", "birth_date", "retirement_kind", "hukou_kind", "hukou_region", "platform",
        "address", "phone", "education", "able_to_work", "willing_to_work", "pension_from", "died_on",
    ),
    "attributes": ("person_id", "attribute", "value", "starts_on", "ends_on"),
    "household_members": ("household_id", "person_id", "relation", "starts_on", "ends_on"),
    "unemployment_registrations": ("person_id", "agency", "unemployed_since", "starts_on", "ends_on", "end_reason"),
    "certificates": ("person_id", "certificate_no", "agency", "starts_on", "ends_on"),
    "employments": (
        "employment_id", "person_id", "kind", "employer", "starts_on", "ends_on", "contract_until", "licence_no",
        "declared_on", "contributions_paid", "monthly_income",
    ),
    "circumstances": ("person_id", "kind", "starts_on", "ends_on", "basis", "document_no", "study_from"),
    "memberships": (
        "membership_id", "person_id", "previous_membership_id", "categories", "applied_on", "checked_on", "checked_by",
        "notice_from", "notice_until", "notice_place", "recognised_on", "recognised_by", "recogniser_level", "exited_on",
        "exit_reason",
    ),
    "cards": ("card_no", "person_id", "issuer_level", "starts_on", "ends_on"),
    "visits": (
        "visit_id", "person_id", "visited_on", "mode", "target", "outcome", "officer_id", "services_received", "income",
        "insurance", "policies_enjoyed", "family_situation", "entered_at",
    ),
    "benefits": (
        "benefit_id", "person_id", "support", "payee", "payee_name", "region", "employment_id", "starts_on", "ends_on",
        "amount", "claimed_on", "first_approved_on", "approved_on", "paid_on",
    ),
    "officers": ("officer_id", "name", "role", "region", "qualification", "starts_on", "ends_on"),
    "regions": ("code", "name", "level", "parent", "successor"),
    "coverage": ("platform", "subject", "known_from", "known_until"),
}  # fmt: skip

_SERVICES: Final = ("职业介绍、政策咨询", "技能培训", "岗位推荐", "政策咨询", "职业指导、岗位推荐")
_FAMILY: Final = ("家庭稳定", "子女在读", "赡养老人", "配偶务工", "无特殊变化")
_BY_COUNTY: Final = 0.3


class Rows:
    """Collects the rows of all tables and turns them into frames."""

    def __init__(self) -> None:
        self.tables: dict[str, list[tuple[Any, ...]]] = {name: [] for name in _COLUMNS}

    def add(self, table: str, *values: object) -> None:
        """Add one row, its values in the order of the table's columns."""
        self.tables[table].append(values)

    def frames(self) -> dict[str, pl.DataFrame]:
        """Return all tables with their declared columns and types."""
        return {name: _frame(name, rows) for name, rows in self.tables.items()}


def _frame(name: str, rows: Sequence[tuple[Any, ...]]) -> pl.DataFrame:
    schema = TABLES[name].schema()
    columns = dict(zip(_COLUMNS[name], zip(*rows, strict=True), strict=True)) if rows else {}
    return pl.DataFrame([_series(column, dtype, columns.get(column), len(rows)) for column, dtype in schema.items()])


def _series(name: str, dtype: pl.DataType, values: Sequence[Any] | None, height: int) -> pl.Series:
    if values is None:
        return pl.Series(name, [None] * height, dtype=dtype)
    if isinstance(dtype, pl.Date):
        numbers_ = pl.Series(name, values, dtype=pl.Int32)
        return numbers_.set(numbers_ >= FAR, None).cast(pl.Date)
    if isinstance(dtype, pl.Datetime):
        return (pl.Series(name, values, dtype=pl.Int64) * 86_400_000_000 + 32_400_000_000).cast(dtype)
    if isinstance(dtype, pl.Decimal):
        return pl.Series(name, values, dtype=pl.Int64).cast(dtype)
    return pl.Series(name, values, dtype=dtype)


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


def _add_person(rows: Rows, life: Life, place: Platform, rng: Random) -> None:
    told = rng.random()
    hidden_birth, hidden_sex = told < 0.006, 0.003 < told < 0.009
    rows.add(
        "people", life.person_id, life.id_number, life.name, None if hidden_sex else life.sex,
        None if hidden_birth else life.birth, life.kind, life.hukou, place.code[:6], place.code,
        f"贵州省{place.county}{place.township}{place.name}", numbers.phone(rng), life.education,
        True if told > 0.4 else None, True if told > 0.5 else None, life.pension, life.died,
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
            "employments", f"E{life.person_id[1:]}{serial:02d}", life.person_id, job.kind, names.employer(job.kind, rng),
            job.start, job.end, job.start + _TERM if formal else None,
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


Progress = Callable[[int, int], None]
__all__ = ["Progress", "Rows", "add_life", "officer", "year_of"]
