"""Small registers for tests: a person whom everybody would recognise, and changes to the person."""

from __future__ import annotations

from datetime import date
from typing import Any

from workbench.register import Register

Rows = dict[str, list[dict[str, Any]]]
SINCE, UNTIL = date(2025, 10, 1), date(2026, 10, 1)
PLATFORM = "520102001001"


def client(person_id: str = "p", **changes: Any) -> Rows:
    """Return a man past 50, registered since 2024 and recognised on 2024-03-01, with certificate and card."""
    person = {
        "person_id": person_id,
        "name": "王五",
        "sex": "M",
        "birth_date": date(1970, 5, 18),
        "hukou_kind": "rural",
        "platform": PLATFORM,
        **changes,
    }
    return {
        "people": [person],
        "household_members": [],
        "unemployment_registrations": [{"person_id": person_id, "starts_on": date(2024, 2, 1)}],
        "employments": [],
        "circumstances": [],
        "certificates": [{"person_id": person_id, "certificate_no": "C", "starts_on": date(2024, 2, 1)}],
        "cards": [{"person_id": person_id, "card_no": "K", "starts_on": date(2024, 3, 1)}],
        "memberships": [{"person_id": person_id, "membership_id": "M", "recognised_on": date(2024, 3, 1)}],
        "visits": [],
        "benefits": [],
    }


def working(rows: Rows, *, since: date = date(2025, 7, 1), until: date | None = None) -> Rows:
    """Give the client a job that begins the day the registration ends."""
    rows["unemployment_registrations"][0]["ends_on"] = since
    rows["employments"] = [
        {"person_id": "p", "employment_id": "E", "kind": "enterprise", "starts_on": since, "ends_on": until}
    ]
    return rows


def visited(rows: Rows, *days: date, **more: Any) -> Rows:
    """Record home visits of the client."""
    visit = {"person_id": "p", "mode": "home", "outcome": "met", **more}
    rows["visits"] += [{**visit, "visit_id": f"V{day}{len(rows['visits'])}", "visited_on": day} for day in days]
    return rows


def register(rows: Rows) -> Register:
    """Open rows as a register in memory."""
    return Register.from_frames(rows)
