"""The format of a report by the ending of its name."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from workbench.audit.report import excel, page, tables
from workbench.audit.report.labels import Labels
from workbench.audit.report.place import checked_ending, in_place_of

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.audit.findings import Findings

ENDINGS = (".xlsx", ".html", ".parquet", ".csv")


def checked_report(path: str | Path) -> Path:
    """Return the path if a report can be written under that name; called before the work begins.

    Raises:
        OutputError: if the ending is none of ours or the folder is missing.
    """
    return checked_ending(path, ENDINGS)


def write(findings: Findings, path: str | Path, *, labels: Labels | None = None) -> Path:
    """Write findings in the format of the file's ending, whole or not at all.

    Args:
        findings: what an audit returned.
        path: ends in .xlsx, .html (people), .parquet or .csv (programs).
        labels: names of persons and platforms, for people.

    Raises:
        OutputError: if the ending is unknown or the file cannot be written.
    """
    place = checked_report(path)
    known = labels or Labels()
    with in_place_of(place) as draft:
        match place.suffix.lower():
            case ".xlsx":
                excel.write(findings, draft, labels=known)
            case ".html":
                draft.write_text(page.html(findings, known), encoding="utf-8")
            case ".parquet":
                tables.parquet(findings.frame, draft)
            case _:
                tables.csv(findings.frame, draft)
    return place


def workbook(findings: Findings, labels: Labels | None = None) -> bytes:
    """Return the workbook of some findings, to hand over without a file."""
    memory = BytesIO()
    excel.write(findings, memory, labels=labels or Labels())
    return memory.getvalue()
