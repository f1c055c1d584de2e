"""A file is there whole or not at all: written beside its place, then moved into it."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp
from typing import TYPE_CHECKING

from polars.exceptions import PolarsError
from xlsxwriter.exceptions import XlsxFileError

from workbench.errors import OutputError
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def checked_ending(path: str | Path, endings: Sequence[str]) -> Path:
    """Return the path if a file can be written under that name; called before the work begins.

    Raises:
        OutputError: if the ending is none of those given or the folder is missing.
    """
    place = Path(path)
    if place.suffix.lower() not in endings:
        raise OutputError(
            _("Files are written by their ending, and this ending is not one of them."),
            where=place.name,
            do=_("Let the name end in one of {endings}.").format(endings=" ".join(endings)),
        )
    if not place.parent.is_dir():
        raise OutputError(_("The folder does not exist."), where=str(place.parent), do=_("Make it, or choose another."))
    return place


@contextmanager
def in_place_of(path: Path) -> Iterator[Path]:
    """Give a temporary path beside the one wanted and move it there if the block succeeds.

    Raises:
        OutputError: if the folder is missing, the place cannot be written or the disk is full.
    """
    draft: Path | None = None
    try:
        draft = _draft(path)
        yield draft
        with draft.open("rb") as written:
            os.fsync(written.fileno())
        draft.replace(path)
    except (OSError, XlsxFileError, PolarsError) as error:
        raise _cannot_write(path, error) from error
    finally:
        if draft is not None:
            with suppress(OSError):
                draft.unlink(missing_ok=True)


def _draft(path: Path) -> Path:
    handle, name = mkstemp(prefix=f".{path.stem}-", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    return Path(name)


def _cannot_write(path: Path, error: Exception) -> OutputError:
    return OutputError(
        _("The file could not be written: {reason}.").format(reason=_reason(error)),
        where=str(path),
        why=_("Nothing was left behind and an older file of that name is unchanged."),
        do=_("Check that the folder exists, may be written to and has room, and that the file is not open elsewhere."),
    )


def _reason(error: Exception) -> str:
    inner = error if isinstance(error, OSError) else next((arg for arg in error.args if isinstance(arg, OSError)), None)
    match inner.errno if inner else None:
        case errno.ENOSPC | errno.EDQUOT:
            return _("the disk is full")
        case errno.EACCES | errno.EPERM:
            return _("writing there is not allowed")
        case errno.EROFS:
            return _("the disk is read-only")
        case errno.ENOENT | errno.ENOTDIR:
            return _("the folder does not exist")
        case errno.EISDIR:
            return _("there is a folder of that name")
        case _:
            return _("the system refused it ({code})").format(code=type(error).__name__)
