"""Frames as files: half-open ends and codes, by the ending of the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

ENDINGS = (".parquet", ".csv", ".xlsx")


def checked_table(path: str) -> Path:
    """Return the path if a table can be written under that name; called before the work begins.

    Raises:
        OutputError: if the ending is none of ours or the folder is missing.
    """
    from workbench.audit.report.place import checked_ending

    return checked_ending(path, ENDINGS)


def write_table(frame: pd.DataFrame, place: Path) -> None:
    """Write a frame, whole or not at all."""
    from workbench.audit.report import tables
    from workbench.audit.report.place import in_place_of

    with in_place_of(place) as draft:
        if place.suffix.lower() == ".parquet":
            tables.parquet(frame, draft)
        elif place.suffix.lower() == ".csv":
            tables.csv(frame, draft)
        else:
            tables.sheet(frame, draft)
