"""A register as plain rows: which rows count, which of them cover a day, and what is known at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import wraps
from typing import Any, TypeVar

from tests.slow import identity
from tests.slow.parameters import DEFAULTS

Row = Mapping[str, Any]
Answer = TypeVar("Answer")

STARTS = {"memberships": "recognised_on"}
ENDS = {"memberships": "exited_on"}


class Reading:
    """The rows of a register by person, with the parameters of this reading.

    Args:
        tables: table name to rows; a missing key of a row is null. `coverage` says what is known;
            without it every table given is known everywhere and no other table anywhere.
        parameters: what differs from `DEFAULTS`.
    """

    def __init__(self, tables: Mapping[str, Sequence[Row]], **parameters: Any) -> None:
        self.tables = tables
        self.parameters = {**DEFAULTS, **parameters}
        self.memory: dict[Any, Any] = {}
        self.people = {row["person_id"]: _completed(row) for row in tables.get("people", ())}
        self._by_person: dict[tuple[str, str], list[Row]] = defaultdict(list)
        self.households: dict[str, list[Row]] = defaultdict(list)
        self.undated: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for table, rows in tables.items():
            for row in rows:
                if row.get("person_id") in self.people and row.get("starts_on") is None:
                    self.undated[table, row["person_id"]].append(row)
                if row.get("person_id") in self.people and not is_void(table, row):
                    self._by_person[table, row["person_id"]].append(row)
                    if table == "household_members":
                        self.households[row["household_id"]].append(row)

    def rows(self, table: str, person_id: str) -> list[Row]:
        """Give the rows of a person that are not void."""
        return self._by_person.get((table, person_id), [])

    def covering(self, table: str, person_id: str, day: date) -> Iterable[Row]:
        """Give the person's rows of a table that hold on a day."""
        return (row for row in self.rows(table, person_id) if covers(table, row, day))


def _completed(row: Row) -> Row:
    number = row.get("id_number")
    return {
        **row,
        "birth_date": row.get("birth_date") or identity.birth_date_of(number),
        "sex": row.get("sex") or identity.sex_of(number),
    }


def is_void(table: str, row: Row) -> bool:
    """Say whether a spell holds on no day: it has no start, or its end is not after its start."""
    if table in ("people", "visits", "coverage"):
        return False
    start, end = row.get(STARTS.get(table, "starts_on")), row.get(ENDS.get(table, "ends_on"))
    return start is None or (end is not None and end <= start)


def covers(table: str, row: Row, day: date) -> bool:
    """Say whether a spell holds on a day: from its start until, not including, its end."""
    start, end = row[STARTS.get(table, "starts_on")], row.get(ENDS.get(table, "ends_on"))
    return bool(start <= day and (end is None or day < end))


def is_known(reg: Reading, person_id: str, subject: str, day: date) -> bool:
    """Say whether the register knows about a subject (a table, `circumstances/dibao`) for a person on a day."""
    if _may_hold(reg, person_id, subject, day):
        return False
    return any(
        (known_from is None or known_from <= day) and (known_until is None or day < known_until)
        for known_from, known_until in _known_spells(reg, platform_on(reg, person_id, day), subject)
    )


def _may_hold(reg: Reading, person_id: str, subject: str, day: date) -> bool:
    """Say whether a row without a first day may hold on the day: it may on any before its end."""
    table, _slash, kind = subject.partition("/")
    return table not in ("memberships", "visits") and any(
        (not kind or row.get("kind") == kind) and (row.get("ends_on") is None or day < row["ends_on"])
        for row in reg.undated.get((table, person_id), ())
    )


def platform_on(reg: Reading, person_id: str, day: date) -> str:
    """Give the platform to which a person belongs on a day, empty if that is unknown."""
    moves = {row.get("value") for row in reg.covering("attributes", person_id, day) if row["attribute"] == "platform"}
    platform = reg.people[person_id].get("platform") if not moves else moves.pop() if len(moves) == 1 else None
    return platform or ""


def _known_spells(reg: Reading, platform: str, subject: str) -> list[tuple[date | None, date | None]]:
    key = ("known", platform, subject)
    if key not in reg.memory:
        table = subject.split("/", maxsplit=1)[0]
        if "coverage" in reg.tables:
            reg.memory[key] = [
                (row.get("known_from"), row.get("known_until"))
                for row in reg.tables["coverage"]
                if row["subject"] in (subject, table) and platform.startswith(row.get("platform") or "")
            ]
        else:
            reg.memory[key] = [(None, None)] if table in reg.tables else []
    spells: list[tuple[date | None, date | None]] = reg.memory[key]
    return spells


def remembered(function: Callable[..., Answer]) -> Callable[..., Answer]:
    """Keep what was answered for the same person, day and so on."""

    @wraps(function)
    def wrapper(reg: Reading, *args: Any) -> Answer:
        key = (function.__name__, *args)
        if key not in reg.memory:
            reg.memory[key] = function(reg, *args)
        answer: Answer = reg.memory[key]
        return answer

    return wrapper
