"""The offices: regions, platforms, their officers, and what the register covers."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from workbench.register import regions
from workbench.sample import names
from workbench.sample.chance import between, happens
from workbench.sample.days import on
from workbench.sample.rows import officer

if TYPE_CHECKING:
    from workbench.sample.columns import Rows
    from workbench.sample.places import Platform

PROVINCE_PREFIX: Final = "52"
_ROLES: Final = ("劳动保障协理员", "职业指导人员")


def add_offices(rows: Rows, places: list[Platform], seed: int, *, now: int) -> None:
    """Add regions, officers and coverage: every table is known on all platforms until today."""
    rng = Random(f"{seed}/offices")
    for row in regions.frame().iter_rows():
        rows.add("regions", *row)
    for township in sorted({(place.code[:9], place.township) for place in places}):
        rows.add("regions", *township, "township", township[0][:6], None)
    for place in places:
        rows.add("regions", place.code, place.name, "community", place.code[:9], None)
        for serial, role in enumerate(_ROLES, start=1):
            sex = "F" if happens(rng, 0.6) else "M"
            name = names.surname(rng) + names.given_name(sex, between(rng, 1966, 1995), rng)
            rows.add("officers", officer(place, serial), name, role, place.code, f"{role}(四级)", on(2010, 9), None)
    for subject in sorted(rows.tables):
        rows.add("coverage", PROVINCE_PREFIX, subject, None, now)
