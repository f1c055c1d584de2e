"""The import of a ledger from end to end: read, gather, hold against the register, list, write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.register.conform import conform
from workbench.register.exchange.ledger.entry import Entry, read_entry
from workbench.register.exchange.ledger.gather import (
    Gathered,
    Rows,
    assign_visits,
    counted,
    name_persons,
    refuse_together,
    refuse_visits_of_refused,
)
from workbench.register.exchange.ledger.header import Layout, layout_of
from workbench.register.exchange.ledger.knowledge import COVERED_BY, OwnDay, coverage, own_day, titles
from workbench.register.exchange.ledger.platform import Platforms, platforms_of
from workbench.register.exchange.ledger.problems import Effect, Problem
from workbench.register.exchange.ledger.quarantine import listed as written_beside
from workbench.register.exchange.ledger.report import ImportReport
from workbench.register.exchange.ledger.row import Row, is_blank
from workbench.register.exchange.ledger.settle import frames_of, keep_known_people, known_rows, refuse_other_stories
from workbench.register.exchange.ledger.visit import Visit, read_visit
from workbench.register.exchange.ledger.workbook import Sheet, Workbook, open_workbook
from workbench.register.register import WriteReport
from workbench.register.tables import TABLES
from workbench.text import listed
from workbench.text import translate as _

if TYPE_CHECKING:
    from datetime import date

    import polars as pl

    from workbench.register.register import Register

LEDGER, VISITS = "台账", "走访"
Progress = Callable[[int, int], object]
STEP = 500
"""Rows between two calls of progress."""


def import_ledger(  # noqa: PLR0913 (each is a choice of whoever imports)
    path: str | Path,
    register: Register,
    *,
    as_of: date | None = None,
    platform: str | None = None,
    dry_run: bool = False,
    actor: str = "import",
    progress: Progress | None = None,
) -> ImportReport:
    """Import a community's ledger: an .xlsx workbook with a sheet 台账 and, where kept, a sheet 走访.

    What can be read goes in, in one transaction, right or wrong; what cannot stays out and is listed in a workbook
    beside the ledger. The same file twice changes nothing.

    Args:
        path: the workbook.
        register: where it goes.
        as_of: the last day that the ledger knows; by default as written in it (截至 …), else its latest date.
        platform: whose ledger it is, a division code of 12 digits or a prefix; by default its rows' own code. Empty:
            the ledger is all that the register holds, and what it says covers everything.
        dry_run: only say what would happen; nothing is written anywhere.
        actor: who does it, for the log.
        progress: called with rows done and rows in all.

    Raises:
        NotALedgerError: the file is no workbook that can be read, or lacks the sheet or its header row.
        MissingColumnError: a column without which nothing can be read is not there, or no platform is known.
        BadValueError: the platform or the day given is none.
        OutputError: the list of what could not be read cannot be written; nothing was imported.
        RegisterUnavailableError: the ledger cannot be opened, or the register not written; nothing was imported.
    """
    file = Path(path)
    book = open_workbook(file)
    sheet = book.sheet(LEDGER)
    layout = layout_of("ledger", sheet)
    rows = _rows("ledger", layout, sheet, book.epoch)
    platforms = platforms_of(rows, platform, file=file.name)
    gathered, persons, visit_layout = _gather(book, rows, platforms, register, progress)
    content, frames, contradicted = _content(gathered, persons, register)
    own = own_day(as_of, [*titles(sheet, layout), book.find(LEDGER) or "", file.stem], content)
    known = coverage(platforms.code, layout, content, own.day) if own and not contradicted else []
    report = ImportReport(
        path=file,
        platform=platforms.code,
        as_of=own.day if own else None,
        as_of_told_by=own.told_by if own else "",
        dry_run=dry_run,
        rows_read={LEDGER: len(gathered.entries), **({VISITS: len(gathered.visits)} if visit_layout else {})},
        entered={},
        known={},
        refused=counted(gathered),
        problems=_problems(gathered),
        quarantine=None,
        coverage=conform(TABLES["coverage"], known).select("platform", "subject", "known_from", "known_until"),
        unmapped=layout.unmapped + (visit_layout.unmapped if visit_layout else ()),
        not_kept=layout.not_kept,
        notes=_notes(layout, visit_layout, content, own) + _contradiction(contradicted),
    )
    return _foreseen(report, frames, register) if dry_run else _written(report, frames, register, actor)


def _content(
    gathered: Gathered, persons: dict[str, str], register: Register
) -> tuple[Rows, dict[str, pl.DataFrame], int]:
    """Hold the rows against the register and return those that go in, as rows and as frames.

    The last figure counts the rows that tell another story of a person than the register does.
    """
    readable = sum(not entry.row.refused for entry in gathered.entries)
    refuse_other_stories(register, frames_of(gathered.rows(persons)), gathered.entries)
    contradicted = readable - sum(not entry.row.refused for entry in gathered.entries)
    refuse_visits_of_refused(gathered, persons)
    content = gathered.rows(persons)
    frames = frames_of(content)
    keep_known_people(register, frames, gathered.entries)
    return content, frames, contradicted


def _contradiction(count: int) -> tuple[str, ...]:
    """Say that the register's days of knowledge stay as they were, where its persons have another story by now."""
    if not count:
        return ()
    return (
        _(
            "{count} persons have another story in this ledger than in the register, which stays as it was for them; "
            "so it is not taken to be known up to this ledger's day. Import the ledger into a new register to audit it."
        ).format(count=count),
    )


