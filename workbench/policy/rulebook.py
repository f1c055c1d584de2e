"""All rules and all fact declarations of the policy, by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from types import MappingProxyType, ModuleType
from typing import get_args

from workbench.codes import Condition
from workbench.errors import PolicyError
from workbench.policy import eligible, follow_up, general, membership
from workbench.policy.carriers import Formula, facts_read
from workbench.policy.conditions import (
    dibao,
    disabled,
    graduate,
    landless,
    long_term,
    older,
    provincial_other,
    zero_employment,
)
from workbench.policy.rule import Rule
from workbench.policy.sources import BeganBefore, Circumstance, InForce, InHousehold, ReachedRetirement, Source, Value
from workbench.text import translate as _

_MODULES: tuple[ModuleType, ...] = (
    general,
    older,
    disabled,
    dibao,
    long_term,
    landless,
    graduate,
    provincial_other,
    zero_employment,
    eligible,
    membership,
    follow_up,
)

_IMPLIED: Mapping[type, tuple[str, ...]] = {
    Circumstance: ("claimed_circumstances",),
    BeganBefore: ("claimed_circumstances",),
    ReachedRetirement: ("retirement_table",),
}
"""Parameters that the interpreter of a declaration always reads."""

REQUIREMENTS = ("registered", "unemployed", "able", "willing", "of_working_age", "alive")
"""The parts of the general requirement, in the order in which people ask for them."""
CONDITIONS = tuple(str(code) for code in Condition)
"""The eight conditions of which one suffices, in the order of the document."""


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule by its code."""
    found: dict[str, Rule] = {}
    for module in _MODULES:
        for item in vars(module).values():
            if isinstance(item, Rule):
                _refuse_twice(item.code, found)
                found[item.code] = item
    return MappingProxyType(found)


@cache
def sources() -> Mapping[str, Source]:
    """Return every declared fact by its name."""
    found: dict[str, Source] = {}
    for module in _MODULES:
        for name, item in vars(module).items():
            if isinstance(item, get_args(Source)):
                _refuse_twice(name, found, rules())
                found[name] = item
    for limited in rules().values():
        if limited.limited:
            found[limited.in_force_fact] = InForce(*limited.in_force)
    return MappingProxyType(found)


@cache
def formulas() -> Mapping[str, Formula]:
    """Return the expression of every rule by its code, as the carriers want them."""
    return MappingProxyType({code: item.guarded() for code, item in rules().items()})


@cache
def facts_of(*codes: str) -> tuple[str, ...]:
    """Return the declared facts that some rules read, through the rules that they use."""
    return facts_read(formulas(), *codes)


@cache
def parameters_of(*codes: str) -> tuple[str, ...]:
    """Return the parameters behind the facts that some rules read."""
    found: dict[str, None] = {}
    for name in facts_of(*codes):
        source = sources()[name]
        found |= {item.name: None for field in fields(source) if isinstance(item := getattr(source, field.name), Value)}
        found |= dict.fromkeys(_IMPLIED.get(type(source), ()))
        if isinstance(source, InHousehold):
            found |= dict.fromkeys(parameters_of(source.rule))
    return tuple(found)


def _refuse_twice(name: str, *known: Mapping[str, object]) -> None:
    if any(name in names for names in known):
        raise PolicyError(
            _("The name {name} is declared twice in the policy.").format(name=name),
            do=_("Give the rule or the fact another name."),
        )
