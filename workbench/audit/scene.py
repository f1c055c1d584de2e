"""What a check looks at: the lives and memberships of one slice, and the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl

from workbench.facts.memberships import Memberships
from workbench.facts.population import Population
from workbench.facts.stages import Lives
from workbench.lazy import lazy
from workbench.timeline.days import Mask
from workbench.timeline.spells import Spells

RULES: Final = ("eligible", "alive", "of_working_age", "registered", "able", "willing")
"""The rules whose answers over time the checks read."""
MEMBERSHIPS: Final = ("membership_id", "person_id", "recognised_on", "exited_on")


@dataclass(frozen=True)
class Scene:
    """One slice of a register under audit.

    Args:
        lives: the persons' lives, judged.
        since: first day of the window, as a day number.
        until: first day after the window.
    """

    lives: Lives
    since: int
    until: int

    @property
    def population(self) -> Population:
        """Return the persons."""
        return self.lives.population

    @lazy
    def memberships(self) -> Memberships:
        """Return the recognised memberships."""
        return Memberships(self.lives)

    def holes(self, subject: str) -> Spells:
        """Return the days on which the register does not know of a subject."""
        return self.lives.context.coverage.holes(subject)

    def touches(self, found: Spells) -> Mask:
        """Return which spells share a day with the window."""
        return (found.start < self.until) & (found.end > self.since)

    def rows(self, table: str) -> pl.DataFrame:
        """Return a table's rows with their person's number."""
        return self.population.rows(table)

    def findings(self, who: np.ndarray, days: Spells, **columns: str | pl.Series) -> pl.DataFrame:
        """Lay findings out as a frame: person, unclipped first day, days within the window, and more columns."""
        starts, ends = np.maximum(days.start, self.since), np.minimum(days.end, self.until)
        frame = pl.DataFrame({"who": who, "first": days.start, "starts": starts, "ends": ends, "days": ends - starts})
        return frame.with_columns(**{name: _column(held) for name, held in columns.items()})


def _column(held: str | pl.Series) -> pl.Series | pl.Expr:
    return pl.lit(held) if isinstance(held, str) else held
