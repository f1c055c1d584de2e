"""Beside the findings: which facts to ask for, and what was not checked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from workbench.markup import Markup, tag
from workbench.text import translate as _

if TYPE_CHECKING:
    from workbench.audit.report.rows import Gap


def asked_list(facts: Mapping[str, int]) -> Markup | None:
    """Return the facts to ask for with how often each is missing; they accuse nobody."""
    if not facts:
        return None
    chips = [tag("li", tag("span", fact, class_="chip unknown"), f" {count:,}") for fact, count in facts.items()]
    return tag(
        "section", tag("h2", _("To ask, so that it can be told")), tag("ul", *chips, class_="wb-ask"), class_="card"
    )


def gaps_list(rows: list[Gap]) -> Markup | None:
    """Return which checks were not run, where, when and for want of what."""
    if not rows:
        return None
    lines = [
        tag("li", tag("b", row.check), f" · {row.platform} · {row.days} · ", _("needs {needs}").format(needs=row.needs))
        for row in rows
    ]
    summary = tag("summary", _("Not checked ({count})").format(count=len(rows)))
    return tag("details", summary, tag("ul", *lines), class_="card")
