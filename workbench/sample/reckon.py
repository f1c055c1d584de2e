"""When is a person certainly eligible: the sample's own reckoning, on spans of days, sharing nothing with the rules.

Only certainty matters here: a clean register holds members on days that are certain, and leaves nobody out who is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.sample.ages import HARDSHIP_AGE, HIRING_AGE, birthday, retirement
from workbench.sample.days import FAR, years_after
from workbench.sample.spans import Spans, minus, overlap, union

if TYPE_CHECKING:
    from workbench.sample.lives import Circumstance, Life, Registration

_EVER: Spans = [(-FAR, FAR)]


@dataclass(slots=True)
class Reckoning:
    """What is certain of one life: days at work, of working age, registered and free, each condition, eligible."""

    worked: Spans
    limit: int
    base: Spans = field(default_factory=list)
    conditions: dict[str, Spans] = field(default_factory=dict)
    eligible: Spans = field(default_factory=list)


def certain_limit(life: Life) -> int:
    """Return the first day on which a person is not certainly alive and of working age any more."""
    kind = life.kind or ("M60" if life.sex == "M" else "F50")
    return min(retirement(life.birth, kind), life.pension, life.died)


def possible_limit(life: Life) -> int:
    """Return the first day on which a person is certainly not alive and of working age any more."""
    kind = life.kind or ("M60" if life.sex == "M" else "F55")
    return min(retirement(life.birth, kind), life.pension, life.died)


def reckon(life: Life, family: list[Life]) -> Reckoning:
    """Reckon one life beside those with whom it ever shared a household."""
    worked = union((job.start, job.end) for job in life.jobs)
    limit = certain_limit(life)
    result = Reckoning(worked, limit)
    if not life.registrations:
        return result
    registered = union((row.start, row.end) for row in life.registrations)
    free = minus([(birthday(life.birth, HIRING_AGE), limit)], worked)
    barred = union(life.unable + life.unwilling + life.spans_of("incapacity"))
    result.base = minus(overlap(registered, free), barred)
    if not result.base:
        return result
    result.conditions = _conditions(life, family, result, registered)
    held = union(span for spans in result.conditions.values() for span in spans)
    result.eligible = overlap(result.base, held)
    return result


def _conditions(life: Life, family: list[Life], result: Reckoning, registered: Spans) -> dict[str, Spans]:
    dibao = union(life.spans_of("dibao"))
    disabled = union(life.spans_of("disability"))
    zero = _zero_employment(life, family, registered)
    found = {
        "older": [(birthday(life.birth, HARDSHIP_AGE[life.sex]), FAR)],
        "disabled": disabled,
        "dibao": dibao,
        "long_term": union(_year_out(life.registrations, result.worked, from_registration=False)),
        "landless": overlap(union(life.spans_of("land_lost")), union(life.spans_of("hukou_urbanised"))),
        "zero_employment": zero,
    }
    graduated = [row for row in life.circumstances if row.kind == "graduate" and row.basis != "claimed"]
    if graduated:
        lasting = union(_year_out(life.registrations, result.worked, from_registration=True))
        hard = union([*zero, *dibao, *disabled, *life.spans_of("parent_disability"), *lasting])
        found["graduate"] = union(
            span
            for row in graduated
            for span in ([(row.start, row.end)] if _hit_in_study(life, row) else overlap([(row.start, row.end)], hard))
        )
    return {code: spans for code, spans in found.items() if spans}


def _hit_in_study(life: Life, graduation: Circumstance) -> bool:
    """Say whether a loan or a documented misfortune fell into the years of study."""
    return any(
        (row.kind == "student_loan" or (row.kind == "family_misfortune" and row.document))
        and row.basis != "claimed"
        and row.start < graduation.start
        and (graduation.study_from is None or row.start >= graduation.study_from)
        for row in life.circumstances
    )


def _year_out(registrations: list[Registration], worked: Spans, *, from_registration: bool) -> Spans:
    """Return the days from a full year without work on, within each registration."""
    found: Spans = []
    for row in registrations:
        counted = row.start if from_registration or row.since is None else row.since
        for start, end in minus([(row.start, row.end)], worked):
            last = max((job_end for _, job_end in worked if job_end <= start), default=counted)
            from_day = max(start, years_after(max(counted, last), 1))
            if from_day < end:
                found.append((from_day, end))
    return found


def _zero_employment(life: Life, family: list[Life], registered: Spans) -> Spans:
    """Return the days on which certainly nobody counted in the person's households has work."""
    if life.hukou != "urban":
        return []
    urban = _EVER if life.rural_until is None else [(life.rural_until, FAR)]
    counted = minus(overlap(registered, urban), _not_counted(life))
    counted = overlap(counted, [(birthday(life.birth, HIRING_AGE), certain_limit(life))])
    at_home = union((home.start, home.end) for home in life.homes)
    blocked = [span for home in life.homes for span in _at_work_in(home.household, family, (home.start, home.end))]
    own = union((job.start, job.end) for job in life.jobs)
    return minus(minus(overlap(counted, at_home), union(blocked)), own)


def _not_counted(life: Life) -> Spans:
    return union(life.spans_of("student", "military", "incapacity"))


def _at_work_in(household: str, family: list[Life], stay: tuple[int, int]) -> Spans:
    """Return the days on which somebody who may count works, within one stay in a household."""
    found: Spans = []
    for member in family:
        if not member.jobs:
            continue
        shared = [(home.start, home.end) for home in member.homes if home.household == household]
        together = overlap(union(shared), [stay])
        ages = [(birthday(member.birth, HIRING_AGE), possible_limit(member))]
        worked = union((job.start, job.end) for job in member.jobs)
        found += minus(overlap(overlap(worked, together), ages), _not_counted(member))
    return found
