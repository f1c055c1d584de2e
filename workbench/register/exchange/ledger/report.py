"""What an import did, in numbers and sentences."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.register.exchange.ledger.problems import Effect, Problem
from workbench.register.tables import TABLES
from workbench.text import listed
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    import polars as pl


@dataclass(frozen=True)
class ImportReport:
    """What an import did, or, in a trial run, would do.

    Args:
        path: the ledger.
        platform: whose ledger it is.
        as_of: the last day that it knows; None if nothing in it has a date.
        as_of_told_by: how that day was told.
        dry_run: whether it was a trial: nothing was written anywhere.
        rows_read: rows read, by sheet.
        entered: rows that were new, by table.
        known: rows that the register already had, by table.
        refused: rows that stayed out (of `people`: persons; else single cells' rows), by table.
        problems: every line of the list of problems.
        quarantine: where that list was written; None if there was nothing to list, or in a trial run.
        coverage: what the register now knows: platform, subject, known_from, known_until.
        unmapped: headers that nobody knows; their columns were not read.
        not_kept: headers that are known and whose columns the register does not keep.
        notes: what else should be known, in sentences.
    """

    path: Path
    platform: str
    as_of: date | None
    as_of_told_by: str
    dry_run: bool
    rows_read: Mapping[str, int]
    entered: Mapping[str, int]
    known: Mapping[str, int]
    refused: Mapping[str, int]
    problems: tuple[Problem, ...]
    quarantine: Path | None
    coverage: pl.DataFrame = field(repr=False)
    unmapped: tuple[str, ...] = ()
    not_kept: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        """Say whether every row went in whole."""
        return all(problem.effect is Effect.CHECK for problem in self.problems)

    def lines(self) -> list[str]:
        """Return the report as people read it, a sentence a line."""
        verb = _("would enter") if self.dry_run else _("entered")
        said = [
            _("{table}: {new} {verb}, {known} known already, {refused} refused.").format(
                table=TABLES[name].title(),
                verb=verb,
                new=self.entered.get(name, 0),
                known=self.known.get(name, 0),
                refused=self.refused.get(name, 0),
            )
            for name in TABLES
            if name != "coverage" and any(count.get(name) for count in (self.entered, self.known, self.refused))
        ]
        if self.as_of is not None:
            day = _("The ledger's own day is {day} ({told_by}).")
            said.append(day.format(day=self.as_of, told_by=self.as_of_told_by))
        said.extend(self.notes)
        if self.unmapped:
            said.append(_("Columns that were not read: {names}.").format(names=listed(self.unmapped)))
        if self.quarantine is not None:
            said.append(_("What could not be read is listed in {file}.").format(file=self.quarantine.name))
        return said

    def __str__(self) -> str:
        return "\n".join(self.lines())
