"""The three carriers that run a rule: a whole register at once, one person with reasons, and the facts it reads.

All three carry Kleene's three values: true, false, unknown. What a rule sees is never compared, only combined with
`&`, `|` and `~`; `and`, `or`, `not` and `if` on a carried value raise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NoReturn, Protocol, Self

import polars as pl

from workbench.errors import PolicyError
from workbench.text import translate as _


class Truth(Protocol):
    """What a fact or a rule gives: three-valued, combined with `&`, `|` and `~` only."""

    def __and__(self, other: Self, /) -> Self: ...
    def __or__(self, other: Self, /) -> Self: ...
    def __invert__(self) -> Self: ...


class Facts(Protocol):
    """The fact namespace `f` that a rule reads."""

    def __getattr__(self, name: str, /) -> Truth: ...


Formula = Callable[[Facts], Truth]


def _no_plain_truth() -> NoReturn:
    raise PolicyError(
        _("A fact was used with `and`, `or`, `not` or `if`."),
        why=_("Python would turn an unknown into a plain yes or no."),
        do=_("Combine facts with `&`, `|` and `~`."),
    )


class _Namespace:
    """Gives facts by name; a name that is a rule is evaluated, once."""

    def __init__(self, rules: Mapping[str, Formula]) -> None:
        self._rules = rules
        self._known: dict[str, Truth] = {}

    def __getattr__(self, name: str) -> Truth:
        if name.startswith("_"):
            raise AttributeError(name)
        if name not in self._known:
            formula = self._rules.get(name)
            self._known[name] = self._fact(name) if formula is None else formula(self)
        return self._known[name]

    def _fact(self, name: str) -> Truth:
        raise NotImplementedError


@dataclass(frozen=True, slots=True, eq=False)
class BulkTruth:
    """A Boolean Polars expression with nulls for unknown."""

    expression: pl.Expr

    def __and__(self, other: BulkTruth) -> BulkTruth:
        return BulkTruth(self.expression & other.expression)

    def __or__(self, other: BulkTruth) -> BulkTruth:
        return BulkTruth(self.expression | other.expression)

    def __invert__(self) -> BulkTruth:
        return BulkTruth(~self.expression)

    def __bool__(self) -> bool:
        _no_plain_truth()


class Bulk(_Namespace):
    """`f.x` is the Boolean column `x` of a frame: a whole register at once."""

    def _fact(self, name: str) -> Truth:
        return BulkTruth(pl.col(name))


@dataclass(frozen=True, slots=True, eq=False)
class OneTruth:
    """One three-valued value that remembers the facts that decide it.

    Args:
        value: true, false or None for unknown.
        rests_on: names of the facts that make it so; for an unknown, the unknown facts that could still decide it.
    """

    value: bool | None
    rests_on: tuple[str, ...]

    def __and__(self, other: OneTruth) -> OneTruth:
        return self._combined(other, decisive=False)

    def __or__(self, other: OneTruth) -> OneTruth:
        return self._combined(other, decisive=True)

    def __invert__(self) -> OneTruth:
        return OneTruth(None if self.value is None else not self.value, self.rests_on)

    def __bool__(self) -> bool:
        _no_plain_truth()

    def _combined(self, other: OneTruth, *, decisive: bool) -> OneTruth:
        for wanted in (decisive, None):
            found = [part for part in (self, other) if part.value is wanted]
            if found:
                names = dict.fromkeys(name for part in found for name in part.rests_on)
                return OneTruth(wanted, tuple(names))
        return OneTruth(not decisive, tuple(dict.fromkeys(self.rests_on + other.rests_on)))


class One(_Namespace):
    """`f.x` is the value of one person on one day, with its reasons."""

    def __init__(self, rules: Mapping[str, Formula], facts: Mapping[str, bool | None]) -> None:
        super().__init__(rules)
        self._facts = facts

    def _fact(self, name: str) -> Truth:
        if name not in self._facts:
            raise PolicyError(
                _("A rule reads the fact {name}, which nobody gave it.").format(name=name),
                do=_("Declare the fact in the rule file with a word of `policy/sources.py`."),
            )
        return OneTruth(self._facts[name], (name,))


@dataclass(slots=True, eq=False)
class DepsTruth:
    """Stands for any value; its namespace notes what was read."""

    def __and__(self, other: DepsTruth) -> DepsTruth:
        return self

    def __or__(self, other: DepsTruth) -> DepsTruth:
        return self

    def __invert__(self) -> DepsTruth:
        return self

    def __bool__(self) -> bool:
        _no_plain_truth()


@dataclass
class _Read:
    names: dict[str, None] = field(default_factory=dict)


class Deps(_Namespace):
    """Notes which facts a rule reads, through the rules it uses too."""

    def __init__(self, rules: Mapping[str, Formula]) -> None:
        super().__init__(rules)
        self._read = _Read()

    def _fact(self, name: str) -> Truth:
        self._read.names[name] = None
        return DepsTruth()

    def _names(self) -> tuple[str, ...]:
        return tuple(self._read.names)


def facts_read(rules: Mapping[str, Formula], *names: str) -> tuple[str, ...]:
    """Return the facts that some rules read, in the order in which they read them."""
    carrier = Deps(rules)
    for name in names:
        getattr(carrier, name)
    return carrier._names()  # noqa: SLF001 - the carrier keeps public names for facts
