"""What the disk refuses becomes an error that says what to do."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.errors import OutputError
from workbench.text import translate as _


@contextmanager
def writes_to(path: Path) -> Iterator[None]:
    """Turn errors of the disk within a block into one that people understand.

    Raises:
        OutputError: disk full, read-only, forbidden, or another refusal of the system.
    """
    try:
        yield
    except OSError as error:
        raise OutputError(_reason(error), where=str(path), why=_("Nothing was written."), do=_advice(error)) from error


def _reason(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return _("The disk is full.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _("The folder must not be written to.")
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return _("The folder to write into does not exist.")
    return _("The system refused to write the file ({code}).").format(code=errno.errorcode.get(error.errno or 0, "?"))


def _advice(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return _("Make room or choose another disk, then try again.")
    return _("Choose a folder that you may write to.")
