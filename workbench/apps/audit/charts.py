"""The two charts of an audit: by check, by platform."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.apps.audit.chart import Bar, bars
from workbench.apps.audit.counts import by_check, by_platform
from workbench.audit.report.labels import COUNTY
from workbench.audit.report.words import check_title, meaning_of
from workbench.markup import Markup, joined, tag
from workbench.text import translate as _

if TYPE_CHECKING:
    from workbench.audit.findings import Findings
    from workbench.audit.report import Labels

ORDER = ("excess", "owed", "unknown")


def charts(findings: Findings, labels: Labels) -> Markup:
    """Return both charts side by side with the words for their colours."""
    checks = [
        Bar(check_title(row["check"]), ((meaning_of(row["check"]), row["count"]),))
        for row in by_check(findings).to_dicts()
    ]
    return joined(
        tag("section", tag("h2", _("Findings by check")), bars(checks, _("Findings by check")), class_="card"),
        tag(
            "section",
            tag("h2", _("Findings by platform")),
            bars(_platforms(findings, labels), _("Findings by platform")),
            _legend(),
            class_="card",
        ),
    )


def _platforms(findings: Findings, labels: Labels) -> list[Bar]:
    counts: dict[str, dict[str, int]] = {}
    for row in by_platform(findings).to_dicts():
        parts = counts.setdefault(row["platform"], {})
        meaning = meaning_of(row["check"])
        parts[meaning] = parts.get(meaning, 0) + row["count"]
    names = [labels.platform(platform) for platform in counts]
    return [
        Bar(_told_apart(platform, names, labels), tuple((name, parts[name]) for name in ORDER if name in parts))
        for platform, parts in counts.items()
    ]


def _told_apart(platform: str, names: list[str], labels: Labels) -> str:
    """Return a platform's name, with its county's where another has the same."""
    name = labels.platform(platform)
    county = labels.platform(platform[:COUNTY]) if names.count(name) > 1 else ""
    return f"{county} {name}".strip() or _("no platform")


def _legend() -> Markup:
    words = {"excess": _("recorded, not warranted"), "owed": _("warranted, not recorded"), "unknown": _("cannot tell")}
    return tag("p", *(tag("span", words[name], class_=f"chip {name}") for name in ORDER), class_="wb-legend")
