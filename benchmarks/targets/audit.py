"""The five checks of the first issue over one year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from benchmarks.target import sizes
from workbench import audit

if TYPE_CHECKING:
    import pandas as pd

    from workbench.register import Register

CHECKS = ("ineligible_member", "unverifiable_member", "omitted_eligible", "missing_visit", "card_without_force")


def answer(register: Register) -> pd.DataFrame:
    """Audit the last four quarters."""
    return audit.run(register, date(2025, 10, 1), date(2026, 10, 1), checks=CHECKS).frame


TARGETS = sizes("audit", "audit.run, five checks, one year", answer, seconds=12)
