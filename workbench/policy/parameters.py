"""Every number and choice of the policy: dated values read from `policy/values/`, and overlays on them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import yaml

from workbench.errors import PolicyError, UnknownNameError, near_misses
from workbench.policy.articles import citation
from workbench.policy.kinds import Kind, Setting, kind_named
from workbench.text import Language, language
from workbench.text import translate as _


@dataclass(frozen=True)
class DatedValue:
    """A value from a day on, and the document or reading it stands on."""

    starts_on: dt.date | None
    value: Setting
    reference: str
    verified: bool = True


@dataclass(frozen=True)
class Parameter:
    """One number or choice of the policy with all its dated values, earliest first."""

    name: str
    zh: str
    en: str
    note_zh: str
    note_en: str
    unit: str
    in_document: bool
    verified: bool
    article: str | None
    kind: Kind
    values: tuple[DatedValue, ...]

    def title(self, chosen: Language | None = None) -> str:
        """Return the title in the language in force, or in the one asked for."""
        return self.zh if (chosen or language()) == "zh" else self.en

    def on(self, day: dt.date) -> DatedValue:
        """Return the dated value that applies on a day; the earliest also applies to earlier days."""
        later = [item for item in self.values if item.starts_on is not None and item.starts_on <= day]
        return later[-1] if later else self.values[0]


_SAFE = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_overlays: ContextVar[Mapping[str, Parameter]] = ContextVar("workbench_overlays", default=MappingProxyType({}))


def _read(name: str, text: str) -> Parameter:
    raw = yaml.load(text, Loader=_SAFE)  # noqa: S506 - safe, and in C where there is one
    kind = kind_named(raw["kind"], raw)
    values = tuple(
        DatedValue(item["from"], kind.read(item["value"], name), item["reference"], item.get("verified", True))
        for item in raw["values"]
    )
    return Parameter(
        name=name,
        zh=raw["zh"],
        en=raw["en"],
        note_zh=raw["note_zh"],
        note_en=raw["note_en"],
        unit=raw["unit"],
        in_document=raw["in_document"],
        verified=raw["verified"],
        article=citation(*raw["clause"]) if raw["clause"] else None,
        kind=kind,
        values=tuple(sorted(values, key=lambda item: item.starts_on or dt.date.min)),
    )


@cache
def _declared() -> Mapping[str, Parameter]:
    folder = files("workbench.policy") / "values"
    found = {
        item.name.removesuffix(".yaml"): item.read_text(encoding="utf-8")
        for item in folder.iterdir()
        if item.name.endswith(".yaml")
    }
    return MappingProxyType({name: _read(name, text) for name, text in sorted(found.items())})


def all_parameters() -> Mapping[str, Parameter]:
    """Return every parameter by name, as it applies here: overlays of this context included."""
    return MappingProxyType({**_declared(), **_overlays.get()})


def parameter(name: str) -> Parameter:
    """Return one parameter.

    Raises:
        UnknownNameError: no file `policy/values/<name>.yaml`; near names are offered.

    >>> parameter("hardship_age").article
    '第(二)条1(1)'
    """
    known = all_parameters()
    if name not in known:
        raise UnknownNameError(
            _("There is no policy value called {name}.").format(name=name),
            do=_("`docs/parameters.md` lists them all."),
            near=near_misses(name, known),
        )
    return known[name]


def value_on(name: str, on: dt.date) -> Setting:
    """Return the value that applies on a day; the earliest also applies to earlier days.

    >>> value_on("hardship_age", dt.date(2024, 1, 1))["F"]
    40
    """
    return parameter(name).on(on).value


def dated(name: str) -> tuple[tuple[dt.date | None, dt.date | None, Setting], ...]:
    """Return half-open intervals (from, until, value) that cover all days; None is open.

    >>> dated("long_term_period")
    ((None, None, 1),)
    """
    values = parameter(name).values
    starts = [None, *(item.starts_on for item in values[1:])]
    return tuple(zip(starts, [*starts[1:], None], (item.value for item in values), strict=True))


def _changed(name: str, change: Setting) -> Parameter:
    declared = parameter(name)
    if isinstance(change, tuple) and change and all(isinstance(item, DatedValue) for item in change):
        values = tuple(
            DatedValue(item.starts_on, declared.kind.read(item.value, name), item.reference, item.verified)
            for item in change
        )
    else:
        values = (DatedValue(None, declared.kind.read(change, name), _("set for this run"), verified=False),)
    return Parameter(**{**vars(declared), "values": values, "in_document": False, "verified": False})


@contextmanager
def overlay(changes: Mapping[str, Setting]) -> Iterator[None]:
    """Use other values within a block: a setting of this run, or a what-if.

    Args:
        changes: parameter name to a plain value for all days, or to a tuple of `DatedValue`, earliest first.

    Raises:
        UnknownNameError: a name that is no parameter.
        BadValueError: a value of the wrong kind or not among the choices.

    >>> with overlay({"women_without_kind": "F55"}):
    ...     value_on("women_without_kind", dt.date(2024, 1, 1))
    'F55'
    """
    if not isinstance(changes, Mapping):
        raise PolicyError(
            _("Policy settings must be given as names with their values."),
            do=_("Write {example}.").format(example='{"women_without_kind": "F55"}'),
        )
    replaced = {name: _changed(name, change) for name, change in changes.items()}
    token = _overlays.set(MappingProxyType({**_overlays.get(), **replaced}))
    try:
        yield
    finally:
        _overlays.reset(token)


def in_force() -> dict[str, Setting]:
    """Return what the overlays of this context set: a plain value, or (from, value) pairs where dated."""
    return {
        name: item.values[0].value
        if len(item.values) == 1
        else tuple((value.starts_on, value.value) for value in item.values)
        for name, item in _overlays.get().items()
    }


__all__ = [
    "DatedValue",
    "Parameter",
    "all_parameters",
    "dated",
    "in_force",
    "overlay",
    "parameter",
    "value_on",
]
