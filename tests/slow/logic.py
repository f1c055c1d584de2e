"""Three values: True, False, and None where one cannot tell."""

from __future__ import annotations

from collections.abc import Iterable

Verdict = bool | None


def negation(value: Verdict) -> Verdict:
    """Not: what cannot be told stays untold."""
    return None if value is None else not value


def all_of(values: Iterable[Verdict]) -> Verdict:
    """And: one False decides; else one None leaves it open. Stops at the first False."""
    result: Verdict = True
    for value in values:
        if value is False:
            return False
        if value is None:
            result = None
    return result


def any_of(values: Iterable[Verdict]) -> Verdict:
    """Or: one True decides; else one None leaves it open. Stops at the first True."""
    result: Verdict = False
    for value in values:
        if value is True:
            return True
        if value is None:
            result = None
    return result


def agreed(values: Iterable[bool]) -> Verdict:
    """Give the one answer that all possible cases agree on, or None."""
    answers = set(values)
    return answers.pop() if len(answers) == 1 else None
