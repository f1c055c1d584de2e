"""Findings counted by check and by platform."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

if TYPE_CHECKING:
    from workbench.audit.findings import Findings

MOST_PLATFORMS = 8
LEVELS = (6, 9, 12)  # digits of a county, a township, a community


def by_check(findings: Findings) -> pl.DataFrame:
    """Return check and count, the most frequent first."""
    rows = pl.from_pandas(findings.frame[["check"]])
    return rows.group_by("check").len("count").sort(["count", "check"], descending=[True, False])


def by_platform(findings: Findings) -> pl.DataFrame:
    """Return platform, check and count at the finest level that still fits a chart, the busiest platforms first."""
    rows = pl.from_pandas(findings.frame[["platform", "check"]]).with_columns(pl.col("platform").fill_null(""))
    digits = _level(rows["platform"])
    grouped = rows.with_columns(pl.col("platform").str.slice(0, digits))
    busiest = grouped.group_by("platform").len("all").sort(["all", "platform"], descending=[True, False])
    counted = grouped.join(busiest.head(MOST_PLATFORMS), on="platform", maintain_order="right")
    return counted.group_by("platform", "check", maintain_order=True).len("count")


def _level(platforms: pl.Series) -> int:
    fitting = [digits for digits in LEVELS if platforms.str.slice(0, digits).n_unique() <= MOST_PLATFORMS]
    return max(fitting, default=LEVELS[0])
