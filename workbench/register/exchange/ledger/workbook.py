"""A workbook opened for reading: its sheets as rows of cells, or a clear error why it cannot be read."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import python_calamine as calamine

from workbench.errors import BadValueError, RegisterUnavailableError, WorkbenchError, near_misses
from workbench.register.exchange.ledger.blind_spots import BlindSpot, blind_spots
from workbench.register.exchange.ledger.extent import far_extent
from workbench.text import listed
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Cell = str | int | float | bool | date | datetime | time | timedelta | BlindSpot

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_EPOCH_1904 = re.compile(rb"date1904=[\"'](1|true|on)[\"']")
MOST_BYTES = 1 << 30
"""Beyond this unpacked size a file is no ledger but a bomb."""


class NotALedgerError(WorkbenchError):
    """A file that cannot be read as a ledger: no workbook, locked by a password, empty, or without the sheet."""


@dataclass(frozen=True)
class Sheet:
    """A sheet's cells; row 0 is the sheet's first row."""

    name: str
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True)
class Workbook:
    """An opened workbook.

    Args:
        path: the file.
        names: its sheets.
        epoch: the day of serial number 0.
    """

    path: Path
    names: tuple[str, ...]
    epoch: date
    _book: calamine.CalamineWorkbook = field(repr=False)

    def find(self, name: str) -> str | None:
        """Return the sheet of a name, blanks aside; None if there is none."""
        return next((known for known in self.names if "".join(known.split()) == name), None)

    def sheet(self, name: str) -> Sheet:
        """Return the cells of a sheet, merged cells filled down.

        Raises:
            NotALedgerError: there is no such sheet.
        """
        found = self.find(name)
        if found is None:
            raise NotALedgerError(
                _("The workbook has no sheet “{name}”.").format(name=name),
                where=_("file {file}, sheets: {names}").format(file=self.path.name, names=listed(self.names)),
                why=_("Persons are read from that sheet, one row each."),
                do=_("Rename the sheet that holds the persons to “{name}” and import again.").format(name=name),
                near=near_misses(name, self.names) or [known for known in self.names if name in known],
            )
        grid = self._book.get_sheet_by_name(found)
        rows: list[list[Cell]] = [list(row) for row in grid.to_python(skip_empty_area=False)]
        _fill_merged(rows, grid.merged_cell_ranges or [])
        for (row, column), spot in blind_spots(self.path, found).items():
            if row < len(rows) and column < len(rows[row]) and rows[row][column] == "":
                rows[row][column] = spot
        return Sheet(found, rows)


def open_workbook(path: Path) -> Workbook:
    """Open an .xlsx workbook.

    Raises:
        NotALedgerError: the file is empty, no workbook, an old .xls, locked by a password, or a cell lies too far out.
        RegisterUnavailableError: the file cannot be opened at all.
    """
    _refuse_what_is_no_workbook(path)
    try:
        with zipfile.ZipFile(path) as archive:
            _refuse_bombs(archive, path)
            _refuse_far_cells(archive, path)
            epoch = _epoch(archive)
        book = calamine.load_workbook(str(path))
    except (zipfile.BadZipFile, calamine.CalamineError, KeyError) as error:
        raise _no_workbook(path, _("It is damaged, or another kind of file under the name of a workbook.")) from error
    return Workbook(path=path, names=tuple(book.sheet_names), epoch=epoch, _book=book)


def _refuse_far_cells(archive: zipfile.ZipFile, path: Path) -> None:
    extent = far_extent(archive)
    if extent is not None:
        rows, columns = extent
        raise NotALedgerError(
            _("A cell lies far outside the table: the sheet spans {rows} rows and {columns} columns.").format(
                rows=f"{rows:,}", columns=f"{columns:,}"
            ),
            where=path.name,
            do=_("Copy the rows of the table alone into a new workbook and import that."),
        )


def _refuse_what_is_no_workbook(path: Path) -> None:
    try:
        with path.open("rb") as stream:
            head = stream.read(8)
            rest = stream.read(1 << 20) if head == _OLE else b""
            if head == _OLE and _ENCRYPTED not in rest:
                stream.seek(max(path.stat().st_size - (1 << 20), 0))
                rest += stream.read()
    except OSError as error:
        raise RegisterUnavailableError(
            _("The file cannot be opened."),
            where=str(path.name),
            do=_("Check the path, and whether the file is open in another program or on a stick that was pulled."),
        ) from error
    if not head:
        raise _no_workbook(path, _("It is empty (0 bytes): copying it has failed."))
    if head == _OLE and _ENCRYPTED in rest:
        raise NotALedgerError(
            _("The workbook is locked by a password."),
            where=path.name,
            do=_("Open it, take the password off (File, Info, Protect Workbook), save it and import again."),
        )
    if head == _OLE:
        raise _no_workbook(path, _("It is a workbook of the old form (.xls)."))
    if not head.startswith(b"PK"):
        raise _no_workbook(path, _("It is a text file (such as .csv) or another kind of file."))


def _no_workbook(path: Path, why: str) -> NotALedgerError:
    return NotALedgerError(
        _("The file is no workbook that can be read."),
        where=path.name,
        why=why,
        do=_("Open it in Excel or WPS, save it as “Excel workbook (.xlsx)” and import that."),
    )


def _refuse_bombs(archive: zipfile.ZipFile, path: Path) -> None:
    size = sum(item.file_size for item in archive.infolist())
    if size > MOST_BYTES:
        raise BadValueError(
            _("The workbook would unpack to {size} MB.").format(size=size >> 20),
            where=path.name,
            do=_("Split it into one workbook a community."),
        )


def _epoch(archive: zipfile.ZipFile) -> date:
    old_mac = _EPOCH_1904.search(archive.read("xl/workbook.xml")) is not None
    return date(1904, 1, 1) if old_mac else date(1899, 12, 30)


def _fill_merged(rows: list[list[Cell]], ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    for (top, left), (bottom, right) in ranges:
        for row in rows[top + 1 : bottom + 1]:
            for column in range(left, min(right + 1, len(row))):
                row[column] = rows[top][left]
