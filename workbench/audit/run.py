"""Runs checks over a register, slice by slice."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

import polars as pl

from workbench.audit.check import Check
from workbench.audit.checks import CHECKS
from workbench.audit.compose import compose
from workbench.audit.findings import COLUMNS, Findings
from workbench.audit.money import BENEFITS
from workbench.audit.not_run import not_run
from workbench.audit.scene import MEMBERSHIPS, RULES, Scene
from workbench.errors import BadValueError, UnknownNameError, near_misses
from workbench.facts.needs import columns_for
from workbench.facts.stages import lives
from workbench.facts.walk import walk
from workbench.policy.parameters import all_parameters
from workbench.register import Register, Slice
from workbench.text import translate as _
from workbench.timeline.days import day_number
from workbench.timeline.window import checked_window

Progress = Callable[[int, int], None]
_EXTRA: Final = {"memberships": MEMBERSHIPS, "benefits": BENEFITS}


def run(
    register: Register,
    since: date,
    until: date,
    checks: Sequence[str] | str | None = None,
    *,
    progress: Progress | None = None,
) -> Findings:
    """Audit a register over a window of days.

    Args:
        register: the register.
        since: first day looked at.
        until: first day no longer looked at.
        checks: code or codes of the checks to run; all if not given.
        progress: told how many persons are done of how many.

    Returns:
        the findings, with what was not run and under which parameters.

    Raises:
        UnknownNameError: there is no such check; near names are offered.
        BadValueError: the window holds no day, or no check was chosen.
    """
    checked_window(since, until)
    chosen = _chosen(checks)
    first, end, coverage = day_number(since), day_number(until), register.coverage

    def audited(part: Slice) -> tuple[pl.DataFrame, int, int]:
        scene = Scene(lives(part, coverage, RULES, seen_from=end - 1), first, end)
        found = pl.concat([compose(check, scene) for check in chosen])
        return found, int(scene.population.own.sum()), _members(scene)

    total = register.count("people")
    parts: list[pl.DataFrame] = []
    people = members = 0
    for found, looked_at, clients in walk(register, _columns(register, chosen), audited):
        parts.append(found)
        people, members = people + looked_at, members + clients
        if progress is not None:
            progress(people, total)
    frame = pl.concat(parts).sort("check", "person_id", "starts_on", "fingerprint", nulls_last=True)
    return Findings(
        frame=frame.select(COLUMNS).to_pandas(use_pyarrow_extension_array=True),
        not_run=not_run(register, chosen, since, until).to_pandas(use_pyarrow_extension_array=True),
        parameters={name: item.on(since).value for name, item in all_parameters().items()},
        register_hash=register.hash(),
        since=since,
        until=until,
        people=people,
        members=members,
    )


def _chosen(checks: Sequence[str] | str | None) -> list[Check]:
    codes = list(CHECKS) if checks is None else [checks] if isinstance(checks, str) else list(checks)
    if not codes:
        raise BadValueError(_("No check was chosen."), do=_("The checks are: {names}.").format(names=", ".join(CHECKS)))
    return [_check(code) for code in codes]


def _check(code: str) -> Check:
    if code not in CHECKS:
        raise UnknownNameError(
            _("There is no check called {name}.").format(name=code),
            do=_("The checks are: {names}.").format(names=", ".join(CHECKS)),
            near=near_misses(code, CHECKS),
        )
    return CHECKS[code]


def _columns(register: Register, checks: Sequence[Check]) -> Mapping[str, tuple[str, ...]]:
    wanted = {table: dict.fromkeys(names) for table, names in columns_for(*RULES).items()}
    for table, names in [*_EXTRA.items(), *(item for check in checks for item in check.tables.items())]:
        if table != "benefits" or table in register.supplied:
            wanted.setdefault(table, {}).update(dict.fromkeys(names))
    return {table: tuple(names) for table, names in wanted.items()}


def _members(scene: Scene) -> int:
    spans = scene.memberships.spans
    who = spans.who[scene.touches(spans)]
    return int(scene.population.own[pl.Series(who).unique().to_numpy()].sum())
