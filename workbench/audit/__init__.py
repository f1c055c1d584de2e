"""The audit: recorded minus warranted, check by check."""

from __future__ import annotations

from workbench.audit.checks import CHECKS
from workbench.audit.findings import Findings
from workbench.audit.run import run

__all__ = ["CHECKS", "Findings", "run"]
