"""The few figures of an audit: persons, findings, days, money, what is to be asked."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

import polars as pl

from workbench.audit.report.words import accuses
from workbench.text import translate as _

if TYPE_CHECKING:
    from workbench.audit.findings import Findings


@dataclass(frozen=True)
class Figure:
    """One figure: its title, its value as text, and which colour its meaning has."""

    title: str
    text: str
    meaning: str = ""


def figures(findings: Findings) -> list[Figure]:
    """Return the figures in the order in which people ask for them."""
    rows = pl.from_pandas(findings.frame[["check", "person_id", "days", "amount"]])
    asking = [check for check in rows["check"].unique() if not accuses(check)]
    asked = rows.filter(pl.col("check").is_in(asking))
    accused = rows.filter(~pl.col("check").is_in(asking))
    days = int(accused.filter(pl.col("check") == "ineligible_member")["days"].sum() or 0)
    amount = Decimal(str(accused["amount"].sum() or 0))
    shown = [
        Figure(_("Clients"), f"{findings.members:,}"),
        Figure(_("Persons with findings"), f"{accused['person_id'].n_unique():,}"),
        Figure(_("Findings"), f"{accused.height:,}", "excess" if accused.height else ""),
        Figure(_("Days recorded without ground"), f"{days:,}"),
        Figure(_("To ask"), f"{asked.height:,}", "unknown" if asked.height else ""),
        Figure(_("Checks not run"), f"{len(findings.not_run):,}", "unknown" if len(findings.not_run) else ""),
    ]
    if amount:
        shown.insert(4, Figure(_("Money concerned"), f"¥{amount:,.2f}", "excess"))
    return shown
