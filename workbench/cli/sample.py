"""`workbench sample`: a register of invented people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli.console import progress, say
from workbench.cli.inputs import day
from workbench.cli.status import Status
from workbench.errors import OutputError
from workbench.text import translate as _

if TYPE_CHECKING:
    from pathlib import Path

    import polars as pl

NAME = "sample"


def teach() -> str:
    """Return what the help says."""
    return _(
        "Make a register of invented people, the same for the same seed; clean, or with planted faults that are listed "
        "in a file.\n\n"
        "Example: workbench sample --people 5000 --seed 1 --out demo.db --faults faults.csv"
    )


def command(
    *,
    people: Annotated[int, typer.Option("--people", metavar="N", min=1, help=_("how many persons"))],
    out: Annotated[
        str, typer.Option("--out", metavar="REGISTER", help=_("a path ending in .db, a new folder, or an address"))
    ],
    seed: Annotated[int, typer.Option("--seed", metavar="S", help=_("the same seed gives the same register"))] = 1,
    as_of: Annotated[str, typer.Option("--as-of", metavar="D", help=_("the day until which the register knows"))] = "",
    faults: Annotated[str, typer.Option("--faults", metavar="F.csv", help=_("plant faults and list them here"))] = "",
) -> int:
    """Make the register and say where it is."""
    from workbench.apps.demo import make_register
    from workbench.sample import AS_OF

    known_until = day(as_of, "--as-of") if as_of else AS_OF
    place = _faults_file(faults) if faults else None
    with progress(_("Inventing people")) as told:
        planted = make_register(out, people, seed=seed, as_of=known_until, faults=place is not None, progress=told)
    say(_("Made: {register}").format(register=out))
    if place is not None:
        _list(planted, place)
        say(_("Planted faults: {count}, listed in {file}").format(count=planted.height, file=place))
    return Status.CLEAN


def _faults_file(name: str) -> Path:
    from pathlib import Path

    place = Path(name)
    if place.suffix.lower() != ".csv" or not place.parent.is_dir():
        raise OutputError(
            _("The list of planted faults is a CSV file in a folder that exists."),
            where=name,
            do=_("Correct --faults."),
        )
    return place


def _list(planted: pl.DataFrame, place: Path) -> None:
    from workbench.audit.report.place import in_place_of

    with in_place_of(place) as draft:
        planted.write_csv(draft)
