"""`workbench assess`: who is eligible on a day."""

from __future__ import annotations

from typing import Annotated

import typer

from workbench.cli.console import progress, say, table
from workbench.cli.frames import checked_table, write_table
from workbench.cli.inputs import day, opened
from workbench.cli.status import Status
from workbench.codes import Condition
from workbench.text import translate as _

NAME = "assess"


def teach() -> str:
    """Return what the help says."""
    return _(
        "Assess every person of a register on one day: eligible, not eligible, or cannot tell.\n\n"
        "Example: workbench assess demo.db --on 2026-09-30 --out assessed.parquet"
    )


def command(
    *,
    register: Annotated[str, typer.Argument(metavar="REGISTER", help=_("path, address or configured name"))],
    on: Annotated[str, typer.Option("--on", metavar="DATE", help=_("the day, like 2026-09-30"))],
    out: Annotated[
        str, typer.Option("--out", metavar="F", help=_("write a row a person: .parquet, .csv or .xlsx"))
    ] = "",
) -> int:
    """Assess everybody and print how many there are of each kind."""
    when = day(on, "--on")
    place = checked_table(out) if out else None
    from workbench import eligibility

    with opened(register) as found, progress(_("Assessing")) as told:
        frame = eligibility.assess(found, when, progress=told)
    verdicts = frame["eligible"]
    yes, no = int((verdicts == True).sum()), int((verdicts == False).sum())  # noqa: E712 - three-valued
    say(_("On {day}: {count} persons.").format(day=when, count=f"{len(frame):,}"))
    counts = [(_("eligible"), yes), (_("not eligible"), no), (_("cannot tell"), int(verdicts.isna().sum()))]
    table((_("Verdict"), _("Persons")), [(title, f"{count:,}") for title, count in counts], numbers=(1,))
    held = frame[verdicts.fillna(value=False)]["conditions"].explode().value_counts()
    _conditions({str(code): int(count) for code, count in held.items()})
    if place:
        write_table(frame, place)
        say(_("Written: {file}").format(file=place))
    return Status.CLEAN


def _conditions(counts: dict[str, int]) -> None:
    rows = [(code.title(), f"{counts[code]:,}") for code in Condition if counts.get(code)]
    if rows:
        say("")
        table((_("Condition of those eligible (several may hold)"), _("Persons")), rows, numbers=(1,))
