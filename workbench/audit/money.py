"""The money paid for days on which there was no ground for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import polars as pl

from workbench.facts.population import bounds
from workbench.timeline.days import FOREVER
from workbench.timeline.spells import Spells

if TYPE_CHECKING:
    from workbench.audit.scene import Scene

BENEFITS = ("person_id", "starts_on", "ends_on", "amount")


def amounts(scene: Scene, found: pl.DataFrame) -> pl.Series:
    """Return what was paid to each finding's person for its days, in yuan; null where no benefit is known.

    A benefit's amount is spread evenly over its days; one without an end counts whole if it began on such a day.

    Args:
        scene: the slice.
        found: findings with `who`, `starts` and `ends`.
    """
    if "benefits" not in scene.population.frames or found.is_empty():
        return pl.Series([None] * found.height, dtype=pl.Decimal(12, 2))
    rows = scene.rows("benefits").filter(pl.col("amount").is_not_null())
    _, start, end = bounds(rows)
    end = np.where(end == FOREVER, start + 1, end)
    days = Spells(found["who"].to_numpy(), found["starts"].to_numpy(), found["ends"].to_numpy())
    paid = rows.with_columns(start=pl.Series(start), end=pl.Series(end))
    return _shares(days, paid, found.height)


def _shares(days: Spells, paid: pl.DataFrame, count: int) -> pl.Series:
    """Sum the shares of benefits that fall on the days of each finding."""
    marked = pl.DataFrame({"who": days.who, "starts": days.start, "ends": days.end}).with_row_index("row")
    shared = pl.min_horizontal("ends", "end") - pl.max_horizontal("starts", "start")
    share = (
        marked.join(paid.select("who", "start", "end", "amount"), on="who")
        .filter((pl.col("start") < pl.col("ends")) & (pl.col("end") > pl.col("starts")))
        .with_columns(share=pl.col("amount").cast(pl.Float64) * shared / (pl.col("end") - pl.col("start")))
        .group_by("row")
        .agg(pl.col("share").sum().round(2).cast(pl.Decimal(12, 2)))
    )
    numbers = pl.DataFrame({"row": np.arange(count, dtype=np.uint32)})
    return numbers.join(share, on="row", how="left", maintain_order="left")["share"]
