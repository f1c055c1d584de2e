"""Chance by table: weighted draws and durations, all from one `random.Random`."""

from __future__ import annotations

from itertools import accumulate
from math import exp
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

T = TypeVar("T")


class Odds(Generic[T]):
    """A table of values and weights to draw from.

    >>> import random
    >>> Odds({"a": 1, "b": 0}).draw(random.Random(1))
    'a'
    """

    def __init__(self, weights: Mapping[T, float]) -> None:
        self._values = list(weights)
        self._sums = list(accumulate(weights.values()))

    def draw(self, rng: Random) -> T:
        """Draw one value."""
        return rng.choices(self._values, cum_weights=self._sums)[0]


def happens(rng: Random, chance: float) -> bool:
    """Say whether something of this probability happens."""
    return rng.random() < chance


def lasting(rng: Random, median: float, spread: float) -> int:
    """Draw a duration in days around a median, long ones far longer (log-normal), at least a day."""
    return max(1, int(median * exp(rng.gauss(0.0, spread))))


def between(rng: Random, low: int, high: int) -> int:
    """Draw a whole number from low to high, both included; the low one where there is no room."""
    return low if high <= low else low + int(rng.random() * (high - low + 1))
