"""Which bit of a segment's state says what of which fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl

from workbench.facts.context import Fact
from workbench.timeline.spells import Spells, union
from workbench.timeline.sweep import Segments, State, Track, sweep


@dataclass(frozen=True)
class Layout:
    """Two bits a fact: it holds; it is not known."""

    names: tuple[str, ...]

    @cached_property
    def _place(self) -> dict[str, int]:
        return {name: 2 * number for number, name in enumerate(self.names)}

    def true_mask(self, name: str) -> int:
        """Return the bit that says that a fact holds."""
        return 1 << self._place[name]

    def unknown_mask(self, name: str) -> int:
        """Return the bit that says that a fact is not known."""
        return 2 << self._place[name]

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
    layout = Layout(tuple(facts))
    base = np.zeros(count, np.int64)
    tracks: list[Track] = []
    shared: dict[tuple[int, bytes], tuple[Spells, int]] = {}
    for name, fact in facts.items():
        true, unknown = layout.true_mask(name), layout.unknown_mask(name)
        tracks.append(Track(true, fact.true))
        if fact.always_true is not None:
            base[fact.always_true] |= true
        if fact.always_unknown is not None:
            base[fact.always_unknown] |= unknown
        _mark_unknown(fact, unknown, tracks, shared)
    tracks += [Track(mask, holes) for holes, mask in shared.values()]
    return layout, sweep(tracks, base)


def _mark_unknown(
    fact: Fact, mask: int, tracks: list[Track], shared: dict[tuple[int, bytes], tuple[Spells, int]]
) -> None:
    """Mark where a fact is unknown; facts that are unknown only in the same holes share one track."""
    if len(fact.unknown) or fact.always_unknown is not None:
        tracks.append(Track(mask, union(fact.unknown, fact.holes)))
    elif len(fact.holes):
        key = (len(fact.holes), _fingerprint(fact.holes))
        holes, together = shared.get(key, (fact.holes, 0))
        shared[key] = (holes, together | mask)


def _fingerprint(holes: Spells) -> bytes:
    return holes.who.tobytes() + holes.start.tobytes() + holes.end.tobytes()
