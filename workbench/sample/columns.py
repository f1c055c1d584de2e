"""The columns that the sample fills, and how its rows become frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import polars as pl

from workbench.register.tables import TABLES
from workbench.sample.days import FAR

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS: Final = {
    "people": (
        "person_id", "id_number", "name", "sex", "birth_date", "retirement_kind", "hukou_kind", "hukou_region",
        "platform", "address", "phone", "education", "able_to_work", "willing_to_work", "pension_from", "died_on",
    ),
    "attributes": ("person_id", "attribute", "value", "starts_on", "ends_on"),
    "household_members": ("household_id", "person_id", "relation", "starts_on", "ends_on"),
    "unemployment_registrations": ("person_id", "agency", "unemployed_since", "starts_on", "ends_on", "end_reason"),
    "certificates": ("person_id", "certificate_no", "agency", "starts_on", "ends_on"),
    "employments": (
        "employment_id", "person_id", "kind", "employer", "starts_on", "ends_on", "contract_until", "licence_no",
        "declared_on", "contributions_paid", "monthly_income",
    ),
    "circumstances": ("person_id", "kind", "starts_on", "ends_on", "basis", "document_no", "study_from"),
    "memberships": (
        "membership_id", "person_id", "previous_membership_id", "categories", "applied_on", "checked_on", "checked_by",
        "notice_from", "notice_until", "notice_place", "recognised_on", "recognised_by", "recogniser_level",
        "exited_on", "exit_reason",
    ),
    "cards": ("card_no", "person_id", "issuer_level", "starts_on", "ends_on"),
    "visits": (
        "visit_id", "person_id", "visited_on", "mode", "target", "outcome", "officer_id", "services_received", "income",
        "insurance", "policies_enjoyed", "family_situation", "entered_at",
    ),
    "benefits": (
        "benefit_id", "person_id", "support", "payee", "payee_name", "region", "employment_id", "starts_on", "ends_on",
        "amount", "claimed_on", "first_approved_on", "approved_on", "paid_on",
    ),
    "officers": ("officer_id", "name", "role", "region", "qualification", "starts_on", "ends_on"),
    "regions": ("code", "name", "level", "parent", "successor"),
    "coverage": ("platform", "subject", "known_from", "known_until"),
}  # fmt: skip


class Rows:
    """Collects the rows of all tables and turns them into frames."""

    def __init__(self) -> None:
        self.tables: dict[str, list[tuple[Any, ...]]] = {name: [] for name in COLUMNS}

    def add(self, table: str, *values: object) -> None:
        """Add one row, its values in the order of the table's columns."""
        self.tables[table].append(values)

    def frames(self) -> dict[str, pl.DataFrame]:
        """Return all tables with their declared columns and types."""
        return {name: _frame(name, rows) for name, rows in self.tables.items()}


_MICROSECONDS_A_DAY: Final = 86_400_000_000
_AT_WORK: Final = 32_400_000_000


def _frame(name: str, rows: Sequence[tuple[Any, ...]]) -> pl.DataFrame:
    schema = TABLES[name].schema()
    columns = dict(zip(COLUMNS[name], zip(*rows, strict=True), strict=True)) if rows else {}
    return pl.DataFrame([_series(column, dtype, columns.get(column), len(rows)) for column, dtype in schema.items()])


def _series(name: str, dtype: pl.DataType, values: Sequence[Any] | None, height: int) -> pl.Series:
    if values is None:
        return pl.Series(name, [None] * height, dtype=dtype)
    if isinstance(dtype, pl.Date):
        numbers_ = pl.Series(name, values, dtype=pl.Int32)
        return numbers_.set(numbers_ >= FAR, None).cast(pl.Date)
    if isinstance(dtype, pl.Datetime):
        return (pl.Series(name, values, dtype=pl.Int64) * _MICROSECONDS_A_DAY + _AT_WORK).cast(dtype)
    if isinstance(dtype, pl.Decimal):
        return pl.Series(name, values, dtype=pl.Int64).cast(dtype)
    return pl.Series(name, values, dtype=dtype)
