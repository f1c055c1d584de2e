"""Why one person is a client or not, from a database."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from benchmarks.target import Target
from workbench import eligibility

if TYPE_CHECKING:
    from workbench.register import Register

PEOPLE = 100_000
PERSON = "P000050001"


def answer(register: Register) -> str:
    """Explain one person; the proof is the answer."""
    return eligibility.explain(register, PERSON, date(2026, 9, 30)).to_json()


TITLE = "eligibility.explain, one person"
TARGETS = (
    Target("explain", TITLE, answer, PEOPLE, store="database", seconds=0.060, after=1),
    Target("explain-first", f"{TITLE}, first in a process", answer, PEOPLE, store="database"),
)
