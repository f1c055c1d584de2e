"""A ledger that somebody uploads: into a register in memory; its file lives as long as it is read."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from workbench.markup import Markup, tag
from workbench.register import Register
from workbench.register.exchange.ledger import ImportReport, import_ledger
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Callable
from dataclasses import replace

MOST_PROBLEMS = 20


def register_of(
    name: str, content: bytes, *, progress: Callable[[int, int], None] | None = None
) -> tuple[Register, Markup]:
    """Return a register in memory with what a ledger says, and what came of the import in words.

    Args:
        name: the file's name as uploaded; only its last part counts.
        content: the workbook.
        progress: told rows done of rows in all.
    """
    register = Register.from_frames({})
    with TemporaryDirectory(prefix="workbench-") as folder:
        path = Path(folder) / _harmless(name)
        path.write_bytes(content)
        report = import_ledger(path, register, platform="", progress=progress)
    return register, _told(report)


def _harmless(name: str) -> str:
    last = re.split(r"[/\\]", name)[-1]
    stem = re.sub(r'[\x00-\x1f<>:"|?*]', "_", last.rpartition(".")[0]).strip(". ")[:80]
    return (stem or "ledger") + ".xlsx"


def _told(report: ImportReport) -> Markup:
    problems = [
        tag("li", f"{problem.sheet} {problem.row} {problem.column}: {problem.what} {problem.do}")
        for problem in report.problems[:MOST_PROBLEMS]
    ]
    more = len(report.problems) - len(problems)
    if more > 0:
        problems.append(tag("li", _("… and {count} more").format(count=more)))
    listed = [tag("li", said) for said in replace(report, quarantine=None).lines()]  # that list was not kept
    summary = tag("summary", _("What came of the import ({count} problems)").format(count=len(report.problems)))
    return tag("details", summary, tag("ul", *listed, *problems))
