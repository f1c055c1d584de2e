"""A sample cut into families, each with all its rows: what the slow reading reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from tests.slow import Reading, findings
from workbench.sample import Sample
from workbench.sample.days import day_of, number, window

Row = dict[str, Any]


def families(sample: Sample) -> Iterator[dict[str, list[Row]]]:
    """Give the rows of all who ever shared a household, family by family."""
    family = _family_of(sample.frames["household_members"].to_dicts())
    tables: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for name, frame in sample.frames.items():
        if "person_id" in frame.columns:
            for row in frame.to_dicts():
                tables[family.get(row["person_id"], row["person_id"])][name].append(row)
    coverage = sample.frames["coverage"].to_dicts()
    for rows in tables.values():
        yield {**{name: rows.get(name, []) for name in sample.frames}, "coverage": coverage}


def _family_of(members: list[Row]) -> dict[str, str]:
    """Name a representative for each person: households are numbered by family, with a letter for a branch."""
    return {row["person_id"]: row["household_id"][:8] for row in members}


def slow_findings(sample: Sample, since: date | None = None, until: date | None = None) -> set[tuple[Any, ...]]:
    """Audit a sample day by day; without a window, in the last four whole quarters."""
    usual = tuple(map(day_of, window(number(sample.as_of))))
    found = set()
    for tables in families(sample):
        if tables["unemployment_registrations"] or tables["memberships"] or tables["cards"]:
            found |= findings(Reading(tables), since or usual[0], until or usual[1])
    return {(one.person_id, one.check, one.reason, one.begins) for one in found}
