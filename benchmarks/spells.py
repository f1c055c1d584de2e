"""The days of a million lives as columns of whole numbers (0 is 1970-01-01): one career drawn for everybody at once.

Everybody worked, lost the work and registered; some had worked before that, some found work again. Three in ten are
clients, recognised soon after they registered; most of them rightly.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

    Days = NDArray[np.int32]
    Mask = NDArray[np.bool_]

OPEN: Final = 2_000_000
AS_OF: Final = (date(2026, 10, 1) - date(1970, 1, 1)).days
YEAR: Final = 365
MEMBERS: Final = 0.3
LAST_LOSSES: Final = 14 * YEAR


@dataclass(frozen=True)
class Careers:
    """One value a person: when work began, was lost, was found again, and what the offices recorded.

    Args:
        birth: day of birth.
        woman: whether the person is a woman.
        began: first day of the first job.
        broke: day the first job ended, where there was one more before the last loss; else `OPEN`.
        resumed: first day of the second job, likewise.
        lost: day of the last loss of work.
        registered: day of the registration that followed.
        placed: first day of the next job; `OPEN` where there is none yet.
        dropped: day on which the registration ended.
        recognised: day of recognition; `OPEN` for those who are no clients.
        exited: day of the exit; `OPEN` where there is none.
    """

    birth: Days
    woman: Mask
    began: Days
    broke: Days
    resumed: Days
    lost: Days
    registered: Days
    placed: Days
    dropped: Days
    recognised: Days
    exited: Days

    @property
    def twice(self) -> Mask:
        """Tell who had two jobs before the last loss."""
        return self.broke < OPEN

    @property
    def member(self) -> Mask:
        """Tell who is or was a client."""
        return self.recognised < OPEN


def draw(people: int, rng: Generator) -> Careers:
    """Draw the careers of so many persons."""
    birth = _days(rng.integers(AS_OF - 58 * YEAR, AS_OF - 24 * YEAR, people))
    woman = happens(rng, people, 0.5)
    birth = np.where(woman, birth + 8 * YEAR * (birth < AS_OF - 50 * YEAR), birth)
    lost = np.maximum(AS_OF - rng.integers(100, LAST_LOSSES, people), birth + 21 * YEAR)
    began = np.minimum(birth + rng.integers(18 * YEAR, 20 * YEAR, people), lost - 30)
    twice = happens(rng, people, 0.5) & (lost - began > 2 * YEAR)
    broke = began + ((lost - began) * 0.4).astype(np.int64)
    resumed = broke + rng.integers(60, 300, people)
    registered = lost + rng.integers(3, 28, people)
    member = happens(rng, people, MEMBERS)
    found = np.where(member, happens(rng, people, 0.6), happens(rng, people, 0.5))
    placed = np.where(found, registered + rng.integers(60, 700, people), OPEN)
    placed = np.where(placed >= AS_OF, OPEN, placed)
    dropped = np.where(member, placed, np.minimum(placed, registered + rng.integers(20, 360, people)))
    recognised = np.where(member, registered + rng.integers(12, 28, people), OPEN)
    leaves = member & (placed < OPEN) & happens(rng, people, 0.3)
    exited = np.where(leaves, placed + rng.integers(200, 900, people), OPEN)
    exited = np.where(exited >= AS_OF, OPEN, exited)
    return Careers(
        birth=_days(birth), woman=woman, began=_days(began), broke=_days(np.where(twice, broke, OPEN)),
        resumed=_days(np.where(twice, resumed, OPEN)), lost=_days(lost), registered=_days(registered),
        placed=_days(placed), dropped=_days(dropped), recognised=_days(recognised), exited=_days(exited),
    )  # fmt: skip


def happens(rng: Generator, count: int, chance: float) -> Mask:
    """Say of each of so many whether something of this probability happens."""
    return rng.random(count) < chance


def _days(values: NDArray[np.int64] | Days) -> Days:
    return values.astype(np.int32)
