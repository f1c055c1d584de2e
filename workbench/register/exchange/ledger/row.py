"""One row of a sheet: its cells by field, and what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Final

from workbench.errors import BadValueError
from workbench.register.exchange.ledger import words
from workbench.register.exchange.ledger.blind_spots import BlindSpot
from workbench.register.exchange.ledger.day_text import WrittenDay, read_day
from workbench.register.exchange.ledger.fields import fields
from workbench.register.exchange.ledger.problems import Effect, Problem
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.register.exchange.ledger.header import Layout
    from workbench.register.exchange.ledger.workbook import Cell


class Said(Enum):
    """What a cell says when it holds no value."""

    NOTHING = "nothing"
    """Blank, a dash, or no such column: a gap, which proves nothing."""
    NONE = "none"
    """In words that there is none (无, 未登记): a fact."""
    UNREADABLE = "unreadable"
    """Something that cannot be read; a problem is noted."""


NOTHING: Final = Said.NOTHING
NONE: Final = Said.NONE
UNREADABLE: Final = Said.UNREADABLE


@dataclass
class Row:
    """A row being read.

    Args:
        kind: `ledger` or `visits`.
        layout: where the fields are.
        number: the row as Excel numbers it.
        cells: the row's cells.
        epoch: the day of serial number 0.
        problems: what is wrong, collected as fields are read.
    """

    kind: str
    layout: Layout
    number: int
    cells: Sequence[Cell]
    epoch: date
    problems: list[Problem] = field(default_factory=list)

    @property
    def refused(self) -> bool:
        """Say whether the whole row stays out."""
        return any(problem.effect is Effect.ROW for problem in self.problems)

    def has(self, name: str) -> bool:
        """Say whether the sheet has a column for a field."""
        return self.layout.has(name)

    def cell(self, name: str) -> Cell | None:
        """Return the first cell of a field that is not blank; None if all are, or if there is no such column."""
        column = self._column(name)
        return None if column is None else self.cells[column]

    def text(self, name: str) -> str | None:
        """Return a cell as text; None if it is blank, or an error that is noted as a problem."""
        cell = self.cell(name)
        if isinstance(cell, BlindSpot):
            self.spoilt(name, cell)
            return None
        return None if cell is None else text_of(cell)

    def day(self, name: str) -> WrittenDay | Said:
        """Return a cell as a day, or what it says instead."""
        cell = self.cell(name)
        if cell is None:
            return NOTHING
        if isinstance(cell, BlindSpot):
            self.spoilt(name, cell)
            return UNREADABLE
        if isinstance(cell, str) and words.says_none(cell):
            return NONE
        try:
            written = read_day(cell, self.epoch)
        except BadValueError as error:
            self.problem(name, error.what, error.do)
            return UNREADABLE
        if written.month_only and name != "birth_date":
            self.check(
                name,
                _("Only the month is written: the first possible day in it was taken."),
                _("Write the day, if it is known."),
            )
        return written

    def problem(self, name: str, what: str, do: str, effect: Effect | None = None) -> None:
        """Note what is wrong with a field; a decisive field refuses the row unless an effect is given."""
        decided = effect or (Effect.ROW if fields(self.kind)[name].decisive else Effect.CELL)
        column = self._column(name)
        raw = None if column is None else self.cells[column]
        self.problems.append(
            Problem(
                sheet=self.layout.sheet,
                row=self.number,
                column=self._header(name, column),
                value=raw.shown if isinstance(raw, BlindSpot) else "" if raw is None else text_of(raw),
                what=what,
                do=do,
                effect=decided,
            )
        )

    def check(self, name: str, what: str, do: str) -> None:
        """Note that a field went in and should be looked at."""
        self.problem(name, what, do, Effect.CHECK)

    def spoilt(self, name: str, spot: BlindSpot) -> None:
        """Note a cell that holds an error or a formula never computed."""
        what = (
            _("The formula in this cell has never been computed.")
            if spot.shown.startswith("=")
            else _("The cell holds an error of Excel.")
        )
        self.problem(name, what, _("Enter the value itself, or open the workbook in Excel, save it and import again."))

    def _column(self, name: str) -> int | None:
        for column in self.layout.columns.get(name, ()):
            if column < len(self.cells) and not is_blank(self.cells[column]):
                return column
        return None

    def _header(self, name: str, column: int | None) -> str:
        if column is not None:
            return self.layout.headers[column]
        return self.layout.header_of(name) if self.has(name) else fields(self.kind)[name].title


def is_blank(cell: Cell) -> bool:
    """Say whether a cell says nothing."""
    return isinstance(cell, str) and words.is_blank(cell)


def text_of(cell: Cell) -> str:
    """Return a cell as people see it: whole numbers without a decimal point, days as 2010-08-06."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(Decimal(f"{cell:.14E}")))  # Excel keeps 15 digits and shows the rest as 0
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.hour == cell.minute == cell.second == 0 else cell.isoformat(" ")
    return str(cell).strip()
