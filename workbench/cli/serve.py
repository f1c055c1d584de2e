"""`workbench serve`: the apps in the browser."""

from __future__ import annotations

from typing import Annotated

import typer

from workbench.cli.console import say
from workbench.cli.inputs import opened
from workbench.cli.status import Status
from workbench.errors import BadValueError, UnknownNameError, near_misses
from workbench.text import translate as _

NAME = "serve"


def teach() -> str:
    """Return what the help says."""
    return _(
        "Serve the apps to this machine's browser (loopback only) until Ctrl-C.\n\n"
        "Example: workbench serve demo.db --port 8866"
    )


def command(
    *,
    register: Annotated[str, typer.Argument(metavar="REGISTER", help=_("path, address or configured name"))] = "",
    officer: Annotated[str, typer.Option("--as", metavar="OFFICER", help=_("the officer_id of who works here"))] = "",
    port: Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535, help=_("0: the first free one"))] = 0,
) -> int:
    """Check the register, then serve."""
    if officer and not register:
        raise BadValueError(
            _("Without a register nobody can tell who {officer} is.").format(officer=officer),
            where="--as",
            do=_("Name the register that holds the table officers, or leave --as out."),
        )
    from workbench.apps.server import serve

    who = ""
    if register:
        with opened(register) as found:
            who = _officer(found.read("officers", columns=["officer_id", "name"]).rows(), officer) if officer else ""
    serve(register=register, who=who, port=port or None, announce=announce)
    return Status.CLEAN


def announce(address: str) -> None:
    """Say where the apps are; open nothing."""
    say(_("The workbench is at {address} (Ctrl-C ends it).").format(address=address))


def _officer(officers: list[tuple[str, str]], wanted: str) -> str:
    known = dict(officers)
    if wanted not in known:
        raise UnknownNameError(
            _("The register knows no officer {officer}.").format(officer=wanted),
            where="--as",
            do=_("Give an officer_id of the table officers."),
            near=near_misses(wanted, known),
        )
    return known[wanted] or wanted
