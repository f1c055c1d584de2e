"""`workbench sample`: a register of invented people."""

from __future__ import annotations

from typing import Annotated

import typer

from workbench.cli.console import progress, say
from workbench.cli.inputs import day
from workbench.cli.status import Status
from workbench.text import translate as _

NAME = "sample"


def teach() -> str:
    """Return what the help says."""
    return _(
        "Make a register of invented people, the same for the same seed; clean, or with planted faults that are listed "
        "in a file.\n\n"
        "Example: workbench sample --people 5000 --seed 1 --out demo.db --faults faults.csv"
    )


def command(
    people: Annotated[int, typer.Option("--people", metavar="N", min=1, help=_("how many persons"))],
    out: Annotated[
        str, typer.Option("--out", metavar="REGISTER", help=_("a path ending in .db, a folder or an address"))
    ],
    seed: Annotated[int, typer.Option("--seed", metavar="S", help=_("the same seed gives the same register"))] = 1,
    as_of: Annotated[str, typer.Option("--as-of", metavar="D", help=_("the day until which the register knows"))] = "",
    faults: Annotated[str, typer.Option("--faults", metavar="F.csv", help=_("plant faults and list them here"))] = "",
) -> int:
    """Make the register and say where it is."""
    from workbench import sample

    known_until = day(as_of, "--as-of") if as_of else None
    with progress(_("Inventing people")):
        sample.write(people=people, seed=seed, out=out, as_of=known_until, faults=faults or None)
    say(_("Made: {register}").format(register=out))
    if faults:
        say(_("Planted faults: {file}").format(file=faults))
    return Status.CLEAN
