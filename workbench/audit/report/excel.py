"""Findings as a workbook: findings, open questions, what was not checked, how it came about."""

from __future__ import annotations

from datetime import date, datetime
from typing import IO, TYPE_CHECKING, Any

import xlsxwriter

from workbench.audit.report import about
from workbench.audit.report.columns import FINDINGS, QUESTIONS, Kind, Shown
from workbench.audit.report.rows import Gap, Rows, accusations, gaps, questions
from workbench.audit.report.safe import neutral
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workbench.audit.findings import Findings
    from workbench.audit.report.labels import Labels

Formats = dict[str, Any]
FIXED_MOMENT = datetime(2000, 1, 1)  # noqa: DTZ001 - the file's own stamp, so that the same findings give the same bytes
MOST_ROWS = 1_048_000


def write(findings: Findings, target: Path | IO[bytes], *, labels: Labels) -> None:
    """Write the workbook to a path or into memory."""
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    with xlsxwriter.Workbook(target if not hasattr(target, "parent") else str(target), options) as book:
        book.set_properties({"created": FIXED_MOMENT})
        formats = _formats(book)
        _findings(book.add_worksheet(_("Findings")), accusations(findings), labels, formats)
        _questions(book.add_worksheet(_("To ask")), questions(findings), labels, formats)
        _not_checked(book.add_worksheet(_("Not checked")), gaps(findings, labels), formats)
        _about(book.add_worksheet(_("About")), findings, formats)


def _formats(book: Any) -> Formats:  # noqa: ANN401
    base = {"font_name": "Microsoft YaHei", "font_size": 10, "valign": "top"}
    return {
        "text": book.add_format(base),
        "long": book.add_format(base | {"text_wrap": True}),
        "day": book.add_format(base | {"num_format": "yyyy-mm-dd", "align": "left"}),
        "number": book.add_format(base | {"num_format": "#,##0"}),
        "money": book.add_format(base | {"num_format": "#,##0.00"}),
        "title": book.add_format(base | {"bold": True, "bg_color": "#E6EFF9", "bottom": 1, "text_wrap": True}),
        "group": book.add_format(base | {"bold": True, "bg_color": "#FDF3D7"}),
    }


def _findings(sheet: Any, rows: Rows, labels: Labels, formats: Formats) -> None:  # noqa: ANN401
    _titles(sheet, FINDINGS, formats)
    for line, row in enumerate(rows[:MOST_ROWS], start=1):
        _row(sheet, line, [(column.kind, column.value(row, labels)) for column in FINDINGS], formats)
    if not rows:
        sheet.write_string(1, 0, _("No findings in this window."), formats["text"])
    sheet.autofilter(0, 0, max(len(rows), 1), len(FINDINGS) - 1)


def _questions(sheet: Any, groups: dict[str, Rows], labels: Labels, formats: Formats) -> None:  # noqa: ANN401
    _titles(sheet, QUESTIONS, formats)
    line = 1
    for fact, rows in groups.items():
        heading = _("{fact} ({count} persons or spells)").format(fact=fact, count=len(rows))
        sheet.write_string(line, 0, neutral(heading), formats["group"])
        for row in rows:
            line += 1
            _row(sheet, line, [(column.kind, column.value(row, labels)) for column in QUESTIONS], formats)
        line += 1
    if not groups:
        sheet.write_string(1, 0, _("Nothing to ask: every client could be judged."), formats["text"])


def _not_checked(sheet: Any, rows: list[Gap], formats: Formats) -> None:  # noqa: ANN401
    titles = (_("Check"), _("Platform"), _("Needs"), _("Days"))
    for place, (title, width) in enumerate(zip(titles, (18, 24, 60, 28), strict=True)):
        sheet.write_string(0, place, title, formats["title"])
        sheet.set_column(place, place, width)
    sheet.freeze_panes(1, 0)
    for line, row in enumerate(rows, start=1):
        _row(sheet, line, [("long", value) for value in (row.check, row.platform, row.needs, row.days)], formats)
    if not rows:
        sheet.write_string(1, 0, _("Every check was run on every platform."), formats["text"])


def _about(sheet: Any, findings: Findings, formats: Formats) -> None:  # noqa: ANN401
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 80)
    pairs = [*about.lines(findings), (_("Parameters"), ""), *about.parameters(findings)]
    for line, (title, text) in enumerate(pairs):
        sheet.write_string(line, 0, neutral(title), formats["text"])
        sheet.write_string(line, 1, neutral(text), formats["long"])


def _titles(sheet: Any, columns: Sequence[Shown], formats: Formats) -> None:  # noqa: ANN401
    for place, column in enumerate(columns):
        sheet.write_string(0, place, column.title(), formats["title"])
        sheet.set_column(place, place, column.width)
    sheet.freeze_panes(1, 0)


def _row(sheet: Any, line: int, values: Sequence[tuple[Kind, object]], formats: Formats) -> None:  # noqa: ANN401
    for place, (kind, value) in enumerate(values):
        if value is None:
            continue
        if kind == "day" and isinstance(value, date):
            sheet.write_datetime(line, place, datetime(value.year, value.month, value.day), formats[kind])  # noqa: DTZ001
        elif kind in ("number", "money"):
            sheet.write_number(line, place, float(str(value)), formats[kind])
        else:
            sheet.write_string(line, place, neutral(str(value)), formats[kind])
