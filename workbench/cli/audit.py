"""`workbench audit`: what is recorded and not warranted, what is warranted and not recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli.console import progress, say, table
from workbench.cli.inputs import day, opened
from workbench.cli.status import Status
from workbench.text import translate as _

if TYPE_CHECKING:
    from workbench.audit.findings import Findings
    from workbench.audit.report import Labels

NAME = "audit"
MOST_GAPS = 20


def teach() -> str:
    """Return what the help says."""
    return _(
        "Audit a register over a window of days: clients who should not be on it, persons left out, quarters without a "
        "visit, cards without force; those that cannot be judged are counted apart.\n\n"
        "The window is by default the last four whole quarters that the register knows.\n\n"
        "Example: workbench audit demo.db --since 2025-10-01 --until 2026-10-01 --out report.xlsx"
    )


def command(
    *,
    register: Annotated[str, typer.Argument(metavar="REGISTER", help=_("path, address or configured name"))],
    since: Annotated[str, typer.Option("--since", metavar="D", help=_("first day looked at"))] = "",
    until: Annotated[str, typer.Option("--until", metavar="D", help=_("first day no longer looked at"))] = "",
    check: Annotated[
        list[str] | None, typer.Option("--check", metavar="CODE", help=_("only this check; may be repeated"))
    ] = None,
    out: Annotated[
        str, typer.Option("--out", metavar="F", help=_("write the report: .xlsx, .html, .parquet or .csv"))
    ] = "",
) -> int:
    """Run the audit, print the counts, write the report."""
    from workbench import audit
    from workbench.audit import report
    from workbench.audit.window import chosen_window

    first, end = day(since, "--since") if since else None, day(until, "--until") if until else None
    place = report.checked_report(out) if out else None
    with opened(register) as found, progress(_("Auditing")) as told:
        window = chosen_window(found, first, end)
        findings = audit.run(found, *window, checks=check or None, progress=told)
        labels = report.labels_of(found, findings.frame["person_id"] if place else ())
    _print(findings, labels)
    if place:
        report.write(findings, place, labels=labels)
        say(_("Written: {file}").format(file=place))
    return status_of(findings)


def status_of(findings: Findings) -> Status:
    """Return the exit status of an audit."""
    if len(findings.frame):
        return Status.FINDINGS
    return Status.NOT_ALL_CHECKED if len(findings.not_run) else Status.CLEAN


def _print(findings: Findings, labels: Labels) -> None:
    from workbench.audit.report.about import lines
    from workbench.audit.report.rows import gaps, questions
    from workbench.audit.report.words import check_title

    for title, text in lines(findings)[:4]:
        say(_("{title}: {text}").format(title=title, text=text))
    say("")
    counts = {str(code): int(count) for code, count in findings.frame["check"].value_counts().items()}
    rows = [(check_title(code), code, f"{counts[code]:,}") for code in sorted(counts)]
    if rows:
        table((_("Check"), _("Code"), _("Findings")), rows, numbers=(2,))
    else:
        say(_("No findings in this window."))
    asked = [(fact, f"{len(people):,}") for fact, people in questions(findings).items()]
    if asked:
        say("")
        table((_("To ask, so that it can be told"), _("Persons or spells")), asked, numbers=(1,))
    missed = gaps(findings, labels)
    for gap in missed[:MOST_GAPS]:
        said = _("Not run: {check}, {platform}, {days}; needs {needs}")
        say(said.format(check=gap.check, platform=gap.platform, days=gap.days, needs=gap.needs))
    if len(missed) > MOST_GAPS:
        say(_("… and {count} more").format(count=len(missed) - MOST_GAPS))
