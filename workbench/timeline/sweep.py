"""The sweep: cut everybody's facts at all their boundary days into segments in which nothing changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import polars as pl

from workbench.timeline.days import ALWAYS, FOREVER, SPAN, Days, Mask, Who, keys
from workbench.timeline.spells import Spells, union

State = npt.NDArray[np.int64]
"""The facts that hold on a segment, one bit each."""

_SMALL: Final = 20_000
"""Marks up to which one thread sorts faster than starting several."""


@dataclass(frozen=True, slots=True)
class Track:
    """Bits of the state and the spells on which they are set; no other track sets one of them for the same days."""

    mask: int
    spells: Spells


@dataclass(frozen=True, slots=True)
class Segments:
    """Stretches in which nothing changes; together they cover all time of everybody, in order.

    Args:
        who: number of the person.
        start: first day, ALWAYS for the first of a person.
        end: first day after, FOREVER for the last of a person.
        state: the facts that hold, one bit each.
    """

    who: Who
    start: Days
    end: Days
    state: State

    def __len__(self) -> int:
        return len(self.who)

    def where(self, mask: Mask) -> Segments:
        """Return the segments that a mask picks."""
        return Segments(self.who[mask], self.start[mask], self.end[mask], self.state[mask])

    def on(self, day: int) -> Segments:
        """Return the one segment a person that covers a day."""
        return self.where((self.start <= day) & (day < self.end))

    def spells(self, mask: Mask) -> Spells:
        """Return the segments that a mask picks as joined spells: the periods on which something holds."""
        return union(Spells(self.who[mask], self.start[mask], self.end[mask]))

    def merged(self, value: npt.NDArray[np.generic]) -> tuple[Segments, npt.NDArray[np.generic]]:
        """Join neighbours of one person that have the same value.

        Args:
            value: one value a segment.

        Returns:
            the joined segments (their state is that of their first part) and their values.
        """
        if not len(self):
            return self, value
        first = np.empty(len(self), np.bool_)
        first[0] = True
        first[1:] = (self.who[1:] != self.who[:-1]) | (value[1:] != value[:-1])
        last = np.append(np.flatnonzero(first)[1:] - 1, len(self) - 1)
        joined = Segments(self.who[first], self.start[first], self.end[last], self.state[first])
        return joined, value[first]


def sweep(tracks: Sequence[Track], base: State) -> Segments:
    """Cut all time of everybody into segments.

    Args:
        tracks: the bits and their spells; the spells of one track may overlap.
        base: for each person (row number) the bits that hold on all days; no track of that person sets them again.

    Returns:
        segments of every person, sorted by person and day.
    """
    if not len(base):
        return Segments(*(np.empty(0, np.int32),) * 3, np.empty(0, np.int64))
    parts = [(track.mask, union(track.spells)) for track in tracks if len(track.spells)]
    everyone = np.arange(len(base), dtype=np.int32)
    marks = [
        keys(everyone, np.full(len(base), ALWAYS, np.int32)),
        keys(everyone, np.full(len(base), FOREVER, np.int32)),
    ]
    steps = [base, -base]
    for mask, part in parts:
        marks += [keys(part.who, part.start), keys(part.who, part.end)]
        steps += [np.full(len(part), mask, np.int64), np.full(len(part), -mask, np.int64)]
    mark, step = _sorted(np.concatenate(marks), np.concatenate(steps))
    state = np.cumsum(step)
    final = np.append(mark[1:] != mark[:-1], True)
    mark, state = mark[final], state[final]
    day = ((mark & ((1 << SPAN) - 1)) + ALWAYS).astype(np.int32)
    who = (mark >> SPAN).astype(np.int32)
    starts = day[:-1] != FOREVER
    return Segments(who[:-1][starts], day[:-1][starts], day[1:][starts], state[:-1][starts])


def _sorted(mark: npt.NDArray[np.int64], step: State) -> tuple[npt.NDArray[np.int64], State]:
    if len(mark) < _SMALL:
        order = np.argsort(mark, kind="stable")
        return mark[order], step[order]
    frame = pl.DataFrame({"mark": mark, "step": step}).sort("mark")
    return frame["mark"].to_numpy(), frame["step"].to_numpy()
