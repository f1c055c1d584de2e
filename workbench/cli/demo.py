"""`workbench demo`: a register of invented people, served."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from workbench.cli.console import progress, say
from workbench.cli.status import Status
from workbench.text import translate as _

NAME = "demo"


def teach() -> str:
    """Return what the help says."""
    return _(
        "Make a register of 5,000 invented people if there is none, serve the apps and print the address. "
        "Nothing is opened and nothing leaves the machine.\n\n"
        "Example: workbench demo"
    )


def command(
    *,
    port: Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535, help=_("0: the first free one"))] = 0,
) -> int:
    """Make what is missing, then serve it."""
    from workbench.apps.demo import demo_config
    from workbench.apps.registers import CONFIG
    from workbench.apps.server import serve
    from workbench.cli.serve import announce

    say(_("Preparing a register of invented people …"))
    with progress(_("Inventing people")) as told:
        config = demo_config(told)
    os.environ[CONFIG] = str(config)
    say(_("Registers: {file}").format(file=config))
    serve(port=port or None, announce=announce)
    return Status.CLEAN
