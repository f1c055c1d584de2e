"""Facts from the table of circumstances: evidenced, claimed, listed, begun before another."""

from __future__ import annotations

import numpy as np
import polars as pl

from workbench.codes import Basis
from workbench.facts.context import Context, Fact, setting
from workbench.facts.population import Population, bounds
from workbench.policy.sources import BeganBefore, Circumstance, Value
from workbench.timeline.days import ALWAYS, FOREVER, Mask, day_number
from workbench.timeline.spells import Spells, none, spells, together

_CLAIMED = Value("claimed_circumstances")


def circumstance(source: Circumstance, context: Context) -> Fact:
    """Hold on the days of an evidenced spell; on those of a merely claimed one it is unknown."""
    rows = _rows(context.population, source.kind)
    holes = context.coverage.holes(f"circumstances/{source.kind}")
    if rows.is_empty():
        return Fact(holes=holes)
    found, claimed = context.population.spells_of, _claimed(rows)
    if source.listed is not None:
        true = _listed(rows.filter(~claimed), source.listed)
        unknown = _listed(rows.filter(claimed), source.listed)
    else:
        true, unknown = found(rows.filter(~claimed)), found(rows.filter(claimed))
    return Fact(true=true, unknown=unknown, holes=holes)


def began_before(source: BeganBefore, context: Context) -> Fact:
    """Hold on the days of the later spell if one of the earlier kind began before it."""
    population = context.population
    later, earlier = _rows(population, source.of), _rows(population, source.kind)
    holes = context.coverage.holes(f"circumstances/{source.kind}", f"circumstances/{source.of}")
    if later.is_empty() or earlier.is_empty():
        return Fact(holes=holes)
    later, earlier = _standing(later), _standing(earlier)
    if source.documented:
        earlier = earlier.filter(pl.col("document_no").fill_null("") != "")
    pairs = later.join(earlier, on="who", how="inner", suffix="_earlier").filter(
        pl.col("starts_on_earlier") < pl.col("starts_on")
    )
    if source.not_before is not None:
        limit = pl.col(source.not_before)
        pairs = pairs.filter(limit.is_null() | (pl.col("starts_on_earlier") >= limit))
    sure = ~_claimed(pairs) & ~_claimed(pairs, suffix="_earlier")
    return Fact(
        true=population.spells_of(pairs.filter(sure)),
        unknown=population.spells_of(pairs.filter(~sure)),
        holes=holes,
    )


def _rows(population: Population, kind: str) -> pl.DataFrame:
    return population.circumstances(kind)


def _standing(rows: pl.DataFrame) -> pl.DataFrame:
    """Return the rows that hold on some day."""
    end = pl.col("ends_on")
    return rows.filter(pl.col("starts_on").is_not_null() & (end.is_null() | (end > pl.col("starts_on"))))


def _claimed(rows: pl.DataFrame, *, suffix: str = "") -> pl.Series:
    if setting(_CLAIMED) == "accepted":
        return pl.repeat(value=False, n=rows.height, dtype=pl.Boolean, eager=True)
    return (rows["basis" + suffix] == Basis.CLAIMED).fill_null(value=False)


def _listed(rows: pl.DataFrame, listed: Value) -> Spells:
    """Return the days of the spells on which the document that they name is in force."""
    who, start, end = bounds(rows)
    parts = [none()]
    for document in setting(listed):
        named: Mask = (rows["document_no"] == document["document_no"]).fill_null(value=False).to_numpy()
        since = ALWAYS if document.get("from") is None else day_number(document["from"])
        until = FOREVER if document.get("until") is None else day_number(document["until"])
        parts.append(spells(who[named], np.maximum(start[named], since), np.minimum(end[named], until)))
    return together(parts)
