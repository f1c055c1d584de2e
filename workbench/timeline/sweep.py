"""The sweep: cut everybody's facts at all their boundary days into segments in which nothing changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from workbench.timeline.days import ALWAYS, FOREVER, Days, Keys, Mask, Who, days_of, in_order, keys, who_of
from workbench.timeline.spells import Spells, union

State = npt.NDArray[np.int64]
"""The facts that hold on a segment, one bit each."""

_CODE: Final = 8
"""Bits of a mark that say which step it is: the start or the end of which track."""
_STEPS: Final = (1 << _CODE) - 1


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
        tracks: the bits and their spells, at most 127; the spells of one track may overlap.
        base: for each person (row number) the bits that hold on all days; no track of that person sets them again.

    Returns:
        segments of every person, sorted by person and day.
    """
    if not len(base):
        return Segments(*(np.empty(0, np.int32),) * 3, np.empty(0, np.int64))
    everyone = np.arange(len(base), dtype=np.int32)
    marks = [keys(everyone, np.full(len(base), ALWAYS, np.int32)) << _CODE]
    steps = [0]
    for track in tracks:
        for mark, step in zip(_bounds(union(track.spells)), (track.mask, -track.mask), strict=True):
            marks.append(mark << _CODE | len(steps))
            steps.append(step)
    coded = in_order(np.concatenate(marks))
    mark = coded >> _CODE
    total = np.cumsum(np.array(steps, np.int64)[coded & _STEPS])
    final = np.append(mark[1:] != mark[:-1], True)
    mark, total = mark[final], total[final]
    who, day = who_of(mark), days_of(mark)
    last = np.flatnonzero(np.append(who[1:] != who[:-1], True))
    end = np.append(day[1:], np.int32(FOREVER))
    end[last] = FOREVER
    before = np.concatenate([np.zeros(1, np.int64), total[last[:-1]]])
    return Segments(who, day, end, total + (base - before)[who])


def _bounds(found: Spells) -> tuple[Keys, Keys]:
    """Return where spells begin and where they end; an open end is no mark: what a person leaves over is taken off."""
    closed = found.end != FOREVER
    return keys(found.who, found.start), keys(found.who[closed], found.end[closed])
