"""The sheet 走访: a row a visit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.register.exchange.ledger import words
from workbench.register.exchange.ledger.day_text import WrittenDay
from workbench.register.exchange.ledger.identity_cell import read_identity
from workbench.register.exchange.ledger.person import read_word
from workbench.register.exchange.ledger.row import NONE, NOTHING
from workbench.register.exchange.ledger.status import read_amount
from workbench.text import translate as _

if TYPE_CHECKING:
    from workbench.register.exchange.ledger.row import Row

TEXTS = ("services_received", "insurance", "policies_enjoyed", "family_situation")
SIGNS = ("mode", "outcome", "officer", "services_received")


@dataclass
class Visit:
    """A row of the sheet 走访, read.

    Args:
        row: the row, with its problems.
        number: the identity number; None if it cannot be read.
        name: the name beside it, if the sheet has one.
        day: the day as written; None if there is none to read.
        values: the other columns of `visits`.
    """

    row: Row
    number: str | None
    name: str | None
    day: WrittenDay | None
    values: dict[str, Any]


def read_visit(row: Row) -> Visit | None:
    """Read a row; None if no visit has been made (a line prepared for one)."""
    written = row.day("visited_on")
    signs = any(row.text(name) for name in SIGNS)
    if written is NONE or (written is NOTHING and not signs):
        return None
    if written is NOTHING:
        row.problem(
            "visited_on",
            _("The visit has no date."),
            _("Enter the day of the visit; leave the whole line blank if there was none."),
        )
    name = row.text("name")
    values = {
        "mode": read_word(row, "mode"),
        "target": read_word(row, "target"),
        "outcome": _outcome(row),
        "officer_id": row.text("officer"),
        "income": read_amount(row, "income"),
        **{field: row.text(field) for field in TEXTS},
    }
    return Visit(
        row=row,
        number=read_identity(row),
        name="".join(name.split()) if name else None,
        day=written if isinstance(written, WrittenDay) else None,
        values=values,
    )


def _outcome(row: Row) -> str | None:
    text = row.text("outcome")
    if text is None:
        return None
    return words.code_of("outcome_whole", text) or read_word(row, "outcome")
