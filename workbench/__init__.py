"""Employment assistance casework and its audit: everything is a timeline, an audit is the difference between two."""

from __future__ import annotations

from workbench.register.open import open_register
from workbench.register.register import Register

__all__ = ["Register", "open_register"]
