"""The row of figures on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.audit.report.figures import figures
from workbench.markup import Markup, tag

if TYPE_CHECKING:
    from workbench.audit.findings import Findings


def figures_row(findings: Findings) -> Markup:
    """Return the figures of an audit as a list that reads as a row."""
    boxes = [
        tag("li", tag("b", figure.text), tag("span", figure.title), class_=f"card {figure.meaning}".strip())
        for figure in figures(findings)
    ]
    return tag("ul", *boxes, class_="wb-figures")
