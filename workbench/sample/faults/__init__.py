"""Faults planted on purpose: every check and reason, several ways each, each on an otherwise clean person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.sample.faults import doubts, ineligible, papers
from workbench.sample.faults.builders import Planted, Stage

if TYPE_CHECKING:
    from collections.abc import Callable


def _missed(reason: str) -> tuple[Callable[[Stage], Planted], ...]:
    return papers.missed(reason, whole_quarter=True), papers.missed(reason, whole_quarter=False)


PLANTS: Final[dict[tuple[str, str], tuple[Callable[[Stage], Planted], ...]]] = {
    ("ineligible_member", "deceased"): (ineligible.deceased,),
    ("ineligible_member", "under_age"): (ineligible.under_age,),
    ("ineligible_member", "pension_drawn"): (ineligible.pension_drawn,),
    ("ineligible_member", "retirement_age"): tuple(ineligible.retired(kind) for kind in ("M60", "F55", "F50")),
    ("ineligible_member", "employed_before_recognition"): (ineligible.employed_before_recognition,),
    ("ineligible_member", "placed_without_eligibility"): (ineligible.placed_without_eligibility,),
    ("ineligible_member", "not_registered"): (ineligible.registration_ended, ineligible.recognised_before_registration),
    ("ineligible_member", "not_able"): (ineligible.not_able,),
    ("ineligible_member", "incapacity"): (ineligible.incapacity,),
    ("ineligible_member", "not_willing"): (ineligible.not_willing,),
    ("ineligible_member", "category_unsupported"): (ineligible.category_unsupported,),
    ("ineligible_member", "condition_lapsed"): (
        ineligible.dibao_ended,
        ineligible.disability_ended,
        ineligible.spouse_took_work,
    ),
    ("unverifiable_member", "facts_missing"): (
        doubts.dibao_claimed,
        doubts.woman_without_kind,
        doubts.unified_hukou,
    ),
    ("omitted_eligible", "eligible"): (
        doubts.never_recognised,
        doubts.a_year_without_work,
        doubts.turned_fifty,
        doubts.let_go_too_early,
    ),
    ("missing_visit", "no_visit"): _missed("no_visit"),
    ("missing_visit", "not_at_home"): _missed("not_at_home"),
    ("missing_visit", "attempted"): _missed("attempted"),
    ("card_without_force", "no_certificate"): (papers.no_certificate,),
    ("card_without_force", "certificate_ended"): (papers.certificate_ended,),
}

_LEAST: Final = 3
_PEOPLE_A_FAULT: Final = 200


def schedule(people: int) -> list[tuple[str, str, Callable[[Stage], Planted]]]:
    """Return which faults to plant among so many people: one in 200, at least three of each where there is room."""
    wanted = max(people // _PEOPLE_A_FAULT, _LEAST * sum(len(makers) for makers in PLANTS.values()))
    turns = [
        (check, reason, makers[turn % len(makers)])
        for turn in range(1 + wanted // len(PLANTS))
        for (check, reason), makers in PLANTS.items()
    ]
    return turns[: min(wanted, people // 2)]


__all__ = ["PLANTS", "Planted", "Stage", "schedule"]
