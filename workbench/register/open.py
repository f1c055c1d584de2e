"""Opening a register from a path or an address."""

from __future__ import annotations

from pathlib import Path

from workbench.errors import NoRegisterYetError, NotARegisterError, near_misses
from workbench.register.register import Register
from workbench.text import translate as _

SCHEMES = ("sqlite", "postgresql")
DATABASE_ENDINGS = (".db", ".sqlite", ".sqlite3")
MAGIC = b"SQLite format 3\x00"


def open_register(url_or_path: str | Path, *, create: bool = False) -> Register:
    """Open a register.

    Args:
        url_or_path: `sqlite:///file.db`, `postgresql://user@host/name`, a SQLite file or a folder.
        create: make an empty one where there is none.

    Raises:
        NotARegisterError: what is there is no register.
        NoRegisterYetError: nothing is there, and none was to be made.
        RegisterUnavailableError: it is locked or cannot be reached.

    Returns:
        The register; everything after this is the same wherever it is kept.
    """
    text = str(url_or_path)
    if isinstance(url_or_path, str) and "://" in text:
        return _from_url(text, create=create)
    path = Path(url_or_path).expanduser()
    if path.is_dir():
        return _folder(path, create=create)
    if path.is_file():
        return _file(path, create=create)
    if create:
        return _new(path)
    raise _nothing_at(path, text)


def _from_url(url: str, *, create: bool) -> Register:
    scheme = url.partition("://")[0].lower().partition("+")[0]
    if scheme == "sqlite":
        from workbench.register.store.sqlite import open_sqlite

        return open_sqlite(url, create=create)
    if scheme in ("postgresql", "postgres"):
        from workbench.register.store.postgres import open_postgres

        return open_postgres(url, create=create)
    raise NotARegisterError(
        _("An address that begins with “{scheme}://” is not understood.").format(scheme=scheme[:20]),
        do=_("Use sqlite:///file.db, postgresql://user@host/name or the path of a folder."),
        near=[f"{near}://" for near in near_misses(scheme, SCHEMES)],
    )


def _folder(path: Path, *, create: bool) -> Register:
    from workbench.register.store.folder import open_folder, write_folder

    if any(path.iterdir()):
        return open_folder(path)
    if create:
        return write_folder({}, path)
    raise _nothing_at(path, str(path))


def _file(path: Path, *, create: bool) -> Register:
    with path.open("rb") as stream:
        begins = stream.read(len(MAGIC))
    if begins == MAGIC or (create and not begins):
        from workbench.register.store.sqlite import open_sqlite

        return open_sqlite(path, create=create)
    if not begins:
        raise _nothing_at(path, str(path))
    raise NotARegisterError(
        _("This file is no register."),
        where=str(path),
        do=_("Name a SQLite register or a folder of tables; a ledger in Excel is brought in with `workbench import`."),
    )


def _new(path: Path) -> Register:
    if path.suffix.lower() in DATABASE_ENDINGS:
        from workbench.register.store.sqlite import open_sqlite

        return open_sqlite(path, create=True)
    from workbench.register.store.folder import write_folder

    return write_folder({}, path)


def _nothing_at(path: Path, told: str) -> NoRegisterYetError:
    return NoRegisterYetError(
        _("There is no register here."),
        where=told,
        do=_("Name a SQLite file, a folder of Parquet or CSV files, or an address such as sqlite:///register.db."),
        near=near_misses(path.name, _neighbours(path)),
    )


def _neighbours(path: Path) -> list[str]:
    parent = path.parent
    return [entry.name for entry in parent.iterdir() if entry != path] if parent.is_dir() else []
