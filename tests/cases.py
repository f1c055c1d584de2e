"""The YAML cases of `data/cases/`: read, refused if they hold a key that nobody knows, and made into rows."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from workbench.codes import CircumstanceKind, Condition
from workbench.register.tables import TABLES

FOLDER = Path(__file__).parent.parent / "data" / "cases"
KEYS = {"name", "clause", "given", "coverage", "not_supplied", "parameters", "person", "on", "expect", "days"}
KEYS |= {"may_remain", "window", "findings"}
EXPECTED = {"eligible", "general", "conditions", "since", "until", "missing"}
FINDING = {"check", "reason", "person_id", "starts_on", "ends_on", "severity"}
VERDICTS: Mapping[Any, bool | None] = {True: True, False: False, "unknown": None}
DEFAULT_WINDOW = {"since": dt.date(2025, 1, 1), "until": dt.date(2026, 1, 1)}
SUPPLIED = [name for name in TABLES if name not in ("coverage", "changes")]
NUMBERED = {"employments": "employment_id", "memberships": "membership_id", "visits": "visit_id"}
NUMBERED |= {"cards": "card_no", "certificates": "certificate_no"}
HERO = {"sex": "M", "birth_date": dt.date(1990, 1, 1), "hukou_kind": "rural"}


class _Loader(yaml.SafeLoader):
    """Reads YAML and refuses a key written twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        if doubled := {key for key in keys if keys.count(key) > 1}:
            raise ValueError(f"{node.start_mark}: written twice: {doubled}")
        return super().construct_mapping(node, deep)


# `on` is a word here, not a yes: only `true` and `false` are.
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


@dataclass(frozen=True)
class Case:
    """One case: its rows with identifiers of its own, and what must come out."""

    number: int
    key: str
    place: str
    name: str
    clause: str
    tables: Mapping[str, list[dict[str, Any]]]
    coverage: list[dict[str, Any]]
    parameters: Mapping[str, Any]
    person_id: str
    on: dt.date | None
    days: Mapping[dt.date, Mapping[str, Any]]
    may_remain: Mapping[dt.date, bool | None]
    since: dt.date
    until: dt.date
    findings: list[dict[str, Any]] | None

    @property
    def rows(self) -> dict[str, list[dict[str, Any]]]:
        """Give the tables that were supplied, with the coverage."""
        supplied = {row["subject"].split("/", maxsplit=1)[0] for row in self.coverage}
        return {**{name: rows for name, rows in self.tables.items() if name in supplied}, "coverage": self.coverage}


def _refuse(place: str, keys: set[Any], known: set[str]) -> None:
    if keys - known:
        raise ValueError(f"{place}: unknown keys {sorted(map(str, keys - known))}")


def _expectation(place: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    _refuse(place, set(raw), EXPECTED)
    _refuse(place, set(raw.get("conditions", {})), set(Condition))
    verdicts = {key: VERDICTS[raw[key]] for key in ("eligible", "general") if key in raw}
    conditions = {code: VERDICTS[value] for code, value in raw.get("conditions", {}).items()}
    turns = {key: None if raw[key] in ("always", "never") else raw[key] for key in ("since", "until") if key in raw}
    missing = {"missing": raw["missing"]} if "missing" in raw else {}
    return {**verdicts, "conditions": conditions, **turns, **missing}


class _Maker:
    """Makes the rows of one case: fills in what is left out and gives its identifiers a prefix of their own."""

    def __init__(self, number: int, place: str, raw: Mapping[str, Any]) -> None:
        self.place, self.raw = place, raw
        self.prefix = f"{number:03d}-"
        self.holes = "coverage" in raw or "not_supplied" in raw
        self.platform = f"529{number:09d}" if self.holes else "520102001001"

    def tables(self) -> dict[str, list[dict[str, Any]]]:
        given = {"people": [HERO], **self.raw["given"]}
        _refuse(self.place, set(given), set(TABLES))
        return {
            name: [self.row(name, number, row) for number, row in enumerate(given.get(name, []))] for name in SUPPLIED
        }

    def row(self, table: str, number: int, raw: Mapping[str, Any]) -> dict[str, Any]:
        columns = {column.name for column in TABLES[table].columns}
        _refuse(f"{self.place}: {table}", set(raw), columns)
        row = dict(raw)
        row["person_id"] = self.prefix + raw.get("person_id", "甲")
        if table == "people":
            row.setdefault("platform", self.platform)
        if table == "household_members":
            row["household_id"] = self.prefix + raw.get("household_id", "户")
        if table in NUMBERED:
            row.setdefault(NUMBERED[table], f"{self.prefix}{table}-{number}")
        return row

    def coverage(self) -> list[dict[str, Any]]:
        if not self.holes:
            return [{"platform": "520", "subject": subject} for subject in SUPPLIED]
        kinds = {f"circumstances/{kind}" for kind in CircumstanceKind}
        special = {row["subject"] for row in self.raw.get("coverage", [])} | set(self.raw.get("not_supplied", []))
        _refuse(self.place, special, {*SUPPLIED, *kinds})
        apart = any(subject in kinds for subject in special)
        subjects = ({*SUPPLIED, *kinds} - {"circumstances"} if apart else set(SUPPLIED)) - special
        return [
            *({"platform": self.platform, "subject": subject} for subject in sorted(subjects)),
            *({"platform": self.platform, **row} for row in self.raw.get("coverage", [])),
        ]


def _case(number: int, key: str, place: str, raw: Mapping[str, Any]) -> Case:
    _refuse(place, set(raw), KEYS)
    maker = _Maker(number, place, raw)
    window = raw.get("window", DEFAULT_WINDOW)
    days = {day: _expectation(place, expected) for day, expected in raw.get("days", {}).items()}
    if "on" in raw:
        days[raw["on"]] = _expectation(place, raw["expect"])
    found = raw.get("findings")
    for row in found or ():
        _refuse(place, set(row), FINDING)
    if not days and found is None:
        raise ValueError(f"{place}: expects nothing")
    return Case(
        number=number,
        key=key,
        place=place,
        name=raw["name"],
        clause=raw["clause"],
        tables=maker.tables(),
        coverage=maker.coverage(),
        parameters=raw.get("parameters", {}),
        person_id=maker.prefix + raw.get("person", "甲"),
        on=raw.get("on"),
        days=days,
        may_remain={day: VERDICTS[value] for day, value in raw.get("may_remain", {}).items()},
        since=window["since"],
        until=window["until"],
        findings=None
        if found is None
        else [{**row, "person_id": maker.prefix + row.get("person_id", "甲")} for row in found],
    )


def load() -> list[Case]:
    """Read all cases, in the order of files and lines."""
    found: list[Case] = []
    for path in sorted(FOLDER.glob("*/*.yaml")):
        entries = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader
        for position, raw in enumerate(entries, start=1):
            key = f"{path.parent.name}/{path.stem}-{position}"
            found.append(_case(len(found), key, f"{key} {raw.get('name')}", raw))
    return found


def packed(cases: list[Case]) -> dict[str, list[dict[str, Any]]]:
    """Put all cases into one register: persons, households and coverage stay apart by their identifiers."""
    tables = {name: [row for case in cases for row in case.tables[name]] for name in SUPPLIED}
    coverage = {tuple(sorted(row.items(), key=str)): row for case in cases for row in case.coverage}
    return {**tables, "coverage": list(coverage.values())}
