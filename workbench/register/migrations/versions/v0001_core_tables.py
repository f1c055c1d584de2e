"""The fifteen core tables, and the line that remembers the end of the chain of changes."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TEXT = sa.Text()
DAY = sa.Date()
TRUTH = sa.Boolean()
WHOLE = sa.BigInteger()
MONEY = sa.Numeric(12, 2).with_variant(sa.Text(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

TABLES: dict[str, dict[str, sa.types.TypeEngine[Any]]] = {
    "people": {
        "person_id": TEXT,
        "id_number": TEXT,
        "name": TEXT,
        "sex": TEXT,
        "birth_date": DAY,
        "retirement_kind": TEXT,
        "hukou_kind": TEXT,
        "hukou_region": TEXT,
        "platform": TEXT,
        "address": TEXT,
        "phone": TEXT,
        "education": TEXT,
        "able_to_work": TRUTH,
        "willing_to_work": TRUTH,
        "pension_from": DAY,
        "died_on": DAY,
        "id": TEXT,
        "import_id": TEXT,
        "entered_at": INSTANT,
    },
    "attributes": {
        "person_id": TEXT,
        "attribute": TEXT,
        "value": TEXT,
        "starts_on": DAY,
        "ends_on": DAY,
        "id": TEXT,
        "import_id": TEXT,
        "entered_at": INSTANT,
    },
    "household_members": {
        "household_id": TEXT,
        "person_id": TEXT,
        "relation": TEXT,
        "starts_on": DAY,
        "ends_on": DAY,
        "id": TEXT,
        "import_id": TEXT,
        "entered_at": INSTANT,
    },
    "unemployment_registrations": {
        "person_id": TEXT,
        "agency": TEXT,
        "unemployed_since": DAY,
        "starts_on": DAY,
        "ends_on": DAY,
        "end_reason": TEXT,
        "id": TEXT,
        "import_id": TEXT,
        "entered_at": INSTANT,
    },
    "certificates": {
        "person_id": TEXT,
        "certificate_no": TEXT,
        "agency": TEXT,
        "starts_on": DAY,
        "ends_on": DAY,
        "id": TEXT,
        "import_id": TEXT,
        "entered_at": INSTANT,
    },
    "employments": {
        "employment_id": TEXT,
        "person_id": TEXT,
        "kind": TEXT,
        "employer": TEXT,
        "starts_on": DAY,
        "ends_on": DAY,
        "contract_until": DAY,
        "licence_no": TEXT,
        "declared_on": DAY,
        "contributions_paid": TRUTH,
        "monthly_income": MONEY,
        "id": TEXT,
        "import_id": TEXT,
        "entered_at": INSTANT,
    },
    "circumstances": {
        "person_id": TEXT,
        "kind": TEXT,
        "starts_on": DAY,
        "ends_on": DAY,
        "basis": TEXT,
        "document_no": TEXT,
        "study_from": DAY,
        "id": TEXT,
        "import_id": TEXT,
        "entered_at": INSTANT,
    },
    "memberships": {
        "membership_id": TEXT,
        "person_id": TEXT,
        "previous_membership_id": TEXT,
        "categories": TEXT,
        "applied_on": DAY,
        "checked_on": DAY,
        "checked_by": TEXT,
        "notice_from": DAY,
        "notice_until": DAY,
        "notice_place": TEXT,
        "recognised_on": DAY,
        "recognised_by": TEXT,
        "recogniser_level": TEXT,
        "exited_on": DAY,
        "exit_reason": TEXT,
        "decision": TEXT,
        "id": TEXT,
        "import_id": TEXT,
        "entered_at": INSTANT,
    },
    "cards": {
        "card_no": TEXT,
        "person_id": TEXT,
        "issuer_level": TEXT,
        "starts_on": DAY,
        "ends_on": DAY,
        "id": TEXT,
        "import_id": TEXT,
        "entered_at": INSTANT,
    },
    "visits": {
        "visit_id": TEXT,
        "person_id": TEXT,
        "visited_on": DAY,
        "mode": TEXT,
        "target": TEXT,
        "outcome": TEXT,
        "officer_id": TEXT,
        "services_received": TEXT,
        "income": MONEY,
        "insurance": TEXT,
        "policies_enjoyed": TEXT,
        "family_situation": TEXT,
        "entered_at": INSTANT,
        "id": TEXT,
        "import_id": TEXT,
    },
    "benefits": {
        "benefit_id": TEXT,
        "person_id": TEXT,
        "support": TEXT,
        "payee": TEXT,
        "payee_name": TEXT,
        "region": TEXT,
        "employment_id": TEXT,
        "starts_on": DAY,
        "ends_on": DAY,
        "amount": MONEY,
        "claimed_on": DAY,
        "first_approved_on": DAY,
        "approved_on": DAY,
        "paid_on": DAY,
        "id": TEXT,
        "import_id": TEXT,
        "entered_at": INSTANT,
    },
    "officers": {
        "officer_id": TEXT,
        "name": TEXT,
        "role": TEXT,
        "region": TEXT,
        "qualification": TEXT,
        "starts_on": DAY,
        "ends_on": DAY,
        "id": TEXT,
        "import_id": TEXT,
        "entered_at": INSTANT,
    },
    "regions": {
        "code": TEXT,
        "name": TEXT,
        "level": TEXT,
        "parent": TEXT,
        "successor": TEXT,
        "id": TEXT,
        "import_id": TEXT,
        "entered_at": INSTANT,
    },
    "coverage": {
        "platform": TEXT,
        "subject": TEXT,
        "known_from": DAY,
        "known_until": DAY,
        "id": TEXT,
        "import_id": TEXT,
        "entered_at": INSTANT,
    },
}
INDEXED = ("person_id", "household_id", "platform")

APPEND_ONLY_SQLITE = """
CREATE TRIGGER changes_keep_{event} BEFORE {event} ON changes
BEGIN SELECT RAISE(ABORT, 'changes are append-only'); END
"""
APPEND_ONLY_POSTGRESQL = """
CREATE FUNCTION changes_keep() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'changes are append-only'; END $$;
CREATE TRIGGER changes_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON changes
FOR EACH STATEMENT EXECUTE FUNCTION changes_keep();
"""


def upgrade() -> None:
    for name, columns in TABLES.items():
        op.create_table(name, *(_column(column, kind) for column, kind in columns.items()))
        for column in INDEXED:
            if column in columns:
                op.create_index(f"ix_{name}_{column}", name, [column])
    _changes()
    head = op.create_table(
        "chain_head",
        sa.Column("only", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("seq", WHOLE, nullable=False),
        sa.Column("hash", TEXT, nullable=False),
    )
    op.bulk_insert(head, [{"only": 1, "seq": 0, "hash": "0" * 64}])


def _column(name: str, kind: sa.types.TypeEngine[Any]) -> sa.Column[Any]:
    return sa.Column(name, kind, primary_key=name == "id", nullable=name != "id")


def _changes() -> None:
    op.create_table(
        "changes",
        sa.Column("seq", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("at", INSTANT),
        sa.Column("actor", TEXT),
        sa.Column("action", TEXT),
        sa.Column("table", TEXT),
        sa.Column("key", TEXT),
        sa.Column("before", TEXT),
        sa.Column("after", TEXT),
        sa.Column("hash", TEXT),
    )
    if op.get_bind().dialect.name == "sqlite":
        for event in ("UPDATE", "DELETE"):
            op.execute(APPEND_ONLY_SQLITE.format(event=event))
    else:
        op.execute(APPEND_ONLY_POSTGRESQL)
