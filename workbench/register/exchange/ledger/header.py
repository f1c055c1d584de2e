"""The header row of a sheet: where it is, and which column holds which field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.errors import MissingColumnError, near_misses
from workbench.register.exchange.ledger.fields import Field, fields, match, plain
from workbench.register.exchange.ledger.workbook import NotALedgerError, Sheet
from workbench.text import listed
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.register.exchange.ledger.workbook import Cell

ROWS_SEARCHED = 10
FEWEST_FIELDS = 2


@dataclass(frozen=True)
class Layout:
    """Where a sheet's fields are.

    Args:
        sheet: the sheet's name.
        header_row: index of the header row; the rows above it are titles.
        columns: for each field the columns that hold it, the preferred first.
        headers: the header of each column as written.
        unmapped: headers that name no field, or a field that an earlier column of the same header holds.
        not_kept: headers that are known and that the register does not keep.
    """

    sheet: str
    header_row: int
    columns: dict[str, tuple[int, ...]]
    headers: tuple[str, ...]
    unmapped: tuple[str, ...]
    not_kept: tuple[str, ...]

    def has(self, field: str) -> bool:
        """Say whether the sheet has a column for a field."""
        return field in self.columns

    def header_of(self, field: str) -> str:
        """Return the header as the sheet writes it."""
        return self.headers[self.columns[field][0]]


def layout_of(kind: str, sheet: Sheet) -> Layout:
    """Find the header row and the fields of a sheet.

    Args:
        kind: `ledger` or `visits`.
        sheet: the sheet's cells.

    Raises:
        NotALedgerError: no row looks like a header.
        MissingColumnError: a field without which the sheet says nothing is not there.
    """
    row = _header_row(kind, sheet)
    headers = tuple(" ".join(str(cell).split()) for cell in sheet.rows[row])
    found: dict[str, list[tuple[int, int]]] = {}
    unmapped, not_kept, seen = [], [], set()
    for column, header in enumerate(headers):
        matched = match(kind, header) if header else None
        if matched is None or plain(header) in seen:
            unmapped.append(header)
            continue
        seen.add(plain(header))
        field, rank = matched
        if field.kept or kind == "visits":
            found.setdefault(field.name, []).append((rank, column))
        if not field.kept:
            not_kept.append(header)
    _require(kind, sheet.name, found, headers)
    return Layout(
        sheet=sheet.name,
        header_row=row,
        columns={name: tuple(column for _, column in sorted(places)) for name, places in found.items()},
        headers=headers,
        unmapped=tuple(header for header in unmapped if header),
        not_kept=tuple(not_kept),
    )


def _header_row(kind: str, sheet: Sheet) -> int:
    matched = [_fields_in(kind, row) for row in sheet.rows[:ROWS_SEARCHED]]
    best = max(range(len(matched)), key=lambda row: (matched[row], -row), default=None)
    if best is None:
        raise NotALedgerError(
            _("The sheet “{sheet}” is empty.").format(sheet=sheet.name),
            do=_("Enter the header row and one row a person, and import again."),
        )
    if matched[best] < FEWEST_FIELDS:
        raise NotALedgerError(
            _("The sheet “{sheet}” has no header row.").format(sheet=sheet.name),
            where=_("first {count} rows").format(count=min(ROWS_SEARCHED, len(sheet.rows))),
            why=_("Columns are found by their headers, whatever their order."),
            do=_("Put one row with headers such as {headers} above the persons.").format(headers=_examples(kind)),
        )
    return best


def _fields_in(kind: str, row: Sequence[Cell]) -> int:
    names = {matched[0].name for cell in row if isinstance(cell, str) and cell and (matched := match(kind, cell))}
    return len(names)


def _examples(kind: str) -> str:
    return listed(field.title for field in fields(kind).values() if field.kept)


def _require(kind: str, sheet: str, found: dict[str, list[tuple[int, int]]], headers: tuple[str, ...]) -> None:
    missing = [field for field in fields(kind).values() if field.needed and field.name not in found]
    if missing:
        raise MissingColumnError(
            _("The sheet “{sheet}” lacks: {names}.").format(
                sheet=sheet, names=listed(field.title for field in missing)
            ),
            why=_("Without it no row can be told whose it is or when it was."),
            do=_("Add the column, or give it one of these headers: {headers}.").format(headers=_accepted(missing[0])),
            near=[near for field in missing for near in near_misses(field.title, headers)],
        )


def _accepted(field: Field) -> str:
    return listed(header for header in field.headers if not header.isascii())
