"""Small registers by chance: few persons, few households, days that keep meeting thresholds.

One generator serves a seeded `random.Random` and, through `hypothesis.strategies.randoms`, Hypothesis with shrinking.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from tests.slow.identity import check_digit
from workbench.codes import CircumstanceKind

if TYPE_CHECKING:
    from random import Random

Row = dict[str, Any]
Tables = dict[str, list[Row]]

FIRST = dt.date(2023, 1, 1)
SPAN = 3 * 365
ELSEWHERE = "999999999999"
ANCHORS = [dt.date(2024, 2, 29), dt.date(2024, 1, 1), dt.date(2025, 2, 28), dt.date(2025, 3, 1), dt.date(2024, 7, 1)]
OFFSETS = [0, 0, 0, 1, -1, 29, 30, 31, -29, -30, -31, 60, 91, 365, 366, -365, -366]
KINDS = ["dibao", "dibao", "disability", "graduate", "graduate", "student_loan", "family_misfortune", "student"]
KINDS += ["parent_disability", "land_lost", "hukou_urbanised", "provincial_other", "military", "incapacity", "abroad"]
TABLES = ["people", "attributes", "household_members", "unemployment_registrations", "certificates", "employments"]
TABLES += ["circumstances", "memberships", "cards", "visits"]
DOCUMENTS = [{"document_no": "文甲", "from": dt.date(2024, 2, 29), "until": dt.date(2025, 3, 1)}]
PARAMETERS: list[dict[str, Any]] = [
    {},
    {},
    {},
    {"women_without_kind": "F55"},
    {"women_without_kind": "F50", "claimed_circumstances": "accepted"},
    {"presume_able_and_willing": False},
    {"long_term_counts_from": "registration", "provincial_documents": DOCUMENTS},
    {"dibao_by_household": True, "reregistration_grace_days": 1, "placement_gap_days": 2},
]


@dataclass
class World:
    """One or two households and what happens to their people."""

    random: Random
    prefix: str
    tables: Tables = field(default_factory=lambda: {table: [] for table in TABLES})
    days: list[dt.date] = field(default_factory=list)

    def chance(self, share: float) -> bool:
        """Say yes in so many cases."""
        return self.random.random() < share

    def day(self) -> dt.date:
        """Give a day, often a threshold away from one that was given before."""
        known = self.days + ANCHORS
        if self.chance(0.75):
            day = self.random.choice(known) + dt.timedelta(days=self.random.choice(OFFSETS))
        else:
            day = FIRST + dt.timedelta(days=self.random.randrange(SPAN))
        self.days.append(day)
        return day

    def spell(self) -> Row:
        """Give a start and an end: open, later, or (rarely) not after the start."""
        start = self.day()
        if self.chance(0.35):
            return {"starts_on": start, "ends_on": None}
        end = self.day()
        if self.chance(0.03):
            return {"starts_on": None, "ends_on": end}
        if end <= start and not self.chance(0.15):
            start, end = end, start
        return {"starts_on": start, "ends_on": end}

    def add(self, table: str, person_id: str, row: Row) -> None:
        """Write a row of a person."""
        self.tables[table].append({"person_id": person_id, **row})

    def number(self, table: str) -> str:
        """Give the next number of a table."""
        return f"{self.prefix}-{table}-{len(self.tables[table])}"


def world(random: Random, prefix: str, platforms: list[str], known: list[dt.date]) -> World:
    """Make one world on some platforms; its days like to meet those on which knowledge begins and ends."""
    made = World(random, prefix)
    made.days += known
    persons = [f"{prefix}-{letter}" for letter in "abcd"[: random.choice([1, 1, 2, 2, 3, 4])]]
    for person_id in persons:
        _person(made, person_id, random.choice(platforms))
        _history(made, person_id)
        if made.chance(0.1):
            made.add(
                "attributes", person_id, {"attribute": "platform", "value": random.choice(platforms), **made.spell()}
            )
        _membership(made, person_id)
    for household in range(random.choice([0, 1, 1, 2])):
        for person_id in [*persons, f"{prefix}-ghost"]:
            if made.chance(0.7):
                row = {"household_id": f"{prefix}-h{household}", **made.spell()}
                if made.chance(0.6):
                    row |= {"starts_on": dt.date(2010, 1, 1), "ends_on": None}
                made.add("household_members", person_id, row)
    if made.chance(0.2):
        made.add("employments", f"{prefix}-ghost", {"employment_id": made.number("employments"), **made.spell()})
    return made


def _person(made: World, person_id: str, platform: str) -> None:
    pick = made.random.choice
    milestone = made.day()
    age = pick([16, 30, 40, 40, 45, 50, 50, 52, 55, 60])
    birth = dt.date(milestone.year - age, milestone.month, min(milestone.day, 28))
    if made.chance(0.15):
        birth = pick([dt.date(1984, 2, 29), dt.date(2008, 2, 29), dt.date(1964, 2, 29), dt.date(1974, 12, 31)])
    sex = pick(["M", "F", "F", None])
    row: Row = {
        "person_id": person_id,
        "sex": sex,
        "birth_date": None if made.chance(0.08) else birth,
        "retirement_kind": pick([None, None, None, "M60", "F55", "F50"]),
        "hukou_kind": pick(["urban", "urban", "urban", "rural", "unified", None]),
        "able_to_work": pick([None, None, True, True, False]),
        "willing_to_work": pick([None, None, True, True, True, False]),
        "platform": None if made.chance(0.03) else platform,
        "pension_from": made.day() if made.chance(0.08) else None,
        "died_on": made.day() if made.chance(0.1) else None,
    }
    if made.chance(0.1):
        first_17 = f"520102{birth:%Y%m%d}99{pick([6, 7])}"
        row["id_number"] = first_17 + pick([check_digit(first_17), "?"])
    made.tables["people"].append(row)


def _history(made: World, person_id: str) -> None:
    pick = made.random.choice
    for _ in range(pick([0, 1, 1, 1, 2, 3])):
        row = {"unemployed_since": made.day() if made.chance(0.3) else None, **made.spell()}
        made.add("unemployment_registrations", person_id, row)
    for _ in range(pick([0, 0, 1, 1, 2, 3])):
        row = {"employment_id": made.number("employments"), "kind": pick(["enterprise", "flexible"]), **made.spell()}
        made.add("employments", person_id, row)
    for _ in range(pick([0, 0, 1, 1, 2, 3, 4])):
        made.add("circumstances", person_id, _circumstance(made))
    for _ in range(pick([0, 0, 0, 1, 2])):
        attribute = pick(["able_to_work", "willing_to_work", "hukou_kind", "hukou_region"])
        values = ["urban", "rural", "unified", None] if attribute == "hukou_kind" else ["true", "false", None]
        made.add("attributes", person_id, {"attribute": attribute, "value": pick(values), **made.spell()})


def _circumstance(made: World) -> Row:
    pick = made.random.choice
    return {
        "kind": pick(KINDS),
        "basis": pick([None, "evidenced", "evidenced", "claimed"]),
        "document_no": pick([None, "", "文甲", "文甲", "文乙"]),
        "study_from": made.day() if made.chance(0.3) else None,
        **made.spell(),
    }


def _membership(made: World, person_id: str) -> None:
    pick = made.random.choice
    for _ in range(pick([0, 1, 1, 1, 2])):
        spell = made.spell()
        row = {"recognised_on": spell["starts_on"], "exited_on": spell["ends_on"]}
        made.add("memberships", person_id, {"membership_id": made.number("memberships"), **row})
    for table, key in (("cards", "card_no"), ("certificates", "certificate_no")):
        for _ in range(pick([0, 0, 1, 2])):
            made.add(table, person_id, {key: made.number(table), **made.spell()})
    for _ in range(pick([0, 0, 1, 2, 4])):
        row = {
            "visit_id": made.number("visits"),
            "visited_on": made.day(),
            "mode": pick(["home", "home", "home", "phone", "office", None]),
            "outcome": pick([None, "met", "met", "absent", "refused", "away"]),
        }
        made.add("visits", person_id, row)


def coverage(random: Random, platform: str, *, holes: bool) -> list[Row]:
    """Say what is known of a platform: everything, or with holes not everything and not always."""
    made = World(random, platform)
    kinds = [f"circumstances/{kind}" for kind in CircumstanceKind]
    apart = holes and made.chance(0.6)
    subjects = [*(table for table in TABLES if table != "circumstances"), *(kinds if apart else ["circumstances"])]
    rows = []
    for subject in subjects:
        windows: list[tuple[dt.date | None, dt.date | None]] = [(None, None)]
        if holes and made.chance(0.12):
            windows = random.choice(
                [[], [(made.day(), None)], [(None, made.day())], [(made.day(), made.day()), (made.day(), None)]]
            )
        for known_from, known_until in windows:
            rows.append(
                {"platform": platform, "subject": subject, "known_from": known_from, "known_until": known_until}
            )
    if holes and made.chance(0.15):
        rows.append({"platform": platform[:9], "subject": "employments", "known_from": made.day(), "known_until": None})
    return rows


def register(random: Random, *, worlds: int, holes: bool = True) -> Tables:
    """Make one register of several worlds that do not touch one another."""
    platforms = [f"520102{number:03d}001" for number in range(min(2 * worlds, 24))]
    known = {platform: coverage(random, platform, holes=holes) for platform in platforms}
    # Somewhere everything is known: a table of which no row of `coverage` speaks would count as known everywhere.
    known[ELSEWHERE] = coverage(random, ELSEWHERE, holes=False)
    made = []
    for number in range(worlds):
        own = random.sample(platforms, 2)
        days = [day for platform in own for row in known[platform] for day in days_in(row)]
        made.append(world(random, f"w{number:05d}", own, days))
    tables = {table: [row for one in made for row in one.tables[table]] for table in TABLES}
    return {**tables, "coverage": [row for rows in known.values() for row in rows]}


def days_in(row: Row) -> list[dt.date]:
    """List the days that a row holds."""
    return [value for value in row.values() if isinstance(value, dt.date)]


def apart(tables: Tables) -> dict[str, Tables]:
    """Split a register into its worlds, by prefix: everything that can bear on their people."""
    worlds: dict[str, Tables] = defaultdict(lambda: {table: [] for table in tables})
    for table in TABLES:
        for row in tables[table]:
            worlds[prefix_of(row["person_id"])][table].append(row)
    for kept in worlds.values():
        platforms = tuple(row["platform"] for row in kept["people"] if row["platform"])
        kept["coverage"] = [
            row for row in tables["coverage"] if any(name.startswith(row["platform"]) for name in platforms)
        ]
    return worlds


def prefix_of(person_id: str) -> str:
    """Name the world of a person."""
    return person_id.split("-", maxsplit=1)[0]


randoms = st.randoms(use_true_random=False)
