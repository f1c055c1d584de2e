"""Money paid for clients at work: insurance and post subsidies, a row a whole quarter, three years at most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.sample.days import FAR
from workbench.sample.service import by_quarter, follow_up

if TYPE_CHECKING:
    from workbench.sample.columns import Rows
    from workbench.sample.lives import Life
    from workbench.sample.places import Platform

_SUPPORTS: Final = {
    "enterprise": ("insurance_employer", "employer", 1650),
    "other_unit": ("insurance_employer", "employer", 1650),
    "public_post": ("insurance_public_post", "employer", 1650),
    "flexible": ("insurance_flexible", "person", 1100),
}
_MOST_QUARTERS: Final = 12
_WHOLE: Final = 90
_CLAIMED_BY: Final = 2
_LAST_STEPS: Final = (9, 21, 35)


def add_benefits(rows: Rows, life: Life, place: Platform) -> None:
    """Add the subsidies of one client: every second one claims them."""
    if life.birth % _CLAIMED_BY:
        return
    now = max((row.day for row in life.visits), default=0)
    first_approved, paid = None, 0
    for days in by_quarter(follow_up(life), now=now):
        start, end = days[0][0], days[-1][1]
        job = next((serial for serial, row in enumerate(life.jobs) if row.start <= start and end <= row.end), None)
        if job is None or end - start < _WHOLE or end + _LAST_STEPS[-1] > now or paid >= _MOST_QUARTERS:
            continue
        told = _SUPPORTS.get(life.jobs[job].kind)
        if told is None or life.died < FAR:
            continue
        support, payee, amount = told
        claimed, approved, paid_on = (end + step for step in _LAST_STEPS)
        first_approved = first_approved or approved
        rows.add(
            "benefits", f"B{life.person_id[1:]}{paid:02d}", life.person_id, support, payee,
            life.name if payee == "person" else None, place.code[:6], f"E{life.person_id[1:]}{job:02d}", start, end,
            amount, claimed, first_approved, approved, paid_on,
        )  # fmt: skip
        paid += 1