def _foreseen(report: ImportReport, frames: dict[str, pl.DataFrame], register: Register) -> ImportReport:
    """Say what would enter."""
    held = known_rows(register, frames)
    return replace(report, known=held, entered={name: frames[name].height - held[name] for name in frames})


def _written(report: ImportReport, frames: dict[str, pl.DataFrame], register: Register, actor: str) -> ImportReport:
    """List what cannot be read, then write the rest in one transaction."""
    with written_beside(report.path, report.problems) as quarantine:
        written = WriteReport()
        if frames:
            written = register.write({**frames, "coverage": report.coverage}, actor=actor, action="import_ledger")
    return replace(report, entered=dict(written.new), known=dict(written.known), quarantine=quarantine.path)


def _rows(kind: str, layout: Layout, sheet: Sheet, epoch: date) -> list[Row]:
    return [
        Row(kind=kind, layout=layout, number=index + 1, cells=cells, epoch=epoch)
        for index, cells in enumerate(sheet.rows)
        if index > layout.header_row and not all(is_blank(cell) for cell in cells)
    ]


def _gather(
    book: Workbook, rows: list[Row], platforms: Platforms, register: Register, progress: Progress | None
) -> tuple[Gathered, dict[str, str], Layout | None]:
    visit_layout, visit_rows = None, []
    if book.find(VISITS) is not None:
        sheet = book.sheet(VISITS)
        visit_layout = layout_of("visits", sheet)
        visit_rows = _rows("visits", visit_layout, sheet, book.epoch)
    total = len(rows) + len(visit_rows)
    entries: list[Entry] = []
    for done, row in enumerate(rows, start=1):
        entries.append(read_entry(row, platforms))
        _tell(progress, done, total)
    visits: list[Visit] = []
    for done, row in enumerate(visit_rows, start=len(rows) + 1):
        visit = read_visit(row)
        if visit is not None:
            visits.append(visit)
        _tell(progress, done, total)
    name_persons(entries)

    def elsewhere(persons: list[str]) -> set[str]:
        return set(register.read("people", columns=["person_id"], persons=persons).to_series()) if persons else set()

    persons = assign_visits(visits, entries, elsewhere)
    refuse_together(entries)
    gathered = Gathered(entries, visits)
    refuse_visits_of_refused(gathered, persons)
    return gathered, persons, visit_layout


def _tell(progress: Progress | None, done: int, total: int) -> None:
    if progress is not None and (done % STEP == 0 or done == total):
        progress(done, total)


def _problems(gathered: Gathered) -> tuple[Problem, ...]:
    rows = [entry.row for entry in gathered.entries] + [visit.row for visit in gathered.visits]
    return tuple(
        dict.fromkeys(
            replace(problem, effect=Effect.ROW) if row.refused else problem for row in rows for problem in row.problems
        )
    )


def _notes(layout: Layout, visit_layout: Layout | None, content: Rows, own: OwnDay | None) -> tuple[str, ...]:
    silent_on = [table for table, field in COVERED_BY.items() if table in TABLES and not layout.has(field)]
    notes = []
    if silent_on:
        silent = _("The ledger does not tell: {tables}. Checks that need it are not run.")
        notes.append(silent.format(tables=listed(TABLES[table].title() for table in silent_on)))
    if visit_layout is None:
        notes.append(_("There is no sheet “{name}”: missing visits are not checked.").format(name=VISITS))
    elif not content.get("visits"):
        notes.append(_("The sheet “{name}” holds no visit: missing visits are not checked.").format(name=VISITS))
    if own is None:
        notes.append(_("Nothing in the ledger has a date, so it covers no day."))
    platforms = Counter(row["platform"] for row in content.get("people", ()))
    if len(platforms) > 1:
        notes.append(_("The persons belong to {count} platforms.").format(count=len(platforms)))
    return tuple(notes)
