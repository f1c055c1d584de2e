"""The base requirement: registered, unemployed, able, willing, of working age, alive."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from tests.slow.ages import working_age
from tests.slow.facts import alive, circumstance, employed, presumed, registered
from tests.slow.logic import Verdict, all_of, negation
from tests.slow.rows import Reading, remembered


def unemployed(reg: Reading, pid: str, t: date) -> Verdict:
    """No employment covers the day."""
    return negation(employed(reg, pid, t))


def able(reg: Reading, pid: str, t: date) -> Verdict:
    """The person is said (or presumed) to be able to work; a loss of capacity is asked for apart."""
    return presumed(reg, pid, "able_to_work", t)


def capable(reg: Reading, pid: str, t: date) -> Verdict:
    """No total loss of capacity covers the day."""
    return negation(circumstance(reg, pid, "incapacity", t))


def willing(reg: Reading, pid: str, t: date) -> Verdict:
    """The person is said (or presumed) to want work."""
    return presumed(reg, pid, "willing_to_work", t)


REQUIREMENTS: tuple[Callable[[Reading, str, date], Verdict], ...] = (
    alive,
    working_age,
    registered,
    unemployed,
    able,
    capable,
    willing,
)


@remembered
def general(reg: Reading, pid: str, t: date) -> Verdict:
    """All of the base requirement."""

    def values() -> Iterator[Verdict]:
        for requirement in REQUIREMENTS:
            yield requirement(reg, pid, t)

    return all_of(values())
