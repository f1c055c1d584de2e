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

    @property
    def limited(self) -> bool:
        """Tell whether a document begins or ends the rule."""
        return self.in_force != (None, None)

    @property
    def in_force_fact(self) -> str:
        """Return the name of the fact that says on which days it applies."""
        return f"{self.code}_in_force"

    def guarded(self) -> Formula:
        """Return the expression as it applies: on days on which the rule is not in force it does not hold."""
        if not self.limited:
            return self.formula
        formula, name = self.formula, self.in_force_fact
        return lambda f: getattr(f, name) & formula(f)


def rule(
    kind: Kind, *, citation: str, zh: str, en: str, in_force: tuple[date | None, date | None] = (None, None)
) -> Callable[[Formula], Rule]:
    """Make a function of `f` a rule that bears the function's name.

    Args:
        kind: what the rule is for.
        citation: where the document says it.
        zh: Chinese title.
        en: English title.
        in_force: first day on which it applies and first day on which it no longer does; None is open.
    """

    def made(formula: Formula) -> Rule:
        return Rule(formula.__name__, kind, citation, zh, en, formula, in_force)

    return made
