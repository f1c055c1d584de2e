"""All rows of a ledger brought together: who is who, what is refused with whom, and the rows of each table."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.register import identity
from workbench.register.exchange.ledger.entry import with_ids
from workbench.register.exchange.ledger.problems import Effect
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from workbench.register.exchange.ledger.entry import Entry
    from workbench.register.exchange.ledger.visit import Visit

Rows = dict[str, list[dict[str, Any]]]


@dataclass
class Gathered:
    """What a ledger says, by table, and its rows with their problems."""

    entries: list[Entry]
    visits: list[Visit]

    @property
    def accepted(self) -> list[Entry]:
        """Return the rows of persons that go in."""
        return [entry for entry in self.entries if not entry.row.refused]

    def rows(self, persons: Mapping[str, str]) -> Rows:
        """Return the rows of every table.

        Args:
            persons: for each visit's identity number (with the name, where several share it) the person visited.
        """
        by_person: dict[str, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
        for entry in self.accepted:
            for table, values in entry.tables.items():
                if table != "people" or not by_person[entry.person_id]["people"]:
                    by_person[entry.person_id][table].extend(values)
        starts = _starts(self.accepted)
        for visit in self.visits:
            if not visit.row.refused and visit.day is not None and visit.number is not None:
                person = persons[visit_key(visit)]
                day = visit.day.not_before(*starts.get(person, ()))
                by_person[person]["visits"].append({"visited_on": day, **visit.values})
        tables: Rows = defaultdict(list)
        for person_id, own in by_person.items():
            own["attributes"] = _until_recognised_again(own)
            for table, values in own.items():
                tables[table].extend(with_ids(table, person_id, values))
        return {table: values for table, values in tables.items() if values}


def visit_key(visit: Visit) -> str:
    """Return what a visit says of whom it was paid to."""
    return f"{visit.number}\n{visit.name or ''}"


def name_persons(entries: Iterable[Entry]) -> None:
    """Give every row its person: one person a number, a further one for each other name under the same number."""
    first: dict[str, Entry] = {}
    for entry in entries:
        if entry.number is None:
            continue
        earlier = first.setdefault(entry.number, entry)
        same = earlier is entry or entry.name is None or earlier.name is None or entry.name == earlier.name
        beside = "" if same else entry.name or ""
        entry.person_id = identity.person_id_of(entry.number, beside=beside)
        if earlier is not entry:
            entry.row.check("id_number", _same(same=same).format(row=earlier.row.number), _what_to_do(same=same))


def refuse_together(entries: Iterable[Entry]) -> None:
    """Refuse all rows of a person of whom one cannot be read: half of what is known could accuse."""
    by_person: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.person_id:
            by_person[entry.person_id].append(entry)
    for group in by_person.values():
        unread = next((entry.row.number for entry in group if entry.row.refused), None)
        for entry in group if unread is not None else ():
            if not entry.row.refused:
                entry.refuse(
                    "id_number",
                    _("Another row of the same person (row {row}) cannot be read.").format(row=unread),
                    _("Correct that row; then both go in."),
                )


def assign_visits(
    visits: Iterable[Visit], entries: Iterable[Entry], known_elsewhere: Callable[[list[str]], set[str]]
) -> dict[str, str]:
    """Find whom each visit was paid to, and refuse visits paid to nobody in ledger or register.

    A person of whom a visit cannot be read is refused too: the person would look unvisited.

    Returns:
        For each visit key the person_id.
    """
    by_number: dict[str, dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for entry in entries:
        if entry.number is not None:
            by_number[entry.number][entry.person_id].append(entry)
    named = [visit for visit in visits if visit.number is not None]
    strangers = [
        identity.person_id_of(visit.number) for visit in named if visit.number and visit.number not in by_number
    ]
    elsewhere = known_elsewhere(strangers)
    persons: dict[str, str] = {}
    for visit in named:
        own = _own_rows(visit, by_number.get(visit.number or "", {}))
        if len({entry.person_id for entry in own}) > 1:
            visit.row.problem(
                "id_number",
                _("Several persons of the ledger share this number."),
                _("Add a column 姓名 to the visits, or correct the numbers."),
            )
        person = own[0].person_id if own else identity.person_id_of(visit.number or "")
        if not own and person not in elsewhere:
            visit.row.problem(
                "id_number",
                _("Neither the ledger nor the register holds this person."),
                _("Enter the person in the sheet 台账, or correct the number."),
            )
        elif visit.row.refused:
            _refuse_with(visit, own)
        persons[visit_key(visit)] = person
    return persons


def refuse_visits_of_refused(gathered: Gathered, persons: Mapping[str, str]) -> None:
    """Refuse the visits to persons of whom no row goes in.

    Args:
        gathered: the rows, of which some were refused.
        persons: for each visit key the person_id.
    """
    refused = {entry.person_id for entry in gathered.entries if entry.row.refused}
    refused -= {entry.person_id for entry in gathered.accepted}
    for visit in gathered.visits:
        if persons.get(visit_key(visit)) in refused and not visit.row.refused:
            visit.row.problem(
                "id_number", _("The person's row in the ledger was not imported."), _("Correct that row first.")
            )


def _own_rows(visit: Visit, by_person: Mapping[str, list[Entry]]) -> list[Entry]:
    groups = list(by_person.values())
    if len(groups) > 1:
        groups = [group for group in groups if group[0].name == visit.name] or groups
    return [entry for group in groups for entry in group]


def _refuse_with(visit: Visit, own: Iterable[Entry]) -> None:
    for entry in own:
        if not entry.row.refused:
            entry.refuse(
                "id_number",
                _("A visit to this person (sheet {sheet}, row {row}) cannot be read.").format(
                    sheet=visit.row.layout.sheet, row=visit.row.number
                ),
                _("Correct the visit; without it the person would look unvisited."),
            )


def _until_recognised_again(own: Mapping[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """Return what is unknown after an exit, until the next recognition of the same person."""
    recognised = sorted(row["recognised_on"] for row in own.get("memberships", ()))
    return [
        {**row, "ends_on": next((day for day in recognised if day > row["starts_on"]), None)}
        for row in own.get("attributes", ())
    ]


def _starts(entries: Iterable[Entry]) -> dict[str, list[Any]]:
    starts: dict[str, list[Any]] = defaultdict(list)
    for entry in entries:
        for table, column in (("employments", "starts_on"), ("memberships", "recognised_on")):
            starts[entry.person_id].extend(values[column] for values in entry.tables.get(table, ()))
    return starts


def _same(*, same: bool) -> str:
    if same:
        return _("The same person stands in row {row} already.")
    return _("Row {row} has the same identity number under another name.")


def _what_to_do(*, same: bool) -> str:
    if same:
        return _("Keep one row a person; details were taken from the first, recognition and work from both.")
    return _("Compare both identity cards; each name was imported as a person of its own.")


def counted(gathered: Gathered) -> dict[str, int]:
    """Return how many rows, or cells of rows that went in, were refused, by table."""
    from workbench.register.exchange.ledger.fields import fields

    refused: dict[str, int] = defaultdict(int)
    for table, rows in (
        ("people", [entry.row for entry in gathered.entries]),
        ("visits", [visit.row for visit in gathered.visits]),
    ):
        for row in rows:
            if row.refused:
                refused[table] += 1
                continue
            titles = {
                row.layout.headers[column]: fields(row.kind)[name].to.partition(".")[0]
                for name, columns in row.layout.columns.items()
                for column in columns
            }
            for problem in set(row.problems):
                if problem.effect is Effect.CELL:
                    refused[titles.get(problem.column, table)] += 1
    return dict(refused)
