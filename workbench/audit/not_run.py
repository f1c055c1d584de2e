"""Which checks could not be run, where and when: what they need is not known there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import polars as pl

from workbench.audit.check import Check
from workbench.facts.coverage import Known, alike, known_spans, platform_gaps
from workbench.register import Register
from workbench.timeline.days import day_number, day_of

SCHEMA = {"check": pl.String, "platform": pl.String, "needs": pl.String, "starts_on": pl.Date, "ends_on": pl.Date}


def not_run(register: Register, checks: Iterable[Check], since: date, until: date) -> pl.DataFrame:
    """Return a row for each check, platform and subject that is not known on some days of the window.

    Args:
        register: the register.
        checks: the checks asked for.
        since: first day of the window.
        until: first day after it.

    Returns:
        check, platform (empty where it is the same everywhere), needs, starts_on and ends_on (half-open).
    """
    if "people" not in register.supplied:
        return pl.DataFrame([(check.code, "", "people", since, until) for check in checks], schema=SCHEMA, orient="row")
    platforms = register.read("people", columns=["platform"])["platform"].fill_null("").unique().sort().to_list()
    like, spans = alike(register.coverage, platforms), known_spans(register.coverage)
    rows: list[tuple[str, str, str, date | None, date | None]] = []
    known: dict[str, dict[str, tuple[tuple[int, int], ...]]] = {}
    for check in checks:
        for subject in check.needs:
            if subject not in known:
                gaps = {code: _within(spans, subject, code, since, until) for code in set(like.values())}
                known[subject] = {code: gaps[like[code]] for code in platforms}
            for platform, days in _collapsed(known[subject]).items():
                rows += [(check.code, platform, subject, day_of(start), day_of(end)) for start, end in days]
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def _within(spans: Iterable[Known], subject: str, code: str, since: date, until: date) -> tuple[tuple[int, int], ...]:
    gaps = platform_gaps(spans, subject, code).clip(day_number(since), day_number(until))
    return tuple(zip(gaps.start.tolist(), gaps.end.tolist(), strict=True))


def _collapsed(found: dict[str, tuple[tuple[int, int], ...]]) -> dict[str, tuple[tuple[int, int], ...]]:
    """Return one entry for all platforms where they are alike."""
    distinct = set(found.values())
    return {"": next(iter(distinct))} if len(distinct) == 1 else found
