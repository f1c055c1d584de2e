"""The ledger held against what the register already has: nothing twice, and no second story of the same person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from workbench.register.conform import conform
from workbench.register.content import row_ids
from workbench.register.tables import TABLES
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from workbench.register.exchange.ledger.entry import Entry
    from workbench.register.exchange.ledger.gather import Rows
    from workbench.register.register import Register

ONE_STORY = {"memberships": "recognised_on", "employments": "employed_on"}
"""Tables where an older row beside a newer one would say something false, with the field that says it."""


def frames_of(rows: Rows) -> dict[str, pl.DataFrame]:
    """Return the rows as frames of the declared columns with their content-derived ids."""
    made = {}
    for table, listed in rows.items():
        frame = conform(TABLES[table], listed)
        made[table] = frame.with_columns(row_ids(TABLES[table], frame)).unique("id", keep="first", maintain_order=True)
    return made


def refuse_other_stories(register: Register, frames: Mapping[str, pl.DataFrame], entries: Iterable[Entry]) -> None:
    """Refuse rows of persons of whom the register holds a recognition or a job that the ledger tells otherwise."""
    by_person: dict[str, list[Entry]] = {}
    for entry in entries:
        if not entry.row.refused:
            by_person.setdefault(entry.person_id, []).append(entry)
    for table, field in ONE_STORY.items():
        held = register.read(table, columns=["id", "person_id"], persons=list(by_person))
        told = frames[table]["id"] if table in frames else pl.Series("id", [], dtype=pl.String)
        others = held.filter(~pl.col("id").is_in(told.implode()))["person_id"].unique()
        for person_id in others:
            for entry in by_person.get(person_id, ()):
                if entry.row.has(field) and not entry.row.refused:
                    entry.refuse(
                        field,
                        _("The register already holds this person with another recognition or job."),
                        _("If this ledger is the newer one, import it into a new register."),
                    )


def keep_known_people(register: Register, frames: dict[str, pl.DataFrame], entries: Iterable[Entry]) -> None:
    """Leave out people whom the register knows with other details; the register's stay."""
    people = frames.get("people")
    if people is None:
        return
    held = register.read("people", columns=["id", "person_id"], persons=people["person_id"].to_list())
    differing = people.filter(
        pl.col("person_id").is_in(held["person_id"].implode()) & ~pl.col("id").is_in(held["id"].implode())
    )
    frames["people"] = people.filter(~pl.col("id").is_in(differing["id"].implode()))
    others = set(differing["person_id"])
    for entry in entries:
        if entry.person_id in others and not entry.row.refused:
            entry.row.check(
                "id_number",
                _("The register knows this person with other details; they were kept."),
                _("Compare the details."),
            )


def known_rows(register: Register, frames: Mapping[str, pl.DataFrame]) -> dict[str, int]:
    """Return how many rows of each table the register already has."""
    counts = {}
    for table, frame in frames.items():
        persons = frame["person_id"].unique().to_list() if "person_id" in frame.columns else None
        held = register.read(table, columns=["id"], persons=persons)["id"]
        counts[table] = int(frame["id"].is_in(held.implode()).sum())
    return counts
