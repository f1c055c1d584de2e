"""`workbench explain`: why one person is or is not eligible."""

from __future__ import annotations

from typing import Annotated

import typer

from workbench.cli.console import say
from workbench.cli.inputs import day, opened
from workbench.cli.status import Status
from workbench.text import translate as _

NAME = "explain"


def teach() -> str:
    """Return what the help says."""
    return _(
        "Explain the verdict on one person and one day: each requirement and condition with its clause, the facts it "
        "rests on, and what to ask next.\n\n"
        "Example: workbench explain demo.db PERSON --on 2026-09-30"
    )


def command(
    *,
    register: Annotated[str, typer.Argument(metavar="REGISTER", help=_("path, address or configured name"))],
    person: Annotated[str, typer.Argument(metavar="PERSON", help=_("the person_id, as in the reports"))],
    on: Annotated[str, typer.Option("--on", metavar="DATE", help=_("the day, like 2026-09-30"))],
) -> int:
    """Print the decision about one person."""
    when = day(on, "--on")
    from workbench import eligibility

    with opened(register) as found:
        decision = eligibility.explain(found, person, when)
    say(str(decision))
    return Status.CLEAN
