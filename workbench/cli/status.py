"""What a command's exit status says."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """0 clean, 1 findings, 2 could not run, 3 nothing found but a check was not run."""

    CLEAN = 0
    FINDINGS = 1
    COULD_NOT_RUN = 2
    NOT_ALL_CHECKED = 3
