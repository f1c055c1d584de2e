"""What could not be read, cell by cell: where it stands, what it says, what follows and what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from workbench.register import identity
from workbench.text import translate as _

_LIKE_AN_IDENTITY = re.compile(r"[1-9]\d{13,16}[\dXx]{1,2}", re.ASCII)
LONGEST_VALUE = 60


class Effect(Enum):
    """What follows for the ledger's row."""

    ROW = "row"
    """The whole row stays out."""
    CELL = "cell"
    """The row goes in without what the cell would say."""
    CHECK = "check"
    """The row goes in as it stands; somebody should look."""

    def title(self) -> str:
        """Return what people read."""
        return {
            Effect.ROW: _("the row was not imported"),
            Effect.CELL: _("the row was imported without this"),
            Effect.CHECK: _("imported; please check"),
        }[self]


@dataclass(frozen=True)
class Problem:
    """One line of the list of what could not be read.

    Args:
        sheet: the sheet's name.
        row: the row as Excel numbers it, from 1.
        column: the column's header as written.
        value: what the cell says; identity numbers are masked when it is shown.
        what: what is wrong.
        do: what to do about it.
        effect: what follows for the row.
    """

    sheet: str
    row: int
    column: str
    value: str
    what: str
    do: str
    effect: Effect

    def shown_value(self) -> str:
        """Return the value as it may be shown: short, every identity number masked."""
        return shown(self.value)


def shown(text: str) -> str:
    """Return a text with every identity number masked.

    >>> shown("张三 11010519491231002X")
    '张三 110105********002X'
    """
    masked = _LIKE_AN_IDENTITY.sub(lambda found: identity.masked(found[0]), text)
    return masked if len(masked) <= LONGEST_VALUE else masked[:LONGEST_VALUE] + "…"
