"""Who is a client of employment assistance, since when, until when, and what is not known yet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from workbench.deciding import decide
from workbench.facts.answers import TRUE, UNKNOWN, Judged
from workbench.facts.asks import asked, blanks
from workbench.facts.needs import columns_for
from workbench.facts.stages import Lives, lives
from workbench.facts.walk import walk
from workbench.policy.rulebook import CONDITIONS
from workbench.timeline.days import ALWAYS, FOREVER, Days, day_number
from workbench.timeline.window import checked_day, checked_window

if TYPE_CHECKING:
    import pandas as pd

    from workbench.decision import Decision
    from workbench.register import Register, Slice

RULES: Final = ("eligible", "general", *CONDITIONS)
Progress = Callable[[int, int], None]


def timeline(register: Register, since: date | None = None, until: date | None = None) -> pd.DataFrame:
    """Return everybody's eligibility over time.

    Args:
        register: the register.
        since: first day to show; None shows the whole life.
        until: first day no longer shown; None shows all that is to come.

    Returns:
        one row a stretch of days: person_id, starts_on (null: it was always so), ends_on (null: open), eligible,
        general and one column a condition, each true, false or null for unknown. Adjacent rows of a person differ.
    """
    if since is not None and until is not None:
        checked_window(since, until)
    first = ALWAYS if since is None else day_number(checked_day(since))
    last = FOREVER if until is None else day_number(checked_day(until))

    def stretches(part: Slice) -> pl.DataFrame:
        return _stretches(lives(part, coverage, RULES), first, last)

    coverage = register.coverage
    return _pandas(pl.concat(walk(register, columns_for(*RULES), stretches)))


def assess(register: Register, on: date, *, progress: Progress | None = None) -> pd.DataFrame:
    """Return everybody's eligibility on one day.

    Args:
        register: the register.
        on: the day.
        progress: told how many persons are done of how many.

    Returns:
        one row a person: person_id, eligible (true, false or null for unknown), conditions (codes that hold, whatever
        the general requirement says), since and until (the days on which the verdict last changed and will next change
        as the register stands; null: always so, never), missing (facts that could still change the verdict).
    """
    day, coverage, total = day_number(checked_day(on)), register.coverage, register.count("people")

    def on_day(part: Slice) -> pl.DataFrame:
        return _on_day(lives(part, coverage, RULES, seen_from=day), day)

    parts: list[pl.DataFrame] = []
    for part in walk(register, columns_for(*RULES), on_day):
        parts.append(part)
        if progress is not None:
            progress(sum(done.height for done in parts), total)
    return _pandas(pl.concat(parts))


def explain(register: Register, person_id: str, on: date) -> Decision:
    """Return why one person is eligible or not on a day, with the facts, the evidence and the clauses.

    Args:
        register: the register.
        person_id: the person.
        on: the day.

    Raises:
        UnknownNameError: nobody of that id is in the register.
    """
    return decide(register, person_id, checked_day(on))


def _stretches(found: Lives, since: int, until: int) -> pl.DataFrame:
    judged = found.judged
    own = found.population.own[judged.segments.who]
    shown = own & (judged.segments.end > since) & (judged.segments.start < until)
    answers, number = _answers(judged)
    judged = judged.where(shown)
    segments, values = judged.segments.merged(number[judged.at])
    return pl.concat(
        [
            pl.DataFrame(
                {
                    "person_id": found.population.people["person_id"].gather(segments.who),
                    "starts_on": _days(np.maximum(segments.start, since)),
                    "ends_on": _days(np.minimum(segments.end, until)),
                }
            ),
            answers[values],
        ],
        how="horizontal",
    )


def _answers(judged: Judged) -> tuple[pl.DataFrame, np.ndarray]:
    """Return the distinct combinations of verdicts, and for each distinct state the number of its combination."""
    table = np.stack([judged.verdicts[code] for code in RULES], axis=1)
    distinct, number = np.unique(table, axis=0, return_inverse=True)
    columns = {code: _boolean(distinct[:, place]) for place, code in enumerate(RULES)}
    return pl.DataFrame(columns), number.reshape(-1)


def _on_day(found: Lives, day: int) -> pl.DataFrame:
    judged = found.judged
    own = found.population.own
    judged = judged.where(own[judged.segments.who]) if not own.all() else judged
    periods, verdict = judged.segments.merged(judged.of("eligible"))
    now = (periods.start <= day) & (day < periods.end)
    here = judged.where((judged.segments.start <= day) & (day < judged.segments.end))
    return pl.DataFrame(
        {
            "person_id": found.population.people["person_id"].gather(here.segments.who),
            "eligible": _boolean(verdict[now]),
            "conditions": _held(here),
            "since": _days(periods.start[now]),
            "until": _days(periods.end[now]),
            "missing": _missing(found, here),
        }
    )


def _held(here: Judged) -> pl.Series:
    """Return the list of conditions that hold, made once for each distinct state."""
    held = [[code for code in CONDITIONS if here.verdicts[code][number] == TRUE] for number in range(len(here.states))]
    return pl.Series("conditions", held, dtype=pl.List(pl.String)).gather(here.at)


def _missing(found: Lives, here: Judged) -> pl.Series:
    """Return what to ask for where the verdict is unknown."""
    return asked(here, np.arange(len(here.at)), blanks(found.population)[here.segments.who], "eligible")


def _boolean(verdicts: np.ndarray) -> pl.Series:
    return pl.Series(verdicts == TRUE).set(pl.Series(verdicts == UNKNOWN), None)


def _days(days: Days) -> pl.Series:
    column = pl.Series(days, dtype=pl.Int32)
    return column.set((column == ALWAYS) | (column == FOREVER), None).cast(pl.Date)


def _pandas(frame: pl.DataFrame) -> pd.DataFrame:
    return frame.to_pandas(use_pyarrow_extension_array=True)
