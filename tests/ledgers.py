"""Ledgers laid out by hand: literal rows become a workbook, which is imported into a register."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from workbench.register import Register
from workbench.register.exchange.ledger import ImportReport

PLATFORM = "520102001001"
Grid = Sequence[Sequence[object]]


@dataclass
class Imported:
    """A ledger after its import."""

    path: Path
    register: Register
    report: ImportReport

    def rows(self, table: str, *columns: str) -> list[tuple[Any, ...]]:
        """Return rows with the person's name in place of the person_id, sorted."""
        people = self.register.read("people", columns=["person_id", "name"])
        names = dict(people.iter_rows())
        frame = self.register.read(table, columns=["person_id", *columns])
        return sorted(((names.get(row[0], "?"), *row[1:]) for row in frame.iter_rows()), key=str)

    def people(self, *columns: str) -> list[tuple[Any, ...]]:
        """Return the people's names and columns."""
        return sorted(self.register.read("people", columns=["name", *columns]).iter_rows(), key=str)

    def covered(self) -> dict[str, tuple[date | None, date | None]]:
        """Return subject to known_from and known_until."""
        return {subject: (first, end) for _, subject, first, end in self.report.coverage.iter_rows()}

    def problems(self) -> list[tuple[str, int, str, str]]:
        """Return sheet, row, column and effect of each problem."""
        return [(item.sheet, item.row, item.column, item.effect.value) for item in self.report.problems]

    def listed(self, sheet: str = "未导入") -> list[tuple[Any, ...]]:
        """Return the rows of the workbook of problems, without its header."""
        assert self.report.quarantine is not None
        found = openpyxl.load_workbook(self.report.quarantine)
        return list(found[sheet].iter_rows(min_row=2, values_only=True)) if sheet in found.sheetnames else []


Importer = Callable[..., Imported]


def write_workbook(path: Path, ledger: Grid, visits: Grid | None = None, *, mac: bool = False) -> Path:
    book = openpyxl.Workbook()
    if mac:
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    assert sheet is not None
    sheet.title = "台账"
    for row in ledger:
        sheet.append(list(row))
    if visits is not None:
        second = book.create_sheet("走访")
        for row in visits:
            second.append(list(row))
    book.save(path)
    return path
