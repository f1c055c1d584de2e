"""What a command says of an error that nobody foresaw: one sentence; the details go into a log, not to the terminal."""

from __future__ import annotations

import os
import traceback
from collections.abc import Sequence
from pathlib import Path

from workbench import clock
from workbench.apps.data_folder import data_folder
from workbench.text import translate as _

OPTION, VARIABLE = "--debug", "WORKBENCH_DEBUG"
LOG = "errors.log"
LONGEST = 1_000_000  # bytes, after which the log begins anew


def debugging(arguments: Sequence[str]) -> tuple[list[str], bool]:
    """Return the arguments without `--debug`, and whether details are wanted on the terminal."""
    rest = [word for word in arguments if word != OPTION]
    return rest, len(rest) < len(arguments) or os.environ.get(VARIABLE, "") not in ("", "0")


def told(error: Exception, *, debug: bool) -> str:
    """Keep the details of an error and return what is said of it.

    Args:
        error: what was raised.
        debug: also say the details.
    """
    details = "".join(traceback.format_exception(error))
    parts = [details.rstrip()] if debug else []
    happened = _("Something unforeseen happened, and the command was stopped ({kind}).").format(
        kind=type(error).__name__
    )
    parts.append(happened + _(" Nothing was changed beyond what was said above.") + _where(details))
    return "\n".join(parts)


def _where(details: str) -> str:
    try:
        log = _logged(details)
    except (OSError, RuntimeError):  # no folder to write to, or no home at all
        return _(" The details could not be kept; run the command again with {option} to see them.").format(
            option=OPTION
        )
    return _(" The details are in {file}; give them to whoever looks after the workbench.").format(file=log)


def _logged(details: str) -> Path:
    """Append to the log, which its owner alone can read: a message may quote what stands in a register."""
    folder = data_folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    log = folder / LOG
    anew = os.O_TRUNC if log.is_file() and log.stat().st_size > LONGEST else os.O_APPEND
    handle = os.open(log, os.O_WRONLY | os.O_CREAT | anew, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
        if os.name == "posix":
            os.fchmod(handle, 0o600)
        file.write(f"{clock.now().isoformat(timespec='seconds')}\n{details}\n")
    return log
