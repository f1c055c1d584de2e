"""What a life is while it is being made: plain records of whole-numbered days."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.sample.days import FAR

if TYPE_CHECKING:
    from workbench.sample.spans import Spans


@dataclass(slots=True)
class Job:
    """One employment."""

    start: int
    end: int
    kind: str = "enterprise"
    income: int = 3000


@dataclass(slots=True)
class Registration:
    """One unemployment registration."""

    start: int
    end: int
    since: int | None = None
    end_reason: str | None = None


@dataclass(slots=True)
class Circumstance:
    """One circumstance: dibao, a disability certificate, a loan and the like."""

    kind: str
    start: int
    end: int = FAR
    basis: str | None = "evidenced"
    document: str | None = None
    study_from: int | None = None


@dataclass(slots=True)
class Home:
    """A stay in a household."""

    household: str
    relation: str
    start: int
    end: int = FAR


@dataclass(slots=True)
class Membership:
    """One recognition as a client, until an exit."""

    recognised: int
    exited: int
    categories: list[str]
    reason: str | None = None
    applied: int = 0
    checked: int = 0
    notice: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class Visit:
    """One visit or attempt."""

    day: int
    mode: str = "home"
    target: str = "person"
    outcome: str | None = "met"


@dataclass(slots=True)
class Life:
    """One person with all that the register will hold of the person.

    `kind` is the kind of retirement that the register records, `true_kind` the one that the person's work follows.
    `unable` and `unwilling` are spans recorded as such; `rural_until` is the day on which the hukou turned urban.
    """

    sex: str
    birth: int
    platform: str = ""
    kind: str | None = None
    true_kind: str = "M60"
    hukou: str = "urban"
    rural_until: int | None = None
    education: str = "初中"
    leaning: str = "steady"
    died: int = FAR
    pension: int = FAR
    name: str = ""
    id_number: str = ""
    person_id: str = ""
    jobs: list[Job] = field(default_factory=list)
    registrations: list[Registration] = field(default_factory=list)
    circumstances: list[Circumstance] = field(default_factory=list)
    homes: list[Home] = field(default_factory=list)
    unable: Spans = field(default_factory=list)
    unwilling: Spans = field(default_factory=list)
    certificates: Spans = field(default_factory=list)
    cards: Spans = field(default_factory=list)
    memberships: list[Membership] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)

    def spans_of(self, *kinds: str) -> Spans:
        """Return the days of evidenced circumstances of these kinds, not yet merged."""
        return [(row.start, row.end) for row in self.circumstances if row.kind in kinds and row.basis != "claimed"]
