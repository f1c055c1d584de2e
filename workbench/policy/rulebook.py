"""All rules and all fact declarations of the policy, by name."""

from __future__ import annotations

from collections.abc import Mapping
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
from workbench.policy.sources import Source
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
    return MappingProxyType(found)


@cache
def formulas() -> Mapping[str, Formula]:
    """Return the expression of every rule by its code, as the carriers want them."""
    return MappingProxyType({code: item.formula for code, item in rules().items()})


@cache
def facts_of(*codes: str) -> tuple[str, ...]:
    """Return the declared facts that some rules read, through the rules that they use."""
    return facts_read(formulas(), *codes)


def _refuse_twice(name: str, *known: Mapping[str, object]) -> None:
    if any(name in names for names in known):
        raise PolicyError(
            _("The name {name} is declared twice in the policy.").format(name=name),
            do=_("Give the rule or the fact another name."),
        )
