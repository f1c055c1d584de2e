"""The decorators that make a function of facts a rule: its code, its titles and its place in the document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from workbench.policy.carriers import Facts, Formula, Truth
from workbench.text import language

Kind = Literal["requirement", "condition", "case", "verdict", "part"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the document: data first, then one pure expression of facts.

    Args:
        code: its name, also in the fact namespace.
        kind: a requirement of all, a condition of which one suffices, a case of one, a verdict, or a part of a rule.
        citation: where the document says it.
        zh: Chinese title.
        en: English title.
        formula: the expression.
        in_force: first day and first day after on which a later document lets it apply.
    """

    code: str
    kind: Kind
    citation: str
    zh: str
    en: str
    formula: Formula
    in_force: tuple[date | None, date | None] = (None, None)

    def __call__(self, f: Facts) -> Truth:
        """Run the expression on a carrier."""
        return self.formula(f)

    def title(self) -> str:
        """Return the title in the language in force."""
        return self.zh if language() == "zh" else self.en

    @property
    def __doc__(self) -> str | None:  # type: ignore[override]
        return self.formula.__doc__


def rule(kind: Kind, *, citation: str, zh: str, en: str) -> Callable[[Formula], Rule]:
    """Make a function of `f` a rule that bears the function's name."""

    def made(formula: Formula) -> Rule:
        return Rule(formula.__name__, kind, citation, zh, en, formula)

    return made
