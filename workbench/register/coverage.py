"""What a register knows about: for which platforms, which tables and which days."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from workbench.register.tables import TABLES

COVERAGE_COLUMNS = ("platform", "subject", "known_from", "known_until")
NOT_SUBJECTS = frozenset({"coverage", "changes"})


def default_coverage(supplied: Iterable[str], stated: pl.DataFrame) -> pl.DataFrame:
    """Complete stated coverage: a supplied table of which nothing is said is known everywhere and always.

    Args:
        supplied: names of the tables that were supplied.
        stated: rows of a coverage table, possibly none.
    """
    said = {str(subject).partition("/")[0] for subject in stated["subject"].drop_nulls()}
    silent = [name for name in TABLES if name in set(supplied) - said - NOT_SUBJECTS]
    rows = pl.DataFrame(
        {"platform": [""] * len(silent), "subject": silent}, schema={"platform": pl.String, "subject": pl.String}
    )
    return pl.concat([stated, rows], how="diagonal")


def tables_covered(coverage: pl.DataFrame) -> frozenset[str]:
    """Return the tables that coverage names, by themselves or by a kind of theirs."""
    named = {str(subject).partition("/")[0] for subject in coverage["subject"].drop_nulls()}
    return frozenset(named & set(TABLES))
