"""What a target is: a question put to a register of some size, and how long and how much it may take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Sized

    from workbench.register import Register


@dataclass(frozen=True)
class Target:
    """One line of the table.

    Args:
        name: what it is called on the command line.
        title: what it is, in the table.
        answer: puts the question to an open register and returns what came back.
        people: how many persons the register has.
        store: how the register is kept.
        seconds: at most so long.
        gigabytes: at most so much memory at the peak.
        beside: the target that it is compared with.
        times: at most so many times as long as that one.
        large: measured only on request.
        after: put so many times unmeasured before, as in a process that already serves.
    """

    name: str
    title: str
    answer: Callable[[Register], Sized]
    people: int
    store: Literal["folder", "database"] = "folder"
    seconds: float | None = None
    gigabytes: float | None = None
    beside: str | None = None
    times: float | None = None
    large: bool = False
    after: int = 0


MILLION = 1_000_000


def sizes(name: str, title: str, answer: Callable[[Register], Sized], *, seconds: float) -> tuple[Target, ...]:
    """Return a question at one million persons, at two, and at ten by buckets."""
    return (
        Target(name, title, answer, MILLION, seconds=seconds, gigabytes=2),
        Target(f"{name}-twice", title, answer, 2 * MILLION, beside=name, times=2.2),
        Target(f"{name}-large", title, answer, 10 * MILLION, beside=name, times=12, large=True),
    )
