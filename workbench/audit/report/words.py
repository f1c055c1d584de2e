"""Titles of the codes that a report shows."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.codes import CircumstanceKind, Severity
from workbench.register.tables import TABLES
from workbench.text import listed


def check_title(code: str) -> str:
    """Return the title of a check in the language in force, or its code if there is no such check."""
    from workbench.audit import CHECKS

    return CHECKS[code].title() if code in CHECKS else code


def meaning_of(code: str) -> str:
    """Return what a check's findings are: `excess`, `owed` or `unknown`."""
    from workbench.audit import CHECKS

    return CHECKS[code].meaning if code in CHECKS else "excess"


def accuses(code: str) -> bool:
    """Tell whether a check's findings say that something is wrong, not only that the register cannot tell."""
    return meaning_of(code) != "unknown"


def severity_title(code: str | None) -> str:
    """Return a severity as a word."""
    return Severity(code).title() if code else ""


def rests_on_text(values: object) -> str:
    """Return the titles of the parameters on which a finding rests, as one text."""
    if values is None:
        return ""
    names = [values] if isinstance(values, str) else list(values) if isinstance(values, Iterable) else [values]
    return listed(_parameter_title(str(name)) for name in names if name)


def subject_title(subject: str) -> str:
    """Return the title of what a register may know of: a table, or a kind of circumstance."""
    table, _slash, kind = subject.partition("/")
    title = TABLES[table].title() if table in TABLES else table
    return f"{title} ({CircumstanceKind(kind).title()})" if kind else title


def _parameter_title(name: str) -> str:
    from workbench.errors import UnknownNameError
    from workbench.policy.parameters import parameter

    try:
        return parameter(name).title()
    except UnknownNameError:
        return name
