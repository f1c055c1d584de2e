"""Findings as rows: what accuses, what the register cannot tell, and what was not looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl

from workbench.audit.report.tables import sorted_frame
from workbench.audit.report.words import accuses

if TYPE_CHECKING:
    from workbench.audit.findings import Findings

Rows = list[dict[str, Any]]


def accusations(findings: Findings) -> Rows:
    """Return the findings proper, in one order."""
    return [row for row in sorted_frame(findings.frame).to_dicts() if accuses(row["check"])]


def questions(findings: Findings) -> dict[str, Rows]:
    """Return what cannot be told, grouped by the fact to ask for, the most frequent first."""
    groups: dict[str, Rows] = {}
    for row in sorted_frame(findings.frame).to_dicts():
        if not accuses(row["check"]):
            groups.setdefault(str(row["mend"] or ""), []).append(row)
    return dict(sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])))


def gaps(findings: Findings) -> Rows:
    """Return which checks were not run, for which platforms, and what they need."""
    rows = pl.from_pandas(findings.not_run)
    return rows.sort(rows.columns, nulls_last=True).to_dicts() if rows.height else []
