"""The file behind a SQLite register: its address, its making, its connection."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote

from workbench.errors import NoRegisterYetError, NotARegisterError
from workbench.register.migrations import upgrade, version_state
from workbench.text import translate as _

PREFIX = "sqlite:///"
BUSY_SECONDS = 5.0


@dataclass(frozen=True)
class Address:
    """Where a SQLite register is and how it is to be opened.

    Args:
        path: the file.
        read_only: asked for by `?mode=ro`, or because the file must not be written.
        busy_seconds: how long to wait for another writer (`?timeout=`).
    """

    path: Path
    read_only: bool = False
    busy_seconds: float = BUSY_SECONDS

    @property
    def shown(self) -> str:
        """Return the address for messages."""
        return f"{PREFIX}{self.path}"

    @classmethod
    def of(cls, url_or_path: str | Path) -> Address:
        """Read `sqlite:///file.db?mode=ro&timeout=1` or a plain path."""
        text = str(url_or_path)
        options: dict[str, list[str]] = {}
        if text.startswith("sqlite") and "://" in text:
            rest = text.partition("://")[2].removeprefix("/")
            text, _mark, query = rest.partition("?")
            text, options = unquote(text), parse_qs(query)
        if not text:
            raise NotARegisterError(_("The address names no file."), do=_("Write it like this: sqlite:///register.db."))
        path = Path(text).expanduser().absolute()
        fixed = options.get("mode") == ["ro"] or (path.exists() and not os.access(path, os.W_OK))
        return cls(path, read_only=fixed, busy_seconds=_seconds(options.get("timeout", [""])[0]))


def _seconds(text: str) -> float:
    try:
        return min(max(float(text), 0.0), 600.0)
    except ValueError:
        return BUSY_SECONDS


def connect(address: Address) -> sqlite3.Connection:
    """Open the file: write-ahead log, foreign keys on, waiting a while for other writers."""
    if address.read_only:
        return _connect_to_read(address)
    connection = _open(address, "rw")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def _connect_to_read(address: Address) -> sqlite3.Connection:
    """Open a file that must not be written; where its folder forbids even a lock, take it as it stands."""
    connection = _open(address, "ro")
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        return _open(address, "ro&immutable=1")
    return connection


def _open(address: Address, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"file:{quote(str(address.path))}?mode={mode}",
        uri=True,
        timeout=address.busy_seconds,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA cache_size = -65536")
    connection.execute("PRAGMA mmap_size = 268435456")
    return connection


def prepare_file(address: Address, *, create: bool) -> None:
    """See that a register of today's schema is there: make it, or bring it up to date.

    Raises:
        NotARegisterError: it is something else, or a newer workbench made it.
        NoRegisterYetError: there is none, and none was to be made.
    """
    if not address.path.exists():
        if not create:
            raise NoRegisterYetError(
                _("There is no register here."), where=address.shown, do=_("Look at the path, or make a new register.")
            )
        _make(address)
        return
    connection = _open(address, "ro" if address.read_only else "rw")
    try:
        tables = {str(name) for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        versioned = "alembic_version" in tables
        version = connection.execute("SELECT version_num FROM alembic_version").fetchone() if versioned else None
    finally:
        connection.close()
    state = version_state(version[0] if version else None, address.shown)
    if state == "none" and (not create or tables):
        missing = NotARegisterError if tables else NoRegisterYetError
        raise missing(_("This database is no register."), where=address.shown, do=_("Name the file of a register."))
    if state != "current":
        upgrade(_creator(address), address.shown)


def _make(address: Address) -> None:
    os.close(os.open(address.path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    done = False
    try:
        upgrade(_creator(address), address.shown)
        done = True
    finally:
        if not done:
            for ending in ("", "-wal", "-shm", "-journal"):
                Path(f"{address.path}{ending}").unlink(missing_ok=True)


def _creator(address: Address) -> Callable[[], sqlite3.Connection]:
    return lambda: connect(address)
