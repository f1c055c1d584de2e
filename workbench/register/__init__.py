"""The register: its tables, its stores, and the files it exchanges."""

from __future__ import annotations

from workbench.register.changes import ChainReport, verify_changes
from workbench.register.open import open_register
from workbench.register.register import Register, Slice, WriteReport
from workbench.register.tables import TABLES, Column, Table

__all__ = [
    "TABLES",
    "ChainReport",
    "Column",
    "Register",
    "Slice",
    "Table",
    "WriteReport",
    "open_register",
    "verify_changes",
]
