"""Frames as files: half-open ends and codes, by the ending of the name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import OutputError
from workbench.text import translate as _

if TYPE_CHECKING:
    import pandas as pd

ENDINGS = (".parquet", ".csv", ".xlsx")


def checked_table(path: str) -> Path:
    """Return the path if a table can be written under that name; called before the work begins.

    Raises:
        OutputError: if the ending is none of ours or the folder is missing.
    """
    place = Path(path)
    if place.suffix.lower() not in ENDINGS:
        raise OutputError(
            _("Files are written by their ending, and this ending is not one of them."),
            where=place.name,
            do=_("Let the name end in one of {endings}.").format(endings=" ".join(ENDINGS)),
        )
    if not place.parent.is_dir():
        raise OutputError(_("The folder does not exist."), where=str(place.parent), do=_("Make it, or choose another."))
    return place


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
