"""A decision in words: one sentence, a page of plain text, and HTML for notebooks and pages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from workbench.facts.asks import ask_title
from workbench.facts.titles import fact_title
from workbench.markup import Markup, joined, tag
from workbench.policy.parameters import parameter
from workbench.policy.rulebook import CONDITIONS, REQUIREMENTS
from workbench.policy.shown import shown
from workbench.register.exchange.days import last_day
from workbench.register.tables import TABLES
from workbench.text import language, listed
from workbench.text import translate as _

if TYPE_CHECKING:
    from workbench.decision import Answer, Decision
    from workbench.facts.evidence import Evidence

_MARKS: Final = {True: "✓", False: "–", None: "?"}
_CLASSES: Final = {True: "holds", False: "not", None: "unknown"}


def verdict_word(value: bool | None) -> str:  # noqa: FBT001 - the three values themselves
    """Return a value in a word."""
    if value is None:
        return _("cannot tell")
    return _("holds") if value else _("does not hold")


def sentence(decision: Decision) -> str:
    """Return the verdict in one sentence that the person could be told."""
    if decision.verdict is None:
        asks = listed(ask_title(ask) for ask in decision.missing)
        return _("Cannot tell yet; still needed: {asks}.").format(asks=asks)
    if decision.verdict:
        held = listed(_cited(decision.answers[code]) for code in decision.conditions)
        return _("Eligible: {conditions}{since}.").format(conditions=held, since=_since(decision))
    failed = [decision.answers[code] for code in REQUIREMENTS if decision.answers[code].value is False]
    if failed:
        return _("Not eligible: {requirements}{since}.").format(
            requirements=listed(_("{title} does not hold").format(title=_cited(item)) for item in failed),
            since=_since(decision),
        )
    return _("Not eligible: none of the eight conditions of {citation} holds{since}.").format(
        citation=decision.answers["eligible"].citation, since=_since(decision)
    )


def as_text(decision: Decision) -> str:
    """Return the decision as plain text, a line an answer."""
    lines = [sentence(decision)]
    if decision.until is not None:
        lines.append(_("Next change as the register stands: {day}.").format(day=decision.until.isoformat()))
    for heading, codes in _parts():
        lines += ["", heading]
        lines += [_line(decision, code) for code in codes]
    lines += ["", _("Parameters")]
    lines += [_parameter_line(use.name, use.value, use.reference, use.in_document) for use in decision.parameters]
    return "\n".join(lines)


def as_html(decision: Decision) -> Markup:
    """Return the decision as a fragment of a page."""
    blocks = [tag("p", sentence(decision), class_=f"verdict {_CLASSES[decision.verdict]}")]
    if decision.until is not None:
        blocks.append(
            tag(
                "p",
                _("Next change as the register stands: {day}.").format(day=decision.until.isoformat()),
                class_="soft",
            )
        )
    for heading, codes in _parts():
        rows = [_row(decision, code) for code in codes]
        blocks += [tag("h3", heading), tag("table", tag("tbody", *rows), class_="decision")]
    uses = [
        tag("li", _parameter_line(use.name, use.value, use.reference, use.in_document)) for use in decision.parameters
    ]
    blocks.append(tag("details", tag("summary", _("Parameters")), tag("ul", *uses)))
    return tag("div", *blocks, class_="wb-decision", lang="zh-CN" if language() == "zh" else "en")


def _parts() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (_("General requirement"), REQUIREMENTS), (_("Conditions, of which one suffices"), CONDITIONS)


def _line(decision: Decision, code: str) -> str:
    answer = decision.answers[code]
    return f"  {_MARKS[answer.value]} {_cited(answer)}: {verdict_word(answer.value)}{_because(decision, answer)}"


def _row(decision: Decision, code: str) -> Markup:
    answer = decision.answers[code]
    chip = tag("span", verdict_word(answer.value), class_=f"chip {_CLASSES[answer.value]}")
    facts = [
        tag("li", fact_title(fact), _colon() if shown else None, shown)
        for fact in answer.rests_on
        if (shown := listed(_shown(row) for row in decision.evidence.get(fact, ()))) or answer.value is None
    ]
    return tag(
        "tr",
        tag("th", answer.title(), scope="row"),
        tag("td", chip),
        tag("td", tag("span", answer.citation, class_="cite")),
        tag("td", tag("ul", *facts) if facts else joined()),
    )


def _because(decision: Decision, answer: Answer) -> str:
    shown = [_shown(row) for fact in answer.rests_on for row in decision.evidence.get(fact, ())]
    if answer.value is None:
        shown = [_("not known: {fact}").format(fact=fact_title(fact)) for fact in answer.rests_on]
    return f" — {listed(dict.fromkeys(shown))}" if shown else ""


def _shown(row: Evidence) -> str:
    table = TABLES[row.table]
    says = [
        f"{table.column(name).title()} {_value(row.table, name, held)}{_source(name in row.inferred)}"
        for name, held in row.says.items()
    ]
    return " ".join([table.title(), *_span(row), *says]) if row.starts_on else listed(says)


def _source(inferred: bool) -> str:  # noqa: FBT001 - a word for a truth value
    return _(" (from the identity number)") if inferred else ""


def _span(row: Evidence) -> tuple[str, ...]:
    if row.starts_on is None:
        return ()
    end = last_day(row.ends_on)
    return (_("{first} to {last}").format(first=row.starts_on.isoformat(), last=end.isoformat() if end else _("now")),)


def _value(table: str, column: str, held: object) -> str:
    codes = TABLES[table].column(column).codes
    if codes is not None and held in list(codes):
        return codes(str(held)).title()
    if held is None:
        return _("not recorded")
    if isinstance(held, bool):
        return _("yes") if held else _("no")
    return held.isoformat() if isinstance(held, date) else str(held)


def _parameter_line(name: str, value: object, reference: str, in_document: bool) -> str:  # noqa: FBT001
    note = "" if in_document else _(" (not in the document)")
    used = parameter(name)
    return f"{used.title()}{_colon()}{shown(value, used.unit)}{_stop()}{reference}{note}"


def _cited(answer: Answer) -> str:
    return f"{answer.title()}({answer.citation})"


def _since(decision: Decision) -> str:
    return "" if decision.since is None else _(", since {day}").format(day=decision.since.isoformat())


def _stop() -> str:
    return ";" if language() == "zh" else "; "


def _colon() -> str:
    return ":" if language() == "zh" else ": "
