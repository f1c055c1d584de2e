"""Titles of the codes that a report shows."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.codes import Severity
from workbench.text import language

# Findings of these checks accuse nobody: the register cannot tell.
CANNOT_TELL = frozenset({"unverifiable_member"})


def check_title(code: str) -> str:
    """Return the title of a check in the language in force, or its code if there is no such check."""
    from workbench.audit import CHECKS

    check = CHECKS.get(code)
    if check is None:
        return code
    return str(check.zh if language() == "zh" else check.en)


def severity_title(code: str | None) -> str:
    """Return a severity as a word."""
    return Severity(code).title() if code else ""


def rests_on_text(values: object) -> str:
    """Return the parameters on which a finding rests, as one text."""
    if values is None:
        return ""
    if isinstance(values, str):
        return values
    return ", ".join(str(value) for value in values) if isinstance(values, Iterable) else str(values)
