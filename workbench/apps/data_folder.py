"""Where the workbench keeps what is the user's own: the demonstration, the log of errors."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import workbench

DATA = "WORKBENCH_DATA"


def data_folder() -> Path:
    """Return the user's data folder, or `build` beside the package where that may not be written; it may be missing."""
    if told := os.environ.get(DATA):
        return Path(told)
    base = os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else os.environ.get("XDG_DATA_HOME")
    home = Path(base) if base else Path.home() / ".local" / "share"
    if _usable(home):
        return home / "employment-assistance-workbench"
    return Path(workbench.__file__).resolve().parents[1] / "build"


def _usable(folder: Path) -> bool:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return os.access(folder, os.W_OK)
