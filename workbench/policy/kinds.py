"""The kinds of value that a parameter may have, and what each refuses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NoReturn, TypeAlias

from workbench.codes import RetirementKind, Sex
from workbench.errors import BadValueError, near_misses
from workbench.text import translate as _

Setting: TypeAlias = Any
"""A parameter's value: its type is the parameter's own business, and its `Kind` checks it."""


def frozen(value: Setting) -> Setting:
    """Return a value that nobody can change by accident: mappings read-only, lists as tuples."""
    if isinstance(value, Mapping):
        return MappingProxyType({key: frozen(item) for key, item in value.items()})
    if isinstance(value, list | tuple):
        return tuple(frozen(item) for item in value)
    return value


def refuse(name: str, wanted: str, *, near: tuple[str, ...] = ()) -> NoReturn:
    """Raise that the value of a parameter cannot be used, and say what would do."""
    raise BadValueError(
        _("The policy value {name} cannot be set to this.").format(name=name),
        do=_("It takes: {wanted}.").format(wanted=wanted),
        near=near,
    )


@dataclass(frozen=True)
class Kind:
    """What a value must look like.

    Args:
        name: one of `integer`, `boolean`, `choice`, `ages_by_sex`, `documents`, `retirement_table`.
        choices: the only values allowed; empty if it is not a choice.
        minimum: smallest integer allowed.
        maximum: largest integer allowed.
    """

    name: str
    choices: tuple[Any, ...] = ()
    minimum: int | None = None
    maximum: int | None = None

    def read(self, value: Setting, name: str) -> Setting:
        """Return the value checked and made read-only.

        Raises:
            BadValueError: a value of another kind, out of range or not among the choices.
        """
        _READERS[self.name](self, value, name)
        return frozen(_days(value))


def _days(value: Setting) -> Setting:
    """Read the days of a list of documents from text."""
    if isinstance(value, list | tuple):
        return [
            {
                key: dt.date.fromisoformat(item) if key in ("from", "until") and isinstance(item, str) else item
                for key, item in entry.items()
            }
            for entry in value
        ]
    return value


def _integer(kind: Kind, value: Setting, name: str) -> None:
    low = -(2**31) if kind.minimum is None else kind.minimum
    high = 2**31 if kind.maximum is None else kind.maximum
    right = isinstance(value, int) and not isinstance(value, bool)
    if kind.choices:
        if not right or value not in kind.choices:
            refuse(name, ", ".join(map(str, kind.choices)))
    elif not right or not low <= value <= high:
        refuse(name, _("a whole number from {low} to {high}").format(low=low, high=high))


def _boolean(_kind: Kind, value: Setting, name: str) -> None:
    if not isinstance(value, bool):
        refuse(name, "true, false")


def _choice(kind: Kind, value: Setting, name: str) -> None:
    if value not in kind.choices:
        refuse(name, ", ".join(kind.choices), near=near_misses(str(value), kind.choices))


def _ages_by_sex(_kind: Kind, value: Setting, name: str) -> None:
    if not isinstance(value, Mapping) or set(value) != set(Sex):
        refuse(name, _("an age in whole years for M and one for F"))
    for age in value.values():
        _integer(Kind("integer", minimum=0, maximum=150), age, name)


def _documents(_kind: Kind, value: Setting, name: str) -> None:
    if not isinstance(value, list | tuple) or not all(_is_document(entry) for entry in value):
        refuse(name, _("a list of documents, each with document_no, from and until"))


def _is_document(entry: Setting) -> bool:
    return (
        isinstance(entry, Mapping)
        and set(entry) == {"document_no", "from", "until"}
        and bool(entry["document_no"])
        and _is_day(entry["from"])
        and (entry["until"] is None or _is_day(entry["until"]))
    )


def _is_day(value: Setting) -> bool:
    if isinstance(value, str):
        try:
            dt.date.fromisoformat(value)
        except ValueError:
            return False
        return True
    return isinstance(value, dt.date)


def _retirement_table(_kind: Kind, value: Setting, name: str) -> None:
    delay = {"first_affected", "step_months", "maximum_months"}
    right = isinstance(value, Mapping) and set(value) == set(RetirementKind)
    if not right or any(set(row) - {"base_years"} not in (set(), delay) for row in value.values()):
        wanted = _(
            "for each of {kinds}: base_years, and where months are added first_affected, step_months, maximum_months"
        )
        refuse(name, wanted.format(kinds=", ".join(RetirementKind)))


_READERS = {
    "integer": _integer,
    "boolean": _boolean,
    "choice": _choice,
    "ages_by_sex": _ages_by_sex,
    "documents": _documents,
    "retirement_table": _retirement_table,
}


def kind_named(name: str, raw: Mapping[str, Any]) -> Kind:
    """Return the kind that a values file declares."""
    if name not in _READERS:
        refuse(name, ", ".join(_READERS), near=near_misses(name, _READERS))
    return Kind(name, tuple(raw.get("choices", ())), raw.get("minimum"), raw.get("maximum"))
