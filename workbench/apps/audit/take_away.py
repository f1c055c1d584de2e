"""The report to take away: a link that carries the workbook itself, so that no file lies on the server."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from workbench.audit import report
from workbench.markup import Markup, tag
from workbench.text import translate as _

if TYPE_CHECKING:
    from workbench.audit.findings import Findings

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook_link(findings: Findings, labels: report.Labels) -> Markup:
    """Return the link to the workbook of an audit."""
    content = b64encode(report.workbook(findings, labels)).decode("ascii")
    name = _("audit {since} {until}").format(since=findings.since, until=findings.until).replace(" ", "_") + ".xlsx"
    return tag(
        "a", _("Take the report (Excel)"), href=f"data:{XLSX};base64,{content}", download=name, class_="wb-button"
    )
