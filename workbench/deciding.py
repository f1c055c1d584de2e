"""Makes the decision on one person: the household's facts, cut and judged, on one day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np

from workbench.decision import ASKED, Decision, ParameterUse, answers
from workbench.facts.answers import reasons_of
from workbench.facts.asks import asks_of, blanks
from workbench.facts.evidence import SHOWN, evidence
from workbench.facts.needs import columns_for
from workbench.facts.stages import lives
from workbench.policy.parameters import parameter
from workbench.policy.rulebook import parameters_of
from workbench.timeline.days import day_number, day_of

if TYPE_CHECKING:
    from workbench.register import Register


def decide(register: Register, person_id: str, on: date) -> Decision:
    """Return the decision on one person and one day.

    Args:
        register: the register.
        person_id: the person.
        on: the day.

    Raises:
        UnknownNameError: nobody of that id is in the register.
    """
    part = register.slice_of(person_id, _columns())
    day = day_number(on)
    found = lives(part, register.coverage, ("eligible",), seen_from=day)
    who = int(np.flatnonzero(found.population.own)[0])
    mine = found.judged.where(found.judged.segments.who == who)
    here = mine.segments.on(day)
    facts = mine.layout.values(int(here.state[0]))
    periods, _ = mine.segments.merged(mine.of("eligible"))
    period = periods.on(day)
    answered = answers(facts)
    return Decision(
        person_id=person_id,
        on=on,
        facts=facts,
        evidence={name: rows for name in facts if (rows := evidence(name, person_id, on, part.frames))},
        parameters=tuple(_use(name, on) for name in parameters_of("eligible")),
        since=day_of(int(period.start[0])),
        until=day_of(int(period.end[0])),
        missing=asks_of((reasons_of(facts, "eligible"),))(int(blanks(found.population)[who])),
        answers=answered,
    )


@cache
def _columns() -> dict[str, tuple[str, ...]]:
    needed = columns_for(*ASKED)
    return {table: tuple(dict.fromkeys((*names, *SHOWN.get(table, ())))) for table, names in needed.items()}


def _use(name: str, on: date) -> ParameterUse:
    used = parameter(name)
    dated = used.on(on)
    return ParameterUse(name, _plain(dated.value), dated.reference, used.in_document, used.verified and dated.verified)


def _plain(value: Any) -> Any:  # noqa: ANN401 - a parameter may be of any kind
    """Return a value as JSON can hold it."""
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
