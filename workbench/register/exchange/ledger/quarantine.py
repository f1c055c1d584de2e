"""The workbook of what could not be read, beside the ledger: one line a problem, with what to do."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

import xlsxwriter
from xlsxwriter.exceptions import XlsxFileError

from workbench.errors import OutputError
from workbench.register.exchange.ledger.problems import Effect, Problem
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

WIDTHS = (10, 8, 20, 28, 20, 48, 56)
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")


def path_beside(ledger: Path) -> Path:
    """Return where the list of a ledger's problems stands."""
    return ledger.with_name(f"{ledger.stem}-未导入.xlsx")


def neutral(text: str) -> str:
    """Return a text that no program takes for a formula.

    >>> neutral("=HYPERLINK(1)")
    "'=HYPERLINK(1)"
    """
    return f"'{text}" if text.startswith(_DANGEROUS) else text


@dataclass
class Listing:
    """The list of a ledger's problems: where it stands in the end, None if there is nothing to list."""

    path: Path | None = None


@contextmanager
def listed(ledger: Path, problems: Sequence[Problem]) -> Iterator[Listing]:
    """Write the list of problems around an import: it is written first and appears only if the import succeeds.

    What stayed out stands on one sheet, what went in and should be looked at on another.

    Raises:
        OutputError: the file cannot be written; nothing was imported.
    """
    listing = Listing()
    if not problems:
        yield listing
        return
    path = path_beside(ledger)
    partial = path.with_name(f".{path.name}.part")
    try:
        _write(partial, problems)
    except (OSError, XlsxFileError) as error:
        partial.unlink(missing_ok=True)
        raise OutputError(
            _("The list of what could not be read cannot be written; nothing was imported."),
            where=path.name,
            why=_("What stays out must be listed somewhere, or it would be lost."),
            do=_("Copy the ledger to a folder that has free space and may be written."),
        ) from error
    try:
        yield listing
        listing.path = _put(partial, path)
    finally:
        partial.unlink(missing_ok=True)


def _put(partial: Path, path: Path) -> Path:
    """Move the list to its place, or beside it if an earlier list is open in another program."""
    try:
        return partial.replace(path)
    except PermissionError:
        free = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
        return partial.replace(next(name for name in free if not name.exists()))


def _write(path: Path, problems: Sequence[Problem]) -> None:
    out = [problem for problem in problems if problem.effect is not Effect.CHECK]
    check = [problem for problem in problems if problem.effect is Effect.CHECK]
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        bold = book.add_format({"bold": True, "text_wrap": True})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        _write_sheet(book, _("Not imported"), out, bold, wrapped)
        if check:
            _write_sheet(book, _("Imported, please check"), check, bold, wrapped)


def _write_sheet(book: Workbook, name: str, problems: Sequence[Problem], bold: Format, wrapped: Format) -> None:
    sheet = book.add_worksheet(name)
    headers = (_("Sheet"), _("Row"), _("Column"), _("Value"), _("What followed"), _("What is wrong"), _("What to do"))
    for column, (header, width) in enumerate(zip(headers, WIDTHS, strict=True)):
        sheet.set_column(column, column, width, wrapped)
        sheet.write_string(0, column, header, bold)
    sheet.freeze_panes(1, 0)
    for line, problem in enumerate(problems, start=1):
        texts = (
            problem.sheet,
            None,
            problem.column,
            problem.shown_value(),
            problem.effect.title(),
            problem.what,
            problem.do,
        )
        sheet.write_number(line, 1, problem.row)
        for column, text in enumerate(texts):
            if text is not None:
                sheet.write_string(line, column, neutral(text))
