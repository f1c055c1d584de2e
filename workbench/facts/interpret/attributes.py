"""Facts from columns of `people` and their changes in time."""

from __future__ import annotations

import polars as pl

from workbench.facts.context import Context, Fact, nobody, setting
from workbench.facts.population import NOT_KNOWN, Population, day_numbers
from workbench.policy.sources import Attribute, FromDay
from workbench.timeline.days import FOREVER, Mask
from workbench.timeline.spells import Spells, difference, intersection, none, spells, union, whole_life

_YES = {"true": True, "false": False}


def attribute(source: Attribute, context: Context) -> Fact:
    """Hold where the column, or the rows of `attributes` that override it, have the value."""
    population = context.population
    yes, open_ = _column(source, population)
    rows = _changes(source, population)
    if not rows.height:
        return Fact(always_true=yes, always_unknown=open_)
    changed = nobody(population)
    changed[rows["who"].to_numpy()] = True
    true, unknown = _changed(population, rows)
    rest = difference(_lives(population, changed), population.spells_of(rows))
    return Fact(
        true=union(true, rest.where(yes[rest.who])),
        unknown=union(unknown, rest.where(open_[rest.who])),
        always_true=yes & ~changed,
        always_unknown=open_ & ~changed,
    )


def from_day(source: FromDay, context: Context) -> Fact:
    """Hold from the day that a column holds."""
    start = day_numbers(context.population.people[source.column], null=NOT_KNOWN)
    known = start != NOT_KNOWN
    everyone = context.population.everyone
    return Fact(true=spells(everyone[known], start[known], start[known] * 0 + FOREVER))


def _column(source: Attribute, population: Population) -> tuple[Mask, Mask]:
    column = population.people[source.column]
    yes = (column if source.equals is None else column == source.equals).fill_null(value=False).to_numpy()
    open_ = column.is_null()
    if source.undecided:
        open_ |= column.is_in(source.undecided).fill_null(value=False)
    if source.presumed is not None and setting(source.presumed):
        return yes | open_.to_numpy(), nobody(population)
    return yes, open_.to_numpy()


def _changes(source: Attribute, population: Population) -> pl.DataFrame:
    if "attributes" not in population.frames:
        return pl.DataFrame()
    rows = population.rows("attributes").filter(
        (pl.col("attribute") == source.column)
        & pl.col("starts_on").is_not_null()
        & (pl.col("ends_on").is_null() | (pl.col("ends_on") > pl.col("starts_on")))
    )
    if source.equals is None:
        held = pl.col("value").replace_strict(_YES, default=None, return_dtype=pl.Boolean)
    else:
        held = pl.when(pl.col("value").is_in(source.undecided)).then(None).otherwise(pl.col("value") == source.equals)
    return rows.with_columns(held=held)


def _changed(population: Population, rows: pl.DataFrame) -> tuple[Spells, Spells]:
    held = rows["held"]
    yes = union(population.spells_of(rows.filter(held)))
    unclear = union(population.spells_of(rows.filter(held.is_null())), _contradictions(population, rows))
    return difference(yes, unclear), unclear


def _contradictions(population: Population, rows: pl.DataFrame) -> Spells:
    """Return the days on which rows of one person name different values."""
    by_value = [union(population.spells_of(part)) for part in rows.partition_by("value")]
    clash, seen = none(), none()
    for part in by_value:
        clash = union(clash, intersection(seen, part))
        seen = union(seen, part)
    return clash


def _lives(population: Population, chosen: Mask) -> Spells:
    return whole_life(population.everyone[chosen])
