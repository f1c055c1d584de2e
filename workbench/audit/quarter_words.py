"""What sentences say of a quarter: its name, and whether a visit must or should be made in it."""

from __future__ import annotations

import polars as pl

from workbench.text import Language
from workbench.timeline.quarters import number_in_year, year_of


def quarter_words(quarter: pl.Series, followed: pl.Series, *, whole: pl.Series) -> dict[Language, dict[str, pl.Expr]]:
    """Return the words of each language for quarters under follow-up.

    Args:
        quarter: the quarters.
        followed: days under follow-up in each.
        whole: whether these are all its days.
    """
    year, number = (pl.lit(pl.Series(part(quarter.to_numpy()))) for part in (year_of, number_in_year))
    days, must = pl.lit(followed), pl.lit(whole)
    duty_zh = pl.when(must).then(pl.lit("已就业,应至少上门走访一次"))
    duty_en = pl.when(must).then(pl.lit("in work all the time, when at least one home visit must be made"))
    return {
        "zh": {
            "quarter": pl.format("{}年第{}季度", year, number),
            "duty": duty_zh.otherwise(pl.format("就业{}天,宜上门走访一次", days)),
        },
        "en": {
            "quarter": pl.format("{} Q{}", year, number),
            "duty": duty_en.otherwise(pl.format("in work on {} days, when a home visit should be made", days)),
        },
    }
