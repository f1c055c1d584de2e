"""Rules run over segments: each distinct combination of facts is judged once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt
import polars as pl

from workbench.facts.context import Fact
from workbench.facts.layout import Layout
from workbench.policy.carriers import Bulk, BulkTruth, One, OneTruth
from workbench.policy.rulebook import formulas
from workbench.timeline.days import Days, Mask, Who, keys
from workbench.timeline.overlaps import Positions
from workbench.timeline.spells import Spells
from workbench.timeline.sweep import Segments, State

FALSE: Final = 0
TRUE: Final = 1
UNKNOWN: Final = 2
Verdicts: TypeAlias = npt.NDArray[np.int8]
"""One of FALSE, TRUE, UNKNOWN a row."""

_FEW: Final = 2_000


@dataclass(frozen=True)
class Judged:
    """Segments with the distinct states that occur and the verdicts of each.

    Args:
        layout: which bit says what.
        segments: the segments.
        states: the distinct states.
        at: for each segment the position of its state in `states`.
        verdicts: for each rule its verdict on each distinct state.
    """

    layout: Layout
    segments: Segments
    states: State
    at: npt.NDArray[np.int64]
    verdicts: dict[str, Verdicts]

    def of(self, code: str) -> Verdicts:
        """Return a rule's verdict on every segment."""
        return self.verdicts[code][self.at]

    def is_(self, code: str, wanted: int) -> Mask:
        """Return on which segments a rule's verdict is the wanted one."""
        mask: Mask = (self.verdicts[code] == wanted)[self.at]
        return mask

    def when(self, code: str, wanted: int) -> Spells:
        """Return the periods on which a rule's verdict is the wanted one, by person."""
        return self.segments.spells(self.is_(code, wanted))

    def on(self, who: Who, days: Days) -> Positions:
        """Return the positions of the segments that cover given days of given persons."""
        places = np.searchsorted(keys(self.segments.who, self.segments.start), keys(who, days), side="right")
        return places - 1

    def fact(self, code: str) -> Fact:
        """Return a rule's verdicts as a fact of their own, for a later stage."""
        return Fact(true=self.when(code, TRUE), unknown=self.when(code, UNKNOWN))

    def where(self, mask: Mask) -> Judged:
        """Return the segments that a mask picks, judged."""
        return Judged(self.layout, self.segments.where(mask), self.states, self.at[mask], self.verdicts)


def judge(layout: Layout, segments: Segments, codes: Sequence[str]) -> Judged:
    """Run rules on segments; a fact of the layout that bears a rule's name stands for the rule."""
    states, at = _distinct(segments.state)
    frame = layout.frame(states)
    carrier = Bulk({code: formula for code, formula in formulas().items() if code not in layout.names})
    columns = [_expression(carrier, code).alias(code) for code in codes]
    found = frame.select(columns)
    verdicts = {code: found[code].cast(pl.Int8).fill_null(UNKNOWN).to_numpy() for code in codes}
    return Judged(layout, segments, states, at, verdicts)


def reasons(layout: Layout, state: int, code: str) -> OneTruth:
    """Run one rule on one state and return its value with the facts it rests on."""
    return reasons_of(layout.values(state), code)


def reasons_of(facts: Mapping[str, bool | None], code: str) -> OneTruth:
    """Run one rule on the facts of one person on one day and return its value with the facts it rests on."""
    found = getattr(One(formulas(), facts), code)
    assert isinstance(found, OneTruth)  # noqa: S101 - the carrier gives nothing else
    return found


def _expression(carrier: Bulk, code: str) -> pl.Expr:
    found = getattr(carrier, code)
    assert isinstance(found, BulkTruth)  # noqa: S101 - the carrier gives nothing else
    return found.expression


def _distinct(state: State) -> tuple[State, npt.NDArray[np.int64]]:
    if len(state) < _FEW:
        states, at = np.unique(state, return_inverse=True)
        return states, at
    column = pl.DataFrame({"state": state})
    known = column.unique().sort("state").with_row_index("at")
    at = column.join(known, on="state", how="left", maintain_order="left")["at"].to_numpy()
    return known["state"].to_numpy(), at
