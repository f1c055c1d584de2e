"""What PostgreSQL says becomes an error that says what to do; a password is never in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import sqlalchemy as sa
from adbc_driver_manager import Error as AdbcError

from workbench.errors import NotARegisterError, RegisterUnavailableError, WorkbenchError
from workbench.text import translate as _


def readable(url: str) -> sa.URL:
    """Read an address.

    Raises:
        NotARegisterError: it is none; it is not repeated, for it may hold a password.
    """
    try:
        return sa.make_url(url)
    except (sa.exc.ArgumentError, ValueError):
        raise NotARegisterError(
            _("The address of the database cannot be read."),
            do=_("Write it like this: postgresql://user@host/name."),
        ) from None


def without_password(address: sa.URL) -> str:
    """Return an address for messages."""
    hidden = {"password"}
    query = {name: value for name, value in address.query.items() if name not in hidden}
    shown = sa.URL.create(
        "postgresql", address.username, None, address.host, address.port, address.database, query=query
    )
    return shown.render_as_string()


@contextmanager
def speaking(where: str) -> Iterator[None]:
    """Turn errors of PostgreSQL within a block into ones that people understand.

    Raises:
        RegisterUnavailableError: not reached, locked, read-only, full, or another refusal.
    """
    try:
        yield
    except (psycopg.ProgrammingError, psycopg.InterfaceError) as error:
        if isinstance(error, psycopg.errors.InsufficientPrivilege):
            raise _explained(error, where) from None
        raise
    except (psycopg.Error, AdbcError) as error:
        raise _explained(error, where) from None
    except sa.exc.DBAPIError as error:
        raise _explained(error.orig or error, where) from None


def _explained(error: BaseException, where: str) -> WorkbenchError:
    if isinstance(error, psycopg.errors.LockNotAvailable):
        return RegisterUnavailableError(
            _("The register is locked: another program is writing to it."),
            where=where,
            why=_("Nothing was changed."),
            do=_("Wait until the other has finished, then try again."),
        )
    if isinstance(error, (psycopg.errors.InsufficientPrivilege, psycopg.errors.ReadOnlySqlTransaction)):
        return RegisterUnavailableError(
            _("The register is read-only."),
            where=where,
            why=_("Nothing was changed."),
            do=_("Open it from a place that you may write to, or ask for the right to write."),
        )
    if isinstance(error, psycopg.errors.DiskFull):
        return RegisterUnavailableError(
            _("The disk is full."),
            where=where,
            why=_("Nothing was changed: what was begun has been taken back."),
            do=_("Make room, then try again."),
        )
    state = getattr(error, "sqlstate", None)
    if state is None or state.startswith(("08", "28", "3D", "57P")):
        return RegisterUnavailableError(
            _("The database cannot be reached."),
            where=where,
            do=_("Look whether the server runs, and whether address, user and password are right."),
        )
    return RegisterUnavailableError(
        _("The database refused: {code}.").format(code=state),
        where=where,
        why=_("Nothing was changed."),
        do=_("Try again; if it stays so, ask whoever looks after the database."),
    )
