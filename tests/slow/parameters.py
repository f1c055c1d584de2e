"""What the numbers and choices are unless a test says otherwise."""

from __future__ import annotations

from typing import Any

DEFAULTS: dict[str, Any] = {
    "hardship_age": {"M": 50, "F": 40},
    "long_term_period": 1,
    "long_term_counts_from": "unemployed_since",
    "registered_period": 1,
    "minimum_working_age": 16,
    "women_without_kind": "unknown",
    "presume_able_and_willing": True,
    "claimed_circumstances": "unknown",
    "dibao_by_household": False,
    "provincial_documents": [],  # each: document_no, from, until (null: still in force)
    "reregistration_grace_days": 30,
    "placement_gap_days": 30,
    "partial_quarter_days": 30,
    "omission_days": 30,
}
