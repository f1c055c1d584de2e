"""Who and where: the names, masked identity numbers and platforms that a report shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.register import regions as bundled
from workbench.register.identity import masked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from workbench.register import Register


COUNTY = 6  # digits of a division code that name the county


@dataclass(frozen=True)
class Person:
    """What a report shows of a person."""

    name: str = ""
    id_number: str = ""  # masked


@dataclass(frozen=True)
class Labels:
    """Names of the persons and platforms of one audit; what is not known shows as its code."""

    people: Mapping[str, Person] = field(default_factory=dict)
    platforms: Mapping[str, str] = field(default_factory=dict)

    def person(self, person_id: str | None) -> Person:
        """Return what is known of a person."""
        return self.people.get(person_id or "", Person())

    def platform(self, code: str | None) -> str:
        """Return a platform's name, or its county's name and the code, or the code."""
        told = code or ""
        county = self.platforms.get(told[:COUNTY], "")
        return self.platforms.get(told) or f"{county} {told}".strip()


def labels_of(register: Register, person_ids: Iterable[str]) -> Labels:
    """Read the names of some persons, and of all platforms, from a register."""
    wanted = sorted({person_id for person_id in person_ids if person_id})
    people = register.read("people", columns=["person_id", "name", "id_number"], persons=wanted)
    known = bundled.frame().select("code", "name").iter_rows()
    regions = register.read("regions", columns=["code", "name"])
    return Labels(
        people={
            row["person_id"]: Person(row["name"] or "", masked(row["id_number"]))
            for row in people.iter_rows(named=True)
        },
        platforms={code: name for code, name in (*known, *regions.iter_rows()) if name},
    )
