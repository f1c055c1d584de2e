"""Where a register does not know: the days of each person that no coverage row covers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import numpy as np
import polars as pl

from workbench.facts.population import NOT_KNOWN, Population, day_numbers
from workbench.lazy import lazy
from workbench.timeline.days import ALWAYS, FOREVER, Who, day_number
from workbench.timeline.overlaps import overlaps, shared_days
from workbench.timeline.spells import Spells, complement, none, spells, together, union, whole_life

Known: TypeAlias = tuple[str, str, int, int]
"""Prefix of platforms, subject, first day and end of what a register knows."""
Gaps: TypeAlias = tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
"""Starts and ends of what is not known, for each platform of its own kind."""


def known_spans(rows: pl.DataFrame) -> tuple[Known, ...]:
    """Return the coverage table as prefix, subject, first day and end, in day numbers."""
    return tuple(
        (
            prefix or "",
            subject,
            ALWAYS if since is None else day_number(since),
            FOREVER if until is None else day_number(until),
        )
        for prefix, subject, since, until in rows.select("platform", "subject", "known_from", "known_until").iter_rows()
    )


def platform_gaps(known: Iterable[Known], subject: str, code: str) -> Spells:
    """Return the days on which a register does not know of a subject for one platform, as spells of nobody (0).

    Args:
        known: what the register knows, as `known_spans` gives it.
        subject: a table, or a kind of circumstance as `circumstances/dibao`; a row for the table covers all kinds.
        code: the platform.
    """
    wanted = {subject, subject.split("/", maxsplit=1)[0]}
    spans = [(start, end) for prefix, about, start, end in known if about in wanted and code.startswith(prefix)]
    if (ALWAYS, FOREVER) in spans:
        return none()
    start, end = (np.array([span[place] for span in spans], np.int32) for place in (0, 1))
    return complement(spells(np.zeros(len(spans), np.int32), start, end), np.zeros(1, np.int32))


def alike(rows: pl.DataFrame, codes: Iterable[str]) -> dict[str, str]:
    """Return for each platform one platform of which the register knows the very same.

    Args:
        rows: the coverage table.
        codes: the platforms.
    """
    prefixes = {prefix or "" for prefix in rows["platform"].unique().to_list()}
    found = pl.DataFrame({"code": pl.Series(list(codes), dtype=pl.String)})
    cuts = {length: pl.col("code").str.head(length) for length in {len(prefix) for prefix in prefixes}}
    found = found.with_columns(
        pl.when(cut.is_in(list(prefixes))).then(cut).alias(str(length)) for length, cut in cuts.items()
    )
    groups = [str(length) for length in cuts]
    first = pl.col("code").first().over(groups) if groups else pl.col("code").first()
    return dict(found.select("code", first.alias("first")).iter_rows())


class Coverage:
    """What a slice of a register knows of its persons, by subject (a table, or `circumstances/dibao`).

    Args:
        rows: the coverage table: platform or prefix, subject, known_from, known_until.
        population: the persons.
        seen_from: day from whose view the register is read; what it will not know later does not matter. None: strict.
    """

    def __init__(self, rows: pl.DataFrame, population: Population, *, seen_from: int | None = None) -> None:
        self._rows = rows
        self._population = population
        self._seen_from = seen_from
        self._known: dict[Gaps, Spells] = {}

    def holes(self, *subjects: str) -> Spells:
        """Return the days on which any of some subjects is not known, disjoint, by person.

        Subjects of which the same is known give the very same spells, so that facts can share them. A row without a
        first day may hold on any day before its end.
        """
        gaps = tuple(union(together(self._seen(subject, code) for subject in subjects)) for code in self._platforms)
        key = tuple((tuple(gap.start.tolist()), tuple(gap.end.tolist())) for gap in gaps)
        if key not in self._known:
            self._known[key] = self._of_persons(gaps)
        undated = together(self._undated(subject) for subject in subjects)
        return union(self._known[key], undated) if len(undated) else self._known[key]

    def _undated(self, subject: str) -> Spells:
        """Return the days on which a row without a first day may hold: all before its end."""
        table, _slash, kind = subject.partition("/")
        frame = self._population.frames.get(table)
        if frame is None or "starts_on" not in frame.columns or not frame["starts_on"].null_count():
            return none()
        rows = self._population.rows(table).filter(pl.col("starts_on").is_null())
        if kind:
            rows = rows.filter(pl.col("kind") == kind)
        end = day_numbers(rows["ends_on"], null=FOREVER)
        return spells(rows["who"].to_numpy(), np.full(len(end), ALWAYS, np.int32), end)

    def _of_persons(self, gaps: tuple[Spells, ...]) -> Spells:
        parts = []
        for number, gap in enumerate(gaps):
            if len(gap):
                part = self._where.where(self._at == number)
                parts.append(_on_each(part, gap))
        return union(together(parts))

    def _seen(self, subject: str, code: str) -> Spells:
        gap = platform_gaps(self._spans, subject, code)
        return gap if self._seen_from is None else gap.where(gap.start <= self._seen_from)

    @lazy
    def _spans(self) -> tuple[Known, ...]:
        return known_spans(self._rows)

    @lazy
    def _moves(self) -> pl.DataFrame:
        if "attributes" not in self._population.frames:
            return pl.DataFrame(schema={"who": pl.Int32, "value": pl.String, "starts_on": pl.Date, "ends_on": pl.Date})
        rows = self._population.rows("attributes").filter(pl.col("attribute") == "platform")
        return rows.select("who", "value", "starts_on", "ends_on")

    @lazy
    def _codes(self) -> tuple[pl.Series, pl.Series]:
        return self._population.people["platform"].fill_null(""), self._moves["value"].fill_null("")

    @lazy
    def _alike(self) -> dict[str, str]:
        return alike(self._rows, sorted(set(self._codes[0].unique()) | set(self._codes[1].unique())))

    @lazy
    def _platforms(self) -> list[str]:
        """Return platforms of which the register knows different things; all others are like one of them."""
        return sorted(set(self._alike.values()))

    def _numbers(self, codes: pl.Series) -> Who:
        number = {code: place for place, code in enumerate(self._platforms)}
        table = pl.DataFrame(
            {"code": list(self._alike), "number": [number[code] for code in self._alike.values()]},
            schema={"code": pl.String, "number": pl.Int32},
        )
        found = codes.to_frame("code").join(table, on="code", how="left", maintain_order="left")
        return found["number"].to_numpy()

    @lazy
    def _where(self) -> Spells:
        return self._places[0]

    @lazy
    def _at(self) -> Who:
        return self._places[1]

    @lazy
    def _places(self) -> tuple[Spells, Who]:
        home = self._numbers(self._codes[0])
        if not self._moves.height:
            return whole_life(self._population.everyone), home
        start = day_numbers(self._moves["starts_on"], null=NOT_KNOWN)
        end = day_numbers(self._moves["ends_on"], null=FOREVER)
        moved = spells(self._moves["who"].to_numpy(), start, end)
        away = self._numbers(self._codes[1])[end > start]
        stays = complement(moved, self._population.everyone)
        return together((moved, stays)), np.concatenate([away, home[stays.who]])


def _on_each(places: Spells, gap: Spells) -> Spells:
    """Return the days of a platform's gaps on which each person belongs to it."""
    asked = Spells(np.zeros(len(places), np.int32), places.start, places.end)
    left, right = overlaps(asked, gap)
    return shared_days(places, left, gap, right)
