"""Facts that begin on a birthday: an age in years, and the statutory retirement date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from workbench.codes import RetirementKind
from workbench.facts.context import Context, Fact, intervals, setting
from workbench.facts.population import NOT_KNOWN, Population
from workbench.policy.retirement import retirement_days
from workbench.policy.sources import ReachedAge, ReachedRetirement
from workbench.timeline.days import ALWAYS, FOREVER, Days, Mask, anniversaries
from workbench.timeline.spells import Spells, none, spells, union

_WOMEN = {"unknown": ("F50", "F55"), "F50": ("F50",), "F55": ("F55",)}


def reached_age(source: ReachedAge, context: Context) -> Fact:
    """Hold from the birthday on; between the birthdays of two possible sexes it is unknown."""
    population = context.population
    born = population.birth != NOT_KNOWN
    true, unknown = none(), none()
    for since, until, age in intervals(source.age):
        early, late = _extremes(
            (anniversaries(population.birth, years), chosen) for years, chosen in _ages(age, population, source.by)
        )
        true = union(true, _from(population, late, born).clip(since, until))
        unknown = union(unknown, _between(population, early, late, born).clip(since, until))
    return Fact(true=true, unknown=unknown, always_unknown=~born)


def reached_retirement(source: ReachedRetirement, context: Context) -> Fact:
    """Hold from the retirement date on; between the dates of two possible kinds it is unknown."""
    population = context.population
    born = population.birth != NOT_KNOWN
    early, late = _extremes(
        (retirement_days(population.birth, kind), chosen)
        for kind, chosen in _kinds(population, setting(source.unknown_kind)).items()
        if chosen.any()
    )
    return Fact(
        true=_from(population, late, born),
        unknown=_between(population, early, late, born),
        always_unknown=~born,
    )


def _ages(age: int | Mapping[str, int], population: Population, by: str | None) -> list[tuple[int, Mask]]:
    if by is None or isinstance(age, int):
        if not isinstance(age, int):
            raise TypeError(age)
        return [(age, np.ones(len(population), np.bool_))]
    return [(age[code], chosen) for code, chosen in population.sexes.items()]


def _kinds(population: Population, women: str) -> dict[str, Mask]:
    """Return for each retirement kind who may be of it."""
    recorded = population.people["retirement_kind"]
    open_ = ~recorded.is_in(list(RetirementKind)).fill_null(value=False).to_numpy()
    chosen = {str(kind): (recorded == kind).fill_null(value=False).to_numpy().copy() for kind in RetirementKind}
    chosen["M60"] |= open_ & population.sexes["M"]
    for kind in _WOMEN[women]:
        chosen[kind] |= open_ & population.sexes["F"]
    return chosen


def _extremes(dates: Iterable[tuple[Days, Mask]]) -> tuple[Days, Days]:
    """Return the earliest and the latest of the dates that are possible for each person."""
    early: Days | None = None
    late: Days | None = None
    for days, chosen in dates:
        low = np.where(chosen, days, FOREVER)
        high = np.where(chosen, days, ALWAYS)
        early = low if early is None else np.minimum(early, low)
        late = high if late is None else np.maximum(late, high)
    if early is None or late is None:
        empty = np.empty(0, np.int32)
        return empty, empty
    return early, late


def _from(population: Population, start: Days, known: Mask) -> Spells:
    everyone = population.everyone[known]
    return spells(everyone, start[known], np.full(len(everyone), FOREVER, np.int32))


def _between(population: Population, early: Days, late: Days, known: Mask) -> Spells:
    return spells(population.everyone[known], early[known], late[known])
