"""Spells: stretches of days that belong to somebody; their union, intersection and difference."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from workbench.timeline.days import ALWAYS, FOREVER, Days, Mask, Who, days_of, in_order, keys, who_of


@dataclass(frozen=True, slots=True)
class Spells:
    """Half-open stretches `[start, end)` of somebody's days; any order, overlaps allowed.

    Args:
        who: number of the person (or membership, household) of each spell.
        start: first day on which it holds, or ALWAYS.
        end: first day on which it no longer does, or FOREVER.
    """

    who: Who
    start: Days
    end: Days

    def __len__(self) -> int:
        return len(self.who)

    def where(self, mask: Mask) -> Spells:
        """Return the spells that a mask picks."""
        return Spells(self.who[mask], self.start[mask], self.end[mask])

    def take(self, order: np.ndarray) -> Spells:
        """Return the spells at some positions."""
        return Spells(self.who[order], self.start[order], self.end[order])

    def clip(self, since: int, until: int) -> Spells:
        """Return what of the spells lies in `[since, until)`."""
        return spells(self.who, np.maximum(self.start, since), np.minimum(self.end, until))


def spells(who: np.ndarray, start: np.ndarray, end: np.ndarray) -> Spells:
    """Make spells from plain arrays; a spell whose end is not after its start holds on no day and is dropped."""
    mask = end > start
    if mask.all():
        return Spells(_int32(who), _int32(start), _int32(end))
    return Spells(_int32(who[mask]), _int32(start[mask]), _int32(end[mask]))


def none() -> Spells:
    """Return no spells."""
    empty = np.empty(0, np.int32)
    return Spells(empty, empty, empty)


def whole_life(who: np.ndarray) -> Spells:
    """Return one spell a person, from always to forever."""
    count = len(who)
    return Spells(_int32(who), np.full(count, ALWAYS, np.int32), np.full(count, FOREVER, np.int32))


def together(parts: Iterable[Spells]) -> Spells:
    """Return all spells of several lists in one list."""
    found = [part for part in parts if len(part)]
    if not found:
        return none()
    if len(found) == 1:
        return found[0]
    return Spells(
        np.concatenate([part.who for part in found]),
        np.concatenate([part.start for part in found]),
        np.concatenate([part.end for part in found]),
    )


def present(found: Spells) -> Who:
    """Return whose spells these are, each once, in order."""
    if not len(found):
        return found.who
    marked = np.zeros(int(found.who.max()) + 1, np.bool_)
    marked[found.who] = True
    return np.flatnonzero(marked).astype(np.int32)


def union(one: Spells, *others: Spells) -> Spells:
    """Return the days covered by any of the spells: disjoint, sorted by person and day, touching ones joined.

    Starts and ends are sorted apart: a stretch of covered days begins at the start before which as many spells have
    ended as have begun.
    """
    every = together((one, *others))
    if len(every) < 2:  # noqa: PLR2004 - one spell is its own union
        return every
    starts, ends = in_order(keys(every.who, every.start)), in_order(keys(every.who, every.end))
    opens = np.ones(len(starts), np.bool_)
    np.greater(starts[1:], ends[:-1], out=opens[1:])
    if not opens.all():
        last = np.append(np.flatnonzero(opens)[1:] - 1, len(ends) - 1)
        starts, ends = starts[opens], ends[last]
    return Spells(who_of(starts), days_of(starts), days_of(ends))


def complement(covered: Spells, who: np.ndarray) -> Spells:
    """Return the days of each person in `who` (distinct, in order) that no spell covers.

    A person's gaps begin where time and the covered stretches end, and end where those stretches and time begin.
    """
    taken = union(covered)
    if not len(taken):
        return whole_life(who)
    asked = np.zeros(max(int(who.max(initial=-1)), int(taken.who[-1])) + 1, np.bool_)
    asked[who] = True
    taken = taken.where(asked[taken.who])
    first, after = (np.searchsorted(taken.who, who, side) for side in ("left", "right"))
    return spells(
        np.insert(taken.who, first, who),
        np.insert(taken.end, first, ALWAYS),
        np.insert(taken.start, after, FOREVER),
    )


def intersection(one: Spells, other: Spells) -> Spells:
    """Return the days covered by both."""
    return _sweep_two(one, other, wanted=3)


def difference(one: Spells, other: Spells) -> Spells:
    """Return the days covered by the first and not by the second: recorded minus warranted."""
    return _sweep_two(one, other, wanted=1)


def _sweep_two(one: Spells, other: Spells, *, wanted: int) -> Spells:
    """Return the days whose state is wanted: 1 where the first covers them, plus 2 where the second does."""
    first, second = union(one), union(other)
    marks = [keys(first.who, first.start), keys(first.who, first.end)]
    marks += [keys(second.who, second.start), keys(second.who, second.end)]
    coded = in_order(np.concatenate([mark << 2 | code for code, mark in enumerate(marks)]))
    if not len(coded):
        return none()
    at = coded >> 2
    state = np.cumsum(np.array([1, -1, 2, -2], np.int8)[coded & 3], dtype=np.int32)
    final = np.append(at[1:] != at[:-1], True)
    at, state = at[final], state[final]
    held = np.flatnonzero(state == wanted)
    held = held[held + 1 < len(at)]
    return union(Spells(who_of(at[held]), days_of(at[held]), days_of(at[held + 1])))


def _int32(values: np.ndarray) -> np.ndarray:
    return values if values.dtype == np.int32 else values.astype(np.int32)
