"""A ledger's row as rows of the register's tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from workbench.register.exchange.ledger.client import (
    claims,
    is_client,
    read_card,
    read_certificate,
    read_membership,
    silence_after,
)
from workbench.register.exchange.ledger.identity_cell import read_identity
from workbench.register.exchange.ledger.person import read_person
from workbench.register.exchange.ledger.problems import Effect
from workbench.register.exchange.ledger.status import read_employment, read_registration

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.register.exchange.ledger.platform import Platforms
    from workbench.register.exchange.ledger.row import Row

OWN_IDS = {"memberships": ("membership_id", "m"), "employments": ("employment_id", "e"), "visits": ("visit_id", "v")}
STARTS = {"memberships": "recognised_on", "employments": "starts_on", "visits": "visited_on"}


@dataclass
class Entry:
    """A row of the ledger, read.

    Args:
        row: the row, with its problems.
        number: the identity number; None if it cannot be read.
        tables: rows by table, still without the ids of person and row.
        person_id: given once all rows are read.
    """

    row: Row
    number: str | None
    tables: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    person_id: str = ""

    @property
    def name(self) -> str | None:
        """Return the person's name."""
        people = self.tables.get("people")
        name: str | None = people[0]["name"] if people else None
        return name

    def refuse(self, field_name: str, what: str, do: str) -> None:
        """Refuse the whole row."""
        self.row.problem(field_name, what, do, Effect.ROW)


def read_entry(row: Row, platforms: Platforms) -> Entry:
    """Read a row of the sheet 台账."""
    number = read_identity(row)
    if number is None and row.cell("id_number") is None:
        return Entry(row, None)
    registration = read_registration(row, is_client=is_client(row))
    registered = registration["starts_on"] if registration else None
    membership = read_membership(row, registered)
    recognised = membership["recognised_on"] if membership else None
    certificate = read_certificate(row, registered, recognised)
    found = {
        "people": read_person(row, number or "", platforms.of(row)),
        "unemployment_registrations": registration,
        "memberships": membership,
        "certificates": certificate,
        "cards": read_card(row, certificate, registered, recognised),
        "employments": read_employment(row, registration, recognised),
    }
    tables = {table: [values] for table, values in found.items() if values is not None}
    if membership is not None:
        willing: bool | None = tables["people"][0]["willing_to_work"]
        tables |= {"circumstances": claims(membership), "attributes": silence_after(membership, willing=willing)}
    return Entry(row, number, tables)


def with_ids(table: str, person_id: str, rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return one person's rows of a table with their ids, equal rows once; the same rows give the same ids anywhere."""
    distinct: list[dict[str, Any]] = []
    for row in rows:
        if row not in distinct:
            distinct.append(row)
    if table not in OWN_IDS:
        return [{"person_id": person_id, **row} for row in distinct]
    name, letter = OWN_IDS[table]
    counted: dict[Any, int] = {}
    made = []
    for row in distinct:
        start = row[STARTS[table]]
        nth = counted[start] = counted.get(start, 0) + 1
        made.append({name: letter + _digest(table, person_id, str(start), str(nth)), "person_id": person_id, **row})
    return made


def _digest(*parts: str) -> str:
    return blake2b("\n".join(parts).encode(), digest_size=10).hexdigest()
