"""Everybody's eligibility over the whole life."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.target import sizes
from workbench import eligibility

if TYPE_CHECKING:
    import pandas as pd

    from workbench.register import Register


def answer(register: Register) -> pd.DataFrame:
    """Return all stretches of everybody's life."""
    return eligibility.timeline(register)


TARGETS = sizes("timeline", "eligibility.timeline, whole lives", answer, seconds=8)
