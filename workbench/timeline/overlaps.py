"""Pairs of spells of the same person that share a day."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from workbench.timeline.days import keys
from workbench.timeline.spells import Spells, spells

Positions = npt.NDArray[np.int64]


def overlaps(some: Spells, disjoint: Spells) -> tuple[Positions, Positions]:
    """Find all pairs that share at least one day.

    Args:
        some: spells in any order.
        disjoint: spells as `union` gives them: disjoint, sorted by person and day.

    Returns:
        positions in `some` and positions in `disjoint`, one pair a row.
    """
    first = np.searchsorted(keys(disjoint.who, disjoint.end), keys(some.who, some.start), side="right")
    after = np.searchsorted(keys(disjoint.who, disjoint.start), keys(some.who, some.end), side="left")
    counts = np.maximum(after - first, 0)
    left = np.repeat(np.arange(len(some)), counts)
    offsets = np.arange(len(left)) - np.repeat(np.cumsum(counts) - counts, counts)
    return left, np.repeat(first, counts) + offsets


def shared_days(one: Spells, left: Positions, other: Spells, right: Positions) -> Spells:
    """Return the days that each pair shares, as spells of the first one's person."""
    return spells(
        one.who[left],
        np.maximum(one.start[left], other.start[right]),
        np.minimum(one.end[left], other.end[right]),
    )


def onto(entities: Spells, days: Spells) -> Spells:
    """Return somebody's days as days of each thing that belongs to that person, within the thing's own span.

    Args:
        entities: for each thing (membership, card) its person and its span.
        days: disjoint days by person, as `union` gives them.

    Returns:
        days by position of the thing in `entities`.
    """
    left, right = overlaps(entities, days)
    met = shared_days(entities, left, days, right)
    return Spells(left.astype(np.int32), met.start, met.end)
