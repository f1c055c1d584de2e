"""Everybody on one day: eligible or not, since and until when, what is missing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from benchmarks.target import sizes
from workbench import eligibility

if TYPE_CHECKING:
    import pandas as pd

    from workbench.register import Register


def answer(register: Register) -> pd.DataFrame:
    """Assess everybody on the last day that the register knows."""
    return eligibility.assess(register, date(2026, 9, 30))


TARGETS = sizes("assess", "eligibility.assess", answer, seconds=8)
