"""What the interpreters of facts work with, and what they give back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from workbench.errors import PolicyError
from workbench.facts.coverage import Coverage
from workbench.facts.population import Population
from workbench.lazy import lazy
from workbench.policy.parameters import dated
from workbench.policy.sources import Value
from workbench.text import translate as _
from workbench.timeline.days import ALWAYS, FOREVER, Days, Mask, day_number
from workbench.timeline.overlaps import Positions, overlaps, shared_days
from workbench.timeline.spells import Spells, complement, none, present, union


@dataclass(frozen=True)
class Fact:
    """When a fact holds and when it is not known; true beats unknown, all other days are false.

    Args:
        true: days on which it holds.
        unknown: days on which it is not known, for reasons of the rows themselves.
        holes: days on which the register does not know (kept apart: many facts share them).
        always_true: persons of whom it holds on all days; no spell of theirs stands in `true`.
        always_unknown: persons of whom it is unknown on all days; no spell of theirs stands in `unknown`.
    """

    true: Spells = field(default_factory=none)
    unknown: Spells = field(default_factory=none)
    holes: Spells = field(default_factory=none)
    always_true: Mask | None = None
    always_unknown: Mask | None = None


@dataclass(frozen=True)
class Between:
    """Stretches of spells that lie between jobs.

    Args:
        of: position of the spell that each stretch is part of.
        days: the stretches.
        after: end of the job before each; ALWAYS where there was none.
    """

    of: Positions
    days: Spells
    after: Days


def between(some: Spells, jobs: Spells) -> Between:
    """Cut spells at jobs and keep what lies between them.

    Args:
        some: spells in any order.
        jobs: disjoint spells by person, as `union` gives them.
    """
    gaps = complement(jobs, present(some))
    left, right = overlaps(some, gaps)
    return Between(left, shared_days(some, left, gaps, right), gaps.start[right])


@dataclass(frozen=True)
class Context:
    """The persons, what the register knows of them, and shared intermediate results."""

    population: Population
    coverage: Coverage

    @lazy
    def jobs(self) -> Spells:
        """Return the runs of days on which somebody certainly works."""
        return union(self.population.spells_of(self.population.rows("employments")))

    @lazy
    def registrations(self) -> Spells:
        """Return the spells on the unemployment register, one a standing row of the table."""
        return self.population.spells_of(self.population.rows("unemployment_registrations"))

    @lazy
    def between_jobs(self) -> Between:
        """Return the stretches of registrations on which nobody can have worked."""
        return between(self.registrations, union(self.jobs, self.jobs_unknown))

    @lazy
    def between_known_jobs(self) -> Between:
        """Return the stretches of registrations on which nobody is known to have worked."""
        return between(self.registrations, self.jobs) if len(self.jobs_unknown) else self.between_jobs

    @lazy
    def unknown_between_jobs(self) -> Between:
        """Return the stretches without a known job on which there may be a registration that nobody recorded."""
        return between(self.registrations_unknown, self.jobs)

    @lazy
    def registrations_unknown(self) -> Spells:
        """Return the days on which the register does not know who is registered as unemployed."""
        return self.coverage.holes("unemployment_registrations")

    @lazy
    def jobs_unknown(self) -> Spells:
        """Return the days on which the register does not know whether somebody works."""
        return self.coverage.holes("employments")


def intervals(value: Value) -> Iterator[tuple[int, int, Any]]:
    """Return first day, end and value of a parameter, as day numbers; together they cover all days."""
    for starts, ends, held in dated(value.name):
        yield (
            ALWAYS if starts is None else day_number(starts),
            FOREVER if ends is None else day_number(ends),
            held,
        )


def setting(value: Value) -> Any:  # noqa: ANN401 - a parameter may be of any kind
    """Return a parameter that is a setting of the run: it has one value for all days.

    Raises:
        PolicyError: it has several dated values.
    """
    found = dated(value.name)
    if len(found) != 1:
        raise PolicyError(
            _("The policy value {name} has several dated values, but is read as one for all days.").format(
                name=value.name
            ),
            do=_("Give it one value, or teach its fact to read dated ones."),
        )
    return found[0][2]


def nobody(population: Population) -> Mask:
    """Return a mask that picks no person."""
    return np.zeros(len(population), np.bool_)
