"""Every error that people see: one base class whose message says what, where, why and what to do."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from workbench.text import listed
from workbench.text import translate as _


def near_misses(wanted: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return up to three known names that resemble the one asked for.

    >>> near_misses("mising_visit", ["missing_visit", "card_without_force"])
    ('missing_visit',)
    """
    return tuple(difflib.get_close_matches(wanted, sorted(known), n=3, cutoff=0.6))


class WorkbenchError(Exception):
    """Base of all errors raised on purpose; its parts are kept as fields.

    Args:
        what: what went wrong, one sentence, already translated.
        where: table, row, column, file, person or clause; never personal data.
        why: why it matters.
        do: what to do about it.
        near: names close to the one that was not found.
    """

    def __init__(self, what: str, *, where: str = "", why: str = "", do: str = "", near: Iterable[str] = ()) -> None:
        self.what = what
        self.where = where
        self.why = why
        self.do = do
        self.near = tuple(near)
        super().__init__(what)

    def __str__(self) -> str:
        parts = [self.what]
        if self.where:
            parts.append(_("Where: {where}.").format(where=self.where))
        if self.why:
            parts.append(self.why)
        if self.do:
            parts.append(self.do)
        if self.near:
            parts.append(_("Did you mean: {names}?").format(names=listed(self.near)))
        return " ".join(parts)


class UnknownNameError(WorkbenchError):
    """A check, parameter, table, person or other name that does not exist."""


class NotARegisterError(WorkbenchError):
    """A path or address that is no register."""


class NoRegisterYetError(NotARegisterError):
    """A path or address where nothing is yet, and where a register can be made."""


class MissingColumnError(WorkbenchError):
    """A table or ledger lacks a column without which it cannot be read."""


class BadValueError(WorkbenchError):
    """A value that cannot be read: text in a date column, a date out of range, an unknown code."""


class RegisterUnavailableError(WorkbenchError):
    """A register that is locked, read-only or cannot be reached."""


class OutputError(WorkbenchError):
    """A file that could not be written: disk full, folder missing, ending unknown."""


class PolicyError(WorkbenchError):
    """A rule, value or carrier used against its contract."""


class UndecidedError(WorkbenchError):
    """A three-valued verdict used as if it were a plain yes or no."""
