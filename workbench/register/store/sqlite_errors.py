"""What SQLite says becomes an error that says what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from workbench.errors import NotARegisterError, RegisterUnavailableError, WorkbenchError
from workbench.text import translate as _

PRIMARY = 0xFF


@contextmanager
def speaking(where: str) -> Iterator[None]:
    """Turn errors of SQLite within a block into ones that people understand.

    Raises:
        RegisterUnavailableError: locked, read-only, full, or another refusal.
        NotARegisterError: no database, or a damaged one.
    """
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.Error as error:
        raise explained(error, where) from error


def explained(error: sqlite3.Error, where: str) -> WorkbenchError:
    """Return the error that people see for an error of SQLite."""
    code = getattr(error, "sqlite_errorcode", 0) & PRIMARY
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return RegisterUnavailableError(
            _("The register is locked: another program is writing to it."),
            where=where,
            why=_("Nothing was changed."),
            do=_("Wait until the other has finished, then try again."),
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return RegisterUnavailableError(
            _("The register is read-only."),
            where=where,
            why=_("Nothing was changed."),
            do=_("Open it from a place that you may write to, or ask for the right to write."),
        )
    if code == sqlite3.SQLITE_FULL:
        return RegisterUnavailableError(
            _("The disk is full."),
            where=where,
            why=_("Nothing was changed: what was begun has been taken back."),
            do=_("Make room, then try again."),
        )
    if code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        return NotARegisterError(
            _("This file is no database, or it is damaged."), where=where, do=_("Restore it from a copy.")
        )
    if code == sqlite3.SQLITE_CANTOPEN:
        return RegisterUnavailableError(
            _("The file cannot be opened."), where=where, do=_("Look whether it is there and whether you may read it.")
        )
    return RegisterUnavailableError(
        _("The database refused: {code}.").format(code=getattr(error, "sqlite_errorname", type(error).__name__)),
        where=where,
        why=_("Nothing was changed."),
        do=_("Try again; if it stays so, restore the register from a copy."),
    )
