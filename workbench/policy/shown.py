"""Values of parameters in the words of people."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from workbench.codes import Code, Level, RetirementKind, Sex
from workbench.text import listed
from workbench.text import translate as _


class Choice(Code):
    """The words for what a parameter may be set to."""

    UNKNOWN = "unknown", "不作推定(待查)", "left unknown"
    ACCEPTED = "accepted", "采信自述", "accepted as said"
    UNEMPLOYED_SINCE = "unemployed_since", "失业之日", "the day of losing work"
    REGISTRATION = "registration", "登记之日", "the day of registering"


_CODES: tuple[type[Code], ...] = (Choice, Sex, RetirementKind, Level)


def shown(value: Any, unit: str = "") -> str:  # noqa: ANN401 - a parameter may be of any kind
    """Return a parameter's value as people read it.

    Args:
        value: the value, plain or as stored with a decision.
        unit: the parameter's unit; only lengths of time and ages are shown.

    >>> from workbench.text import in_language
    >>> with in_language("en"):
    ...     shown({"M": 50, "F": 40}, "years of age"), shown(True), shown("accepted")
    ('male 50 years of age, female 40 years of age', 'yes', 'accepted as said')
    """
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Mapping):
        return _mapping(value, unit)
    if isinstance(value, tuple | list):
        return _("none") if not value else listed(shown(item, unit) for item in value)
    return _number(value, unit) if isinstance(value, int) else _word(value)


def _mapping(value: Mapping[str, Any], unit: str) -> str:
    if any(isinstance(item, Mapping) for item in value.values()):
        return _("a table of its own")
    return listed(f"{_word(key)} {shown(item, unit)}" for key, item in value.items())


def _number(value: int, unit: str) -> str:
    match unit:
        case "years of age":
            return _("{number} years of age").format(number=value)
        case "years":
            return _("{number} years").format(number=value)
        case "months":
            return _("{number} months").format(number=value)
        case "days":
            return _("{number} days").format(number=value)
        case _:
            return str(value)


def _word(value: Any) -> str:  # noqa: ANN401 - a parameter may be of any kind
    for codes in _CODES:
        if value in list(codes):
            return codes(value).title()
    return value.isoformat() if isinstance(value, date) else str(value)
