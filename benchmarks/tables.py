"""From careers to the tables of a register, a frame a table, all by column."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from benchmarks.spells import AS_OF, OPEN, YEAR, Careers, happens

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

    Array = NDArray[np.int64] | NDArray[np.int32]

CIRCUMSTANCES: Final = ("dibao", "disability", "graduate", "student_loan", "land_lost", "hukou_urbanised", "student")
VISITS: Final = 6
QUARTER: Final = 91
_PLATFORMS: Final = 20_000


def tables(first: int, careers: Careers, rng: Generator) -> dict[str, pl.DataFrame]:
    """Return the tables of the persons numbered from `first` on."""
    ids = person_ids(first, len(careers.birth))
    makers: dict[str, Callable[[pl.Series, Careers, Generator], pl.DataFrame]] = {
        "people": _people,
        "attributes": _attributes,
        "household_members": _household_members,
        "unemployment_registrations": _registrations,
        "certificates": _certificates,
        "employments": _employments,
        "circumstances": _circumstances,
        "memberships": _memberships,
        "cards": _cards,
        "visits": _visits,
    }
    return {name: make(ids, careers, rng) for name, make in makers.items()}


def person_ids(first: int, count: int) -> pl.Series:
    """Return the ids of consecutive persons."""
    return "P" + pl.Series("person_id", np.arange(first, first + count)).cast(pl.String).str.zfill(9)


def days(values: Array) -> pl.Series:
    """Return day numbers as dates, open ends as null."""
    series = pl.Series(values, dtype=pl.Int32)
    return series.set(series >= OPEN, None).cast(pl.Date)


def picked(names: tuple[str, ...], chances: tuple[float, ...], count: int, rng: Generator) -> pl.Series:
    """Draw words by chance; an empty word is null."""
    drawn = pl.Series(rng.choice(len(names), count, p=chances).astype(np.uint32))
    return pl.Series([name or None for name in names], dtype=pl.String).gather(drawn)


def _people(ids: pl.Series, careers: Careers, rng: Generator) -> pl.DataFrame:
    count = len(ids)
    women = pl.Series(careers.woman)
    birth = days(careers.birth)
    sequence = pl.Series(rng.integers(0, 500, count) * 2 + ~careers.woman).cast(pl.String).str.zfill(3)
    stem = "520102" + birth.dt.strftime("%Y%m%d") + sequence
    kind = picked(("F50", "F55", ""), (0.55, 0.4, 0.05), count, rng)
    platform = 520_102_001_001 + rng.integers(0, _PLATFORMS, count) * 1000
    return pl.DataFrame({"person_id": ids, "birth_date": birth}).with_columns(
        platform=pl.Series(platform).cast(pl.String),
        id_number=stem + _check_characters(stem),
        name=pl.lit("张") + ids.str.slice(6),
        sex=pl.when(women).then(pl.lit("F")).otherwise(pl.lit("M")),
        retirement_kind=pl.when(women).then(kind).otherwise(pl.lit("M60")),
        hukou_kind=picked(("urban", "rural", "unified"), (0.5, 0.4, 0.1), count, rng),
        died_on=days(np.where(happens(rng, count, 0.005), AS_OF - rng.integers(1, 4 * YEAR, count), OPEN)),
    )


def _check_characters(stem: pl.Series) -> pl.Series:
    characters = np.frombuffer(stem.str.join("").item().encode(), dtype=np.uint8)
    digits = characters.reshape(-1, 17).astype(np.int32) - ord("0")
    weights = np.array([7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], dtype=np.int32)
    return pl.Series(list("10X98765432")).gather(pl.Series(digits @ weights % 11).cast(pl.UInt32))


def _attributes(ids: pl.Series, careers: Careers, rng: Generator) -> pl.DataFrame:
    some = np.flatnonzero(happens(rng, len(ids), 0.03))
    starts = careers.began[some] - 2 * YEAR
    return pl.DataFrame(
        {"person_id": ids.gather(some), "starts_on": days(starts), "ends_on": days(starts + 5 * YEAR)}
    ).with_columns(attribute=pl.lit("hukou_kind"), value=pl.lit("rural"))


def _household_members(ids: pl.Series, careers: Careers, rng: Generator) -> pl.DataFrame:
    """Put three or so under a roof; one in twenty moved out into a household of one."""
    count = len(ids)
    house = np.cumsum(happens(rng, count, 1 / 3))
    left = np.flatnonzero(happens(rng, count, 0.05))
    since = careers.birth + 20 * YEAR
    moved = np.full(count, OPEN)
    moved[left] = np.maximum(AS_OF - rng.integers(1, 8 * YEAR, len(left)), since[left] + 1)
    number = f"{ids[0]}/" + pl.Series(house).cast(pl.String)
    stayed = pl.DataFrame({"household_id": number, "person_id": ids, "starts_on": days(since), "ends_on": days(moved)})
    alone = pl.DataFrame(
        {"household_id": ids.gather(left), "person_id": ids.gather(left), "starts_on": days(moved[left])}
    ).with_columns(ends_on=pl.lit(None, dtype=pl.Date))
    return pl.concat([stayed, alone])


def _spells(ids: pl.Series, *parts: tuple[Array, Array, Array]) -> pl.DataFrame:
    """Lay spells end to end: which persons, first days, first days after."""
    who = np.concatenate([part[0] for part in parts])
    starts, ends = (np.concatenate([part[place] for part in parts]) for place in (1, 2))
    return pl.DataFrame({"person_id": ids.gather(who), "starts_on": days(starts), "ends_on": days(ends)})


def _employments(ids: pl.Series, careers: Careers, rng: Generator) -> pl.DataFrame:
    everyone = np.arange(len(ids))
    twice, placed = np.flatnonzero(careers.twice), np.flatnonzero(careers.placed < OPEN)
    resumed = np.where(careers.twice, careers.resumed, careers.began)
    ended = np.where(careers.member | happens(rng, len(ids), 0.6), OPEN, careers.placed + 900)
    frame = _spells(
        ids,
        (everyone, resumed, careers.lost),
        (twice, careers.began[twice], careers.broke[twice]),
        (placed, careers.placed[placed], np.where(ended >= AS_OF, OPEN, ended)[placed]),
    )
    kinds = picked(("enterprise", "flexible", "self_employed", "public_post"), (0.5, 0.3, 0.1, 0.1), frame.height, rng)
    return _numbered("E", frame, "employment_id").with_columns(kind=kinds)


def _registrations(ids: pl.Series, careers: Careers, rng: Generator) -> pl.DataFrame:
    everyone, twice = np.arange(len(ids)), np.flatnonzero(careers.twice)
    between = careers.broke[twice] + rng.integers(3, 28, len(twice))
    frame = _spells(
        ids,
        (everyone, careers.registered, careers.dropped),
        (twice, between, careers.resumed[twice]),
    )
    since = days(np.where(happens(rng, frame.height, 0.7), np.concatenate([careers.lost, careers.broke[twice]]), OPEN))
    return frame.with_columns(unemployed_since=since, agency=pl.lit("公共就业服务机构"))


def _circumstances(ids: pl.Series, careers: Careers, rng: Generator) -> pl.DataFrame:
    """Give one or two a person; a client has dibao or a disability certificate that began before the registration."""
    clients = np.flatnonzero(careers.member)
    reasons = picked(("dibao", "disability"), (0.5, 0.5), len(clients), rng)
    lapsed = happens(rng, len(clients), 0.05)
    ends = np.where(lapsed, AS_OF - rng.integers(1, YEAR, len(clients)), OPEN)
    held = _spells(ids, (clients, careers.registered[clients] - rng.integers(10, 900, len(clients)), ends))
    count = len(ids)
    others = np.flatnonzero(happens(rng, count, 0.9))
    starts = careers.began[others] - rng.integers(0, 3 * YEAR, len(others))
    more = _spells(ids, (others, starts, starts + rng.integers(100, 3 * YEAR, len(others))))
    kinds = picked(CIRCUMSTANCES, (0.2, 0.1, 0.2, 0.15, 0.1, 0.1, 0.15), len(others), rng)
    frame = pl.concat([held.with_columns(kind=reasons), more.with_columns(kind=kinds)])
    basis = picked(("evidenced", "claimed"), (0.99, 0.01), frame.height, rng)
    document = "证" + pl.Series(np.arange(frame.height)).cast(pl.String)
    return frame.with_columns(basis=basis, document_no=document)


def _memberships(ids: pl.Series, careers: Careers, rng: Generator) -> pl.DataFrame:
    who = np.flatnonzero(careers.member)
    recognised = careers.recognised[who]
    frame = pl.DataFrame(
        {
            "person_id": ids.gather(who), "applied_on": days(recognised - rng.integers(9, 12, len(who))),
            "recognised_on": days(recognised), "exited_on": days(careers.exited[who]),
        }
    )  # fmt: skip
    return _numbered("M", frame, "membership_id").with_columns(categories=pl.lit(["dibao"]))


def _certificates(ids: pl.Series, careers: Careers, rng: Generator) -> pl.DataFrame:
    who = np.flatnonzero(careers.member & happens(rng, len(ids), 0.99))
    frame = _spells(ids, (who, careers.registered[who], np.full(len(who), OPEN)))
    return _numbered("C", frame, "certificate_no")


def _cards(ids: pl.Series, careers: Careers, rng: Generator) -> pl.DataFrame:
    who = np.flatnonzero(careers.member & happens(rng, len(ids), 0.95))
    return _numbered("K", _spells(ids, (who, careers.recognised[who], careers.exited[who])), "card_no")


def _visits(ids: pl.Series, careers: Careers, rng: Generator) -> pl.DataFrame:
    """Visit each client in each of the last six quarters; one visit in fifty was no visit at home."""
    who = np.repeat(np.flatnonzero(careers.member), VISITS)
    quarter = np.tile(np.arange(VISITS, 0, -1), len(who) // VISITS)
    visited = AS_OF - quarter * QUARTER + rng.integers(2, QUARTER - 3, len(who))
    frame = pl.DataFrame({"person_id": ids.gather(who), "visited_on": days(visited)})
    modes = picked(("home", "phone"), (0.98, 0.02), frame.height, rng)
    return _numbered("V", frame, "visit_id").with_columns(mode=modes, target=pl.lit("person"), outcome=pl.lit("met"))


def _numbered(letter: str, frame: pl.DataFrame, column: str) -> pl.DataFrame:
    rank = pl.Series(np.arange(frame.height)).cast(pl.String)
    return frame.with_columns((letter + frame["person_id"].str.slice(1) + "-" + rank).alias(column))
