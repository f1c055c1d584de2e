"""Findings as rows: what accuses, what the register cannot tell, and what was not looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import polars as pl

from workbench.audit.report.tables import sorted_frame
from workbench.audit.report.words import accuses, check_title, subject_title
from workbench.facts.asks import ask_title
from workbench.register.exchange.days import last_day
from workbench.text import translate as _

if TYPE_CHECKING:
    from workbench.audit.findings import Findings
    from workbench.audit.report.labels import Labels

Rows = list[dict[str, Any]]


def accusations(findings: Findings) -> Rows:
    """Return the findings proper, check by check in the order of the checks."""
    from workbench.audit import CHECKS

    place = {code: number for number, code in enumerate(CHECKS)}
    return sorted(_rows(findings, accusing=True), key=lambda row: place.get(row["check"], len(place)))


def questions(findings: Findings) -> dict[str, Rows]:
    """Return what cannot be told under each fact to ask for, the most frequent first; a row stands under all of its."""
    groups: dict[str, Rows] = {}
    for row in _rows(findings, accusing=False):
        for ask in row["asks"] or ():
            groups.setdefault(ask_title(ask), []).append(row)
    return dict(sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])))


def _rows(findings: Findings, *, accusing: bool) -> Rows:
    rows = sorted_frame(findings.frame)
    wanted = [code for code in rows["check"].unique() if accuses(code) is accusing]
    return rows.filter(pl.col("check").is_in(wanted)).to_dicts()


@dataclass(frozen=True)
class Gap:
    """A check that was not run somewhere: what it needs, and on which days that is not known."""

    check: str
    platform: str
    needs: str
    days: str


def gaps(findings: Findings, labels: Labels) -> list[Gap]:
    """Return which checks were not run, for which platforms, on which days, and what they need, in words."""
    rows = pl.from_pandas(findings.not_run)
    return [
        Gap(
            check=check_title(row["check"]),
            platform=labels.platform(row["platform"]) or _("all platforms"),
            needs=subject_title(row["needs"]),
            days=_("{since} to {until}").format(since=row["starts_on"], until=last_day(row["ends_on"])),
        )
        for row in rows.sort(rows.columns, nulls_last=True).to_dicts()
    ]
