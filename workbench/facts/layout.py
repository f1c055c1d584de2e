"""Which bit of a segment's state says what of which fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import polars as pl

from workbench.facts.context import Fact
from workbench.lazy import lazy
from workbench.timeline.spells import union
from workbench.timeline.sweep import Segments, State, Track, sweep

_BITS: Final = 62
"""Bits of a state that may be used."""


@dataclass(frozen=True)
class Layout:
    """Two bits a fact (it holds; it is not known), and one for each set of days on which several facts are not known.

    Args:
        names: the facts.
        hole_masks: for facts that are unknown in such a set of days, its bit.
    """

    names: tuple[str, ...]
    hole_masks: Mapping[str, int] = field(default_factory=dict)

    @lazy
    def _place(self) -> dict[str, int]:
        return {name: 2 * number for number, name in enumerate(self.names)}

    def true_mask(self, name: str) -> int:
        """Return the bit that says that a fact holds."""
        return 1 << self._place[name]

    def own_unknown_mask(self, name: str) -> int:
        """Return the bit that says that a fact is not known for reasons of its own."""
        return 2 << self._place[name]

    def unknown_mask(self, name: str) -> int:
        """Return the bits of which any says that a fact is not known."""
        return self.own_unknown_mask(name) | self.hole_masks.get(name, 0)

    def frame(self, states: State) -> pl.DataFrame:
        """Return states as one Boolean column a fact, null for unknown; true beats unknown."""
        columns = {}
        for name in self.names:
            true = (states & self.true_mask(name)) != 0
            unknown = (states & self.unknown_mask(name)) != 0
            column = pl.Series(name, true)
            if (unknown & ~true).any():
                column = column.set(pl.Series(unknown & ~true), None)
            columns[name] = column
        return pl.DataFrame(columns)

    def values(self, state: int) -> dict[str, bool | None]:
        """Return one state as the value of each fact."""
        return {
            name: True if state & self.true_mask(name) else None if state & self.unknown_mask(name) else False
            for name in self.names
        }


def cut(count: int, facts: Mapping[str, Fact]) -> tuple[Layout, Segments]:
    """Cut everybody's life at all boundary days of some facts.

    Args:
        count: number of persons.
        facts: when each fact holds, by name; at most 31.

    Returns:
        which bit says what, and the segments.
    """
    holes = {id(fact.holes): fact.holes for fact in facts.values() if len(fact.holes)}
    first = 2 * len(facts)
    masks = {key: 1 << bit for key, bit in zip(holes, range(first, _BITS), strict=False)}
    layout = Layout(
        tuple(facts), {name: masks[id(fact.holes)] for name, fact in facts.items() if id(fact.holes) in masks}
    )
    base = np.zeros(count, np.int64)
    tracks = [Track(mask, holes[key]) for key, mask in masks.items()]
    for name, fact in facts.items():
        unknown = fact.unknown if name in layout.hole_masks else union(fact.unknown, fact.holes)
        tracks += [Track(layout.true_mask(name), fact.true), Track(layout.own_unknown_mask(name), unknown)]
        if fact.always_true is not None:
            base[fact.always_true] |= layout.true_mask(name)
        if fact.always_unknown is not None:
            base[fact.always_unknown] |= layout.own_unknown_mask(name)
    return layout, sweep(tracks, base)
