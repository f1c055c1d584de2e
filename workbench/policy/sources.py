"""The vocabulary in which rule files declare the facts they read; `facts/` does no more than interpret it.

A fact is declared once, at the top of the rule file that needs it first, and bears the name of its variable:
`past_hardship_age = reached_age(value("hardship_age"), by="sex")`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Value:
    """A reference to a parameter of `policy/values/`, read on the day it is needed for."""

    name: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """True on the days that a spell of a table covers."""

    table: str


@dataclass(frozen=True, slots=True)
class Circumstance:
    """True on the days of an evidenced circumstance, unknown on those of a claimed one.

    Args:
        kind: code of the circumstance.
        listed: parameter whose documents a spell must name to count.
    """

    kind: str
    listed: Value | None = None


@dataclass(frozen=True, slots=True)
class Attribute:
    """True on the days on which a column of `people` has a value; null is unknown.

    Args:
        column: column of `people`, overridden in time by `attributes`.
        equals: text that the column must have; None for a Boolean column.
        undecided: texts that tell neither yes nor no.
        presumed: parameter that makes null count as true.
    """

    column: str
    equals: str | None = None
    undecided: tuple[str, ...] = ()
    presumed: Value | None = None


@dataclass(frozen=True, slots=True)
class FromDay:
    """True from a day that a column of `people` holds; null is never."""

    column: str


@dataclass(frozen=True, slots=True)
class ReachedAge:
    """A birthday: true from the day on which an age in years is reached.

    Args:
        age: parameter with the years, or with the years for each sex.
        by: `sex` where the age depends on it.
    """

    age: Value
    by: Literal["sex"] | None = None


@dataclass(frozen=True, slots=True)
class ReachedRetirement:
    """A birthday of its own kind: true from the statutory retirement date on."""

    unknown_kind: Value


@dataclass(frozen=True, slots=True)
class Elapsed:
    """A time elapsed since the later of two days: a column of the covering registration, and the end of the last job.

    Args:
        period: parameter with the years.
        since: `starts_on` or `unemployed_since` of the registration, or a parameter that names one of them.
    """

    period: Value
    since: Value | Literal["starts_on", "unemployed_since"]


@dataclass(frozen=True, slots=True)
class BeganBefore:
    """A spell begun before another: true on the days of the later spell.

    Args:
        kind: circumstance that must have begun earlier.
        of: circumstance whose first day is the limit, and on whose days the fact holds.
        not_before: column of the later circumstance; where known, the earlier one may not begin before it.
        documented: whether the earlier circumstance needs a document number.
    """

    kind: str
    of: str
    not_before: str | None = None
    documented: bool = False


@dataclass(frozen=True, slots=True)
class InHousehold:
    """True on the days on which a rule holds for any member of any household of the person.

    Args:
        rule: name of the rule that is asked of each member, the person included.
        when: parameter that switches the fact on; off, it never holds.
        open_without: whether a person without a recorded household may still have such a member (unknown).
    """

    rule: str
    when: Value | None = None
    open_without: bool = False


@dataclass(frozen=True, slots=True)
class InForce:
    """True for everybody from the day on which a document lets a rule apply until the day on which one ends it.

    Args:
        since: first day; None is always.
        until: first day on which it no longer applies; None is open.
    """

    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Derived:
    """A fact that a later stage computes from earlier answers; the docstring of the rule says how."""

    stage: Literal["membership"]


Source: TypeAlias = (
    Recorded
    | Circumstance
    | Attribute
    | FromDay
    | ReachedAge
    | ReachedRetirement
    | Elapsed
    | BeganBefore
    | InHousehold
    | InForce
    | Derived
)


def value(name: str) -> Value:
    """Refer to a parameter."""
    return Value(name)


recorded = Recorded
circumstance = Circumstance
attribute = Attribute
from_day = FromDay
reached_age = ReachedAge
reached_retirement = ReachedRetirement
elapsed = Elapsed
began_before = BeganBefore
in_household = InHousehold
derived = Derived
