"""`workbench import`: a community's ledger into a register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli.console import progress, say
from workbench.cli.inputs import day
from workbench.cli.status import Status
from workbench.errors import NoRegisterYetError
from workbench.text import translate as _

if TYPE_CHECKING:
    from workbench.register import Register

NAME = "import"


def teach() -> str:
    """Return what the help says."""
    return _(
        "Bring an Excel ledger into a register, in one transaction; rows that cannot be read go to a workbook beside "
        "the ledger, with what to do. The same file twice changes nothing.\n\n"
        "Example: workbench import 台账.xlsx --into register.db --dry-run"
    )


def command(
    *,
    ledger: Annotated[str, typer.Argument(metavar="LEDGER", help=_("the workbook (.xlsx) with a sheet 台账"))],
    into: Annotated[str, typer.Option("--into", metavar="REGISTER", help=_("made if it is not there"))],
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("say what would happen and change nothing"))] = False,
    platform: Annotated[
        str, typer.Option("--platform", metavar="CODE", help=_("the platform whose ledger it is"))
    ] = "",
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="D", help=_("the ledger's own day; by default the file's"))
    ] = "",
) -> int:
    """Import the ledger and print what came of it."""
    own_day = day(as_of, "--as-of") if as_of else None
    from workbench.register.exchange.ledger import import_ledger

    with _register(into, dry_run=dry_run) as register, progress(_("Importing")) as told:
        done = import_ledger(ledger, register, as_of=own_day, platform=platform or None, dry_run=dry_run, progress=told)
    say(str(done))
    for problem in done.problems if dry_run else ():
        say(f"{problem.sheet} {problem.row} {problem.column}: {problem.what} {problem.do}")
    return Status.CLEAN if done.clean else Status.FINDINGS


def _register(into: str, *, dry_run: bool) -> Register:
    """Open or make the register; a dry run where there is none works on an empty one in memory."""
    from workbench.apps.registers import address_of
    from workbench.register import Register, open_register

    try:
        return open_register(address_of(into), create=not dry_run)
    except NoRegisterYetError:
        if not dry_run:
            raise
    say(_("There is no register there yet; the import would make it: {register}").format(register=into))
    return Register.from_frames({})
