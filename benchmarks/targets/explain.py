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


TARGETS = (Target("explain", "eligibility.explain, one person", answer, PEOPLE, store="database", seconds=0.060),)
