"""A decision on one person and one day: the verdict, why, on what evidence, and what could still change it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Final

from workbench.decision_text import as_html, as_text, sentence
from workbench.errors import BadValueError, UndecidedError
from workbench.facts.answers import reasons_of
from workbench.facts.evidence import Evidence
from workbench.policy.rulebook import CONDITIONS, REQUIREMENTS, rules
from workbench.register.tables import TABLES
from workbench.text import translate as _

FORMAT: Final = 1
"""Version of the stored form."""
CASES: Final = (
    "graduate_poor_family",
    "graduate_loan",
    "graduate_disability",
    "graduate_misfortune",
    "graduate_long_registered",
)
ASKED: Final = ("eligible", "general", *REQUIREMENTS, *CONDITIONS, *CASES)
"""The rules that a decision answers."""


@dataclass(frozen=True)
class Answer:
    """What one rule says: true, false or None for unknown, and the facts that make it so."""

    code: str
    value: bool | None
    rests_on: tuple[str, ...]

    @property
    def citation(self) -> str:
        """Return where the document says it."""
        return rules()[self.code].citation

    def title(self) -> str:
        """Return the rule's title in the language in force."""
        return rules()[self.code].title()


@dataclass(frozen=True)
class ParameterUse:
    """A parameter behind the decision: its value on the day and where it comes from."""

    name: str
    value: Any
    reference: str
    in_document: bool
    verified: bool


@dataclass(frozen=True)
class Decision:
    """Whether one person is eligible on one day, and why.

    Args:
        person_id: the person.
        on: the day.
        facts: every fact that the rules read: true, false or None for unknown.
        evidence: the rows that the known facts rest on, by fact.
        parameters: the parameters read.
        since: day from which the verdict has held; None if always.
        until: day on which it will next change as the register stands; None if never.
        missing: what to ask for next; empty unless the verdict is unknown.
        answers: what each rule says.
    """

    person_id: str
    on: date
    facts: Mapping[str, bool | None]
    evidence: Mapping[str, tuple[Evidence, ...]]
    parameters: tuple[ParameterUse, ...]
    since: date | None
    until: date | None
    missing: tuple[str, ...]
    answers: Mapping[str, Answer]

    @property
    def verdict(self) -> bool | None:
        """Return true, false, or None for cannot tell."""
        return self.answers["eligible"].value

    @property
    def conditions(self) -> tuple[str, ...]:
        """Return the codes of the conditions that hold."""
        return tuple(code for code in CONDITIONS if self.answers[code].value)

    def __bool__(self) -> bool:
        raise UndecidedError(
            _("A decision is not a plain yes or no: it may be unknown."),
            do=_("Ask `decision.verdict is True`, `is False` or `is None`."),
        )

    def sentence(self) -> str:
        """Return the verdict in one sentence that the person could be told."""
        return sentence(self)

    def __str__(self) -> str:
        return as_text(self)

    def _repr_html_(self) -> str:
        return as_html(self)

    def to_json(self) -> str:
        """Return the decision as text to store with a recognition; `replay` runs it again."""
        stored = asdict(replace(self, answers={code: self.answers[code] for code in ASKED}))
        return json.dumps({"format": FORMAT, **stored}, ensure_ascii=False, sort_keys=True, default=str)


def answers(facts: Mapping[str, bool | None]) -> dict[str, Answer]:
    """Run the rules of a decision over the facts of one person on one day."""
    found = {code: reasons_of(facts, code) for code in ASKED}
    return {code: Answer(code, truth.value, truth.rests_on) for code, truth in found.items()}


def replay(stored: str) -> Decision:
    """Run a stored decision again: the stored facts through the rules as they are now.

    Args:
        stored: what `Decision.to_json` gave.

    Returns:
        the decision with its answers computed anew; all else as stored.

    Raises:
        BadValueError: the text is no stored decision.
    """
    try:
        raw = json.loads(stored)
        facts: dict[str, bool | None] = raw["facts"]
        return Decision(
            person_id=raw["person_id"],
            on=date.fromisoformat(raw["on"]),
            facts=facts,
            evidence={name: tuple(_evidence(row) for row in rows) for name, rows in raw["evidence"].items()},
            parameters=tuple(ParameterUse(**use) for use in raw["parameters"]),
            since=_day(raw["since"]),
            until=_day(raw["until"]),
            missing=tuple(raw["missing"]),
            answers=answers(facts),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise BadValueError(
            _("This text is no stored decision."),
            why=_("Without its facts the decision cannot be run again."),
            do=_("Give the text that `Decision.to_json` made, whole and unchanged."),
        ) from error


def _evidence(row: Mapping[str, Any]) -> Evidence:
    table = TABLES[row["table"]]
    says = {name: _day(held) if table.column(name).kind == "day" else held for name, held in row["says"].items()}
    return Evidence(row["table"], _day(row["starts_on"]), _day(row["ends_on"]), says, tuple(row["inferred"]))


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
