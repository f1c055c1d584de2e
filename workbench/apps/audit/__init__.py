"""The audit app: choose a register, run, see what does not agree, open a person, take the report away."""

from workbench.apps.audit.app import AuditApp, open_app

__all__ = ["AuditApp", "open_app"]
