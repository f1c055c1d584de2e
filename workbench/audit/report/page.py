"""Findings as one page that carries all it needs: readable, printable, without a request to anywhere."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.audit.report import about
from workbench.audit.report.columns import (
    AMOUNT,
    CITATION,
    DAYS,
    FIRST_DAY,
    ID_NUMBER,
    LAST_DAY,
    MEND,
    MESSAGE,
    NAME,
    PLATFORM,
    SEVERITY,
    Shown,
)
from workbench.audit.report.figures import figures
from workbench.audit.report.rows import Rows, accusations, gaps, questions
from workbench.audit.report.words import check_title
from workbench.markup import Markup, joined, tag
from workbench.text import language
from workbench.text import translate as _

if TYPE_CHECKING:
    from workbench.audit.findings import Findings
    from workbench.audit.report.labels import Labels

STYLE = Path(__file__).with_name("page.css")
FOUND = (NAME, ID_NUMBER, PLATFORM, SEVERITY, FIRST_DAY, LAST_DAY, DAYS, AMOUNT, MESSAGE, CITATION, MEND)
ASKED = (NAME, ID_NUMBER, PLATFORM, FIRST_DAY, LAST_DAY, DAYS, MESSAGE, CITATION)


def html(findings: Findings, labels: Labels) -> str:
    """Return the page of some findings."""
    title = _("Audit report")
    body = joined(
        tag("header", tag("h1", title), tag("p", _window(findings), class_="soft")),
        tag("main", _figures(findings), _found(findings, labels), _asked(findings, labels), _gaps(findings, labels)),
        tag("footer", _about(findings)),
    )
    style = Markup(STYLE.read_text(encoding="utf-8"))  # our own stylesheet
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        tag("style", style),
    )
    spoken = "zh-CN" if language() == "zh" else "en"
    return "<!DOCTYPE html>\n" + tag("html", head, tag("body", body), lang=spoken) + "\n"


def _window(findings: Findings) -> str:
    pairs = about.lines(findings)
    return _("{since} to {until}").format(since=pairs[0][1], until=pairs[1][1])


def _figures(findings: Findings) -> Markup:
    boxes = [
        tag("li", tag("b", figure.text), tag("span", figure.title), class_=figure.meaning)
        for figure in figures(findings)
    ]
    return tag("ul", *boxes, class_="figures")


def _found(findings: Findings, labels: Labels) -> Markup:
    groups: dict[str, Rows] = {}
    for row in accusations(findings):
        groups.setdefault(row["check"], []).append(row)
    parts = [
        joined(
            tag("h3", f"{check_title(check)} ({len(rows):,})"),
            _table(check_title(check), FOUND, rows, labels),
        )
        for check, rows in groups.items()
    ]
    empty = None if parts else tag("p", _("No findings in this window."))
    return tag("section", tag("h2", _("Findings")), *parts, empty)


def _asked(findings: Findings, labels: Labels) -> Markup:
    groups = questions(findings)
    told = tag("p", _("These accuse nobody: the register lacks a fact. Ask for it, then audit again."), class_="soft")
    parts = [
        joined(tag("h3", f"{fact} ({len(rows):,})"), _table(fact, ASKED, rows, labels)) for fact, rows in groups.items()
    ]
    empty = None if parts else tag("p", _("Nothing to ask: every client could be judged."))
    return tag("section", tag("h2", _("To ask")), told if parts else None, *parts, empty, class_="questions")


def _gaps(findings: Findings, labels: Labels) -> Markup:
    rows = gaps(findings, labels)
    titles = (_("Check"), _("Platform"), _("Needs"), _("Days"))
    head = tag("tr", *(tag("th", title, scope="col") for title in titles))
    lines = [tag("tr", *(tag("td", cell) for cell in (row.check, row.platform, row.needs, row.days))) for row in rows]
    table = tag("table", tag("caption", _("Not checked")), tag("thead", head), tag("tbody", *lines))
    none = tag("p", _("Every check was run on every platform."))
    return tag("section", tag("h2", _("Not checked")), tag("div", table, class_="wide", tabindex="0") if rows else none)


def _about(findings: Findings) -> Markup:
    pairs = [*about.lines(findings), *about.parameters(findings)]
    return tag(
        "section", tag("h2", _("About")), tag("dl", *(joined(tag("dt", name), tag("dd", text)) for name, text in pairs))
    )


def _table(caption: str, columns: tuple[Shown, ...], rows: Rows, labels: Labels) -> Markup:
    head = tag("tr", *(tag("th", column.title(), scope="col", class_=_side(column)) for column in columns))
    lines = [
        tag("tr", *(tag("td", shown(column.value(row, labels)), class_=_side(column)) for column in columns))
        for row in rows
    ]
    table = tag("table", tag("caption", caption), tag("thead", head), tag("tbody", *lines))
    return tag("div", table, class_="wide", tabindex="0")


def shown(value: object) -> str:
    """Return a cell's value as people read it."""
    if value is None:
        return "–"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:,.2f}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def _side(column: Shown) -> str | None:
    return "n" if column.kind in ("number", "money") else None
