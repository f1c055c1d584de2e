"""Make a whole register: families until there are as many people as asked for, officers, regions, coverage."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from random import Random
from typing import TYPE_CHECKING, Final

import polars as pl

from workbench.sample import clients, names, service
from workbench.sample.chance import between
from workbench.sample.columns import Rows
from workbench.sample.days import day_of, number, year_of
from workbench.sample.families import make_family
from workbench.sample.faults import Stage
from workbench.sample.faults import schedule as faults_to_plant
from workbench.sample.numbers import IdentityNumbers
from workbench.sample.offices import add_offices
from workbench.sample.places import Platform, birth_code, platforms
from workbench.sample.reckon import reckon
from workbench.sample.rows import add_life

if TYPE_CHECKING:
    from workbench.sample.lives import Life

AS_OF: Final = date(2026, 10, 1)
PLANTED_SCHEMA: Final = {"person_id": pl.String(), "check": pl.String(), "reason": pl.String(), "day": pl.Date()}
_REPORT_EVERY: Final = 500

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Fault:
    """A household with a planted fault; the first member has it."""

    check: str
    reason: str
    day: int
    family: list[Life]


@dataclass(frozen=True)
class Sample:
    """A made-up register.

    Args:
        frames: the register's tables by name, with their declared columns and types.
        planted: the faults that were planted: person_id, check, reason, day.
        lives: what the generator itself knows of each person.
        as_of: the day the register was taken; nothing in it is younger, and its coverage ends there.
    """

    frames: dict[str, pl.DataFrame]
    planted: pl.DataFrame
    lives: list[Life] = field(repr=False)
    as_of: date = AS_OF


def make_sample(
    people: int, seed: int, *, as_of: date = AS_OF, faults: bool = False, progress: Progress | None = None
) -> Sample:
    """Make a register of Guizhou's people that no check objects to, unless faults are asked for.

    Args:
        people: how many persons; exact.
        seed: the same seed and number give the same register.
        as_of: the day of the register; default windows and coverage end there.
        faults: plant faults of every kind and reason, each on an otherwise clean person.
        progress: called with persons done and persons asked for.

    Returns:
        The tables, the planted faults and what the generator knows.
    """
    now = number(as_of)
    places = platforms(people, seed)
    rows, issued = Rows(), IdentityNumbers()
    lives: list[Life] = []
    faulty = list(_faulty(people, seed, now)) if faults else []
    ordinary = people - sum(len(one.family) for one in faulty)
    for life, place, rng in chain(_everyone(ordinary, seed, places, now), _spread(faulty, seed, places)):
        life.person_id = f"P{len(lives) + 1:08d}"
        life.id_number = issued.issue(
            birth_code(life.birth, place.code[:6], rng), life.birth, life.sex, wish=between(rng, 0, 499)
        )
        lives.append(life)
        add_life(rows, life, place, rng)
        if progress is not None and (len(lives) % _REPORT_EVERY == 0 or len(lives) == people):
            progress(len(lives), people)
    add_offices(rows, places, seed, now=now)
    told = [(one.family[0].person_id, one.check, one.reason, day_of(one.day)) for one in faulty]
    return Sample(rows.frames(), pl.DataFrame(told, schema=PLANTED_SCHEMA, orient="row"), lives, as_of)


def _everyone(people: int, seed: int, places: list[Platform], now: int) -> Iterator[tuple[Life, Platform, Random]]:
    """Yield exactly so many people, family by family; each family has its own chance."""
    made, serial = 0, 0
    while made < people:
        serial += 1
        rng = Random(f"{seed}/{serial}")
        place = places[int(rng.random() * len(places))]
        family = make_family(f"H{serial:07d}", place.code, rng, now=now)[: people - made]
        settle(family, rng, now=now)
        for life in family:
            yield life, place, rng
        made += len(family)


def settle(family: list[Life], rng: Random, *, now: int) -> None:
    """Let the offices do their work for one family, and name its members."""
    for life in family:
        clients.recognise(life, reckon(life, family), rng, now=now)
        service.issue_papers(life, rng, now=now)
        if life.memberships:
            service.visit(life, rng, now=now)
    give_names(family, rng)


def give_names(family: list[Life], rng: Random) -> None:
    """Name a family: children after the head."""
    surname = names.surname(rng)
    for life in family:
        own = not life.homes or life.homes[-1].relation in ("户主", "子女")
        life.name = (surname if own else names.surname(rng)) + names.given_name(life.sex, year_of(life.birth), rng)


def _faulty(people: int, seed: int, now: int) -> Iterator[Fault]:
    """Make the households with a planted fault."""
    for serial, (check, reason, plant) in enumerate(faults_to_plant(people), start=1):
        rng = Random(f"{seed}/fault/{serial}")
        made = plant(Stage(f"F{serial:07d}", rng, now))
        if not made.visited:
            for life in made.family:
                service.visit(life, rng, now=now)
        give_names(made.family, rng)
        yield Fault(check, reason, made.day, made.family)


def _spread(faulty: list[Fault], seed: int, places: list[Platform]) -> Iterator[tuple[Life, Platform, Random]]:
    for serial, one in enumerate(faulty, start=1):
        rng = Random(f"{seed}/place/{serial}")
        place = places[int(rng.random() * len(places))]
        for life in one.family:
            life.platform = place.code
            yield life, place, rng
