"""The checks of the audit, a file a check."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from workbench.audit.check import Check
from workbench.audit.checks import (
    card_without_force,
    ineligible_member,
    missing_visit,
    omitted_eligible,
    unverifiable_member,
)

CHECKS: Final[Mapping[str, Check]] = MappingProxyType(
    {
        module.CHECK.code: module.CHECK
        for module in (ineligible_member, unverifiable_member, omitted_eligible, missing_visit, card_without_force)
    }
)
"""Every check by its code, in the order of reports."""
