"""Every check and reason: a register in which it fires, and one in which it does not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.lives import SINCE, UNTIL, Rows, client, register, visited, working
from workbench import audit

QUARTERS = [date(2025, 11, 3), date(2026, 1, 1), date(2026, 6, 30), date(2026, 8, 1)]


def found(rows: Rows) -> set[tuple[str, str, str, str]]:
    frame = audit.run(register(rows), SINCE, UNTIL).frame
    return set(
        zip(frame["check"], frame["reason"], map(str, frame["starts_on"]), map(str, frame["ends_on"]), strict=True)
    )


def person(**changes: Any) -> Rows:
    return client(**changes)


def attribute(name: str, since: date) -> Rows:
    rows = client()
    rows["attributes"] = [{"person_id": "p", "attribute": name, "value": "false", "starts_on": since}]
    return rows


def circumstance(rows: Rows, kind: str, since: date, **more: Any) -> Rows:
    rows["circumstances"].append({"person_id": "p", "kind": kind, "starts_on": since, **more})
    return rows


def registration_ended() -> Rows:
    rows = client()
    rows["unemployment_registrations"][0]["ends_on"] = date(2026, 2, 1)
    return rows


def dibao_ended(until: date, **more: Any) -> Rows:
    rows = client(birth_date=date(1990, 1, 1))
    rows["unemployment_registrations"][0]["starts_on"] = date(2025, 9, 1)
    rows["certificates"][0]["starts_on"] = date(2025, 9, 1)
    rows["memberships"][0]["recognised_on"] = date(2025, 9, 20)
    return circumstance(rows, "dibao", date(2025, 1, 1), ends_on=until, **more)


def employed_before() -> Rows:
    return visited(working(client(), since=date(2024, 2, 15)), *QUARTERS)


def placed(since: date) -> Rows:
    """The last eligible day was 2025-06-30; the person left then and was recognised anew the day the job began."""
    rows = visited(working(client(), since=date(2025, 7, 1)), *QUARTERS)
    rows["employments"][0]["starts_on"] = since
    rows["memberships"][0] |= {"exited_on": date(2025, 7, 1), "exit_reason": "own_request"}
    rows["memberships"].append({"person_id": "p", "membership_id": "M2", "recognised_on": since})
    return rows


CLEAN: dict[str, Callable[[], Rows]] = {
    "a client who still looks for work": client,
    "a client in work, visited every quarter": lambda: visited(working(client()), *QUARTERS),
    "a client who left on the first unwarranted day": lambda: _exited(registration_ended(), date(2026, 2, 1)),
    "a job begun thirty days after the last eligible day": lambda: placed(date(2025, 7, 30)),
    "dibao that goes on": lambda: dibao_ended(date(2026, 10, 1)),
}
FIRING: dict[str, tuple[Callable[[], Rows], tuple[str, str, str]]] = {
    "deceased": (lambda: person(died_on=date(2026, 2, 1)), ("ineligible_member", "deceased", "2026-02-01")),
    "pension_drawn": (
        lambda: person(pension_from=date(2026, 2, 1)),
        ("ineligible_member", "pension_drawn", "2026-02-01"),
    ),
    "retirement_age": (
        lambda: person(birth_date=date(1965, 1, 10)),
        ("ineligible_member", "retirement_age", "2025-10-01"),
    ),
    "under_age": (
        lambda: circumstance(client(birth_date=date(2010, 2, 1)), "dibao", date(2024, 1, 1)),
        ("ineligible_member", "under_age", "2025-10-01"),
    ),
    "employed_before_recognition": (
        employed_before,
        ("ineligible_member", "employed_before_recognition", "2025-10-01"),
    ),
    "placed_without_eligibility": (
        lambda: placed(date(2025, 7, 31)),
        ("ineligible_member", "placed_without_eligibility", "2025-10-01"),
    ),
    "not_registered": (registration_ended, ("ineligible_member", "not_registered", "2026-02-01")),
    "not_able": (
        lambda: attribute("able_to_work", date(2026, 2, 1)),
        ("ineligible_member", "not_able", "2026-02-01"),
    ),
    "incapacity": (
        lambda: circumstance(client(), "incapacity", date(2026, 2, 1)),
        ("ineligible_member", "incapacity", "2026-02-01"),
    ),
    "not_willing": (
        lambda: attribute("willing_to_work", date(2026, 2, 1)),
        ("ineligible_member", "not_willing", "2026-02-01"),
    ),
    "category_unsupported": (
        lambda: _recognised(client(birth_date=date(1990, 1, 1)), date(2025, 1, 1)),
        ("ineligible_member", "category_unsupported", "2025-10-01"),
    ),
    "condition_lapsed": (
        lambda: dibao_ended(date(2026, 2, 1)),
        ("ineligible_member", "condition_lapsed", "2026-02-01"),
    ),
    "facts_missing": (
        lambda: dibao_ended(date(2026, 10, 1), basis="claimed"),
        ("unverifiable_member", "facts_missing", "2025-10-01"),
    ),
    "eligible": (lambda: _without(client(), "memberships"), ("omitted_eligible", "eligible", "2025-10-01")),
    "no_visit": (
        lambda: visited(working(client()), *QUARTERS[1:]),
        ("missing_visit", "no_visit", "2025-10-01"),
    ),
    "not_at_home": (
        lambda: visited(visited(working(client()), *QUARTERS[1:]), QUARTERS[0], mode="phone"),
        ("missing_visit", "not_at_home", "2025-10-01"),
    ),
    "attempted": (
        lambda: visited(visited(working(client()), *QUARTERS[1:]), QUARTERS[0], outcome="away"),
        ("missing_visit", "attempted", "2025-10-01"),
    ),
    "no_certificate": (
        lambda: _without(client(), "certificates"),
        ("card_without_force", "no_certificate", "2025-10-01"),
    ),
    "certificate_ended": (
        lambda: _ended(client(), "certificates", date(2026, 2, 1)),
        ("card_without_force", "certificate_ended", "2026-02-01"),
    ),
}


def _exited(rows: Rows, day: date) -> Rows:
    rows["memberships"][0] |= {"exited_on": day, "exit_reason": "own_request"}
    return rows


def _recognised(rows: Rows, day: date) -> Rows:
    """Recognise on a day; registrations follow one another so that no year is ever full."""
    rows["memberships"][0]["recognised_on"] = day
    rows["unemployment_registrations"] = [
        {"person_id": "p", "starts_on": day, "ends_on": date(2025, 12, 31)},
        {"person_id": "p", "starts_on": date(2025, 12, 31)},
    ]
    return rows


def _without(rows: Rows, table: str) -> Rows:
    rows[table] = []
    return rows


def _ended(rows: Rows, table: str, day: date) -> Rows:
    rows[table][0]["ends_on"] = day
    return rows


@pytest.mark.parametrize("name", CLEAN)
def test_what_is_as_it_should_be_is_no_finding(name: str) -> None:
    assert found(CLEAN[name]()) == set()


@pytest.mark.parametrize("name", FIRING)
def test_what_is_not_is_found_from_its_first_day_in_the_window(name: str) -> None:
    rows, wanted = FIRING[name]
    assert wanted in {finding[:3] for finding in found(rows())}


def test_every_reason_of_every_check_has_a_register_in_which_it_fires() -> None:
    reasons = {reason for check in audit.CHECKS.values() for reason in check.reasons}
    assert reasons == set(FIRING)
