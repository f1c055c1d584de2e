"""The identity number in a cell: read, or refused with what has happened to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.register import identity
from workbench.register.exchange.ledger import words
from workbench.register.exchange.ledger.row import text_of
from workbench.text import translate as _

if TYPE_CHECKING:
    from workbench.register.exchange.ledger.row import Row

EXACT_DIGITS = 15
"""Excel keeps so many digits of a number; the rest become zeros."""
_SCIENTIFIC = re.compile(r"\d(\.\d+)?E\+?\d+")
_NUMBER = re.compile(r"[1-9]\d{16}[\dX]", re.ASCII)


def read_identity(row: Row) -> str | None:
    """Return the identity number of a row in its 18-digit form; None if the row is refused.

    A number of the right form that is not valid goes in as written and is noted: it is a finding, not a gap.
    """
    cell = row.cell("id_number")
    if cell is None:
        row.problem("id_number", *_blank(row))
        return None
    is_number = isinstance(cell, (int, float)) and not isinstance(cell, bool)
    raw = row.text("id_number")
    if raw is None:
        return None
    number = identity.normalised(raw)
    if is_lost(number, as_number=is_number):
        row.problem(
            "id_number",
            _("The number was kept as a figure: Excel has replaced its last three digits by 000."),
            _("Format the column as text, type the 18 characters again from the identity card, and import again."),
        )
        return None
    if not identity.has_shape(number):
        row.problem("id_number", *_shapeless(number))
        return None
    if not identity.is_valid(number):
        row.check(
            "id_number",
            _("The number is not valid: its birth date or its last character does not fit."),
            _("Compare it with the identity card; birth date and sex were not taken from it."),
        )
        return number
    return identity.upgraded(number)


def is_lost(number: str, *, as_number: bool = False) -> bool:
    """Say whether digits of an identity number were lost because Excel kept it as a figure.

    >>> is_lost("520102197001020000"), is_lost("5.20102E+17"), is_lost("110105491231002", as_number=True)
    (True, True, False)
    """
    if _SCIENTIFIC.fullmatch(number):
        return True
    if as_number:
        return len(number) > EXACT_DIGITS
    return number.endswith("000") and identity.has_shape(number) and not identity.is_valid(number)


def _blank(row: Row) -> tuple[str, str]:
    first = next((text_of(cell) for cell in row.cells if cell != ""), "")
    if words.is_footer(first):
        return (
            _("This row holds a total or a signature, no person."),
            _("Nothing, if that is so; otherwise enter the identity number."),
        )
    return _("There is no identity number."), _("Enter it; without it nobody can be told from another.")


def _shapeless(number: str) -> tuple[str, str]:
    if len(_NUMBER.findall(number)) > 1:
        return _("Several numbers stand in one cell."), _("Give each person a row.")
    return (
        _("This is not written like an identity number: it has {count} characters.").format(count=len(number)),
        _("Enter 18 characters as on the identity card (15 digits on an old one)."),
    )
