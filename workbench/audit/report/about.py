"""How a report came about: register, window, parameters, versions, day."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from workbench.clock import today
from workbench.policy.parameters import parameter
from workbench.policy.shown import shown
from workbench.register.exchange.days import last_day
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.audit.findings import Findings


def lines(findings: Findings) -> list[tuple[str, str]]:
    """Return the explanation of a report as pairs of title and text."""
    return [
        (_("First day looked at"), str(findings.since)),
        (_("Last day looked at"), str(last_day(findings.until))),
        (_("Persons looked at"), f"{findings.people:,}"),
        (_("Clients among them"), f"{findings.members:,}"),
        (_("Fingerprint of the register"), str(findings.register_hash)),
        (_("Report made on"), str(today())),
        (_("Version of the workbench"), _version()),
        (
            _("What a finding is"),
            _("A finding is a suspicion for the agency to check, not a decision about a person."),
        ),
    ]


def parameters(findings: Findings) -> list[tuple[str, str]]:
    """Return the parameters in force, by name."""
    given: Mapping[str, object] = findings.parameters
    return [(parameter(name).title(), shown(given[name], parameter(name).unit)) for name in sorted(given)]


def _version() -> str:
    try:
        return version("employment-assistance-workbench")
    except PackageNotFoundError:
        return "-"
