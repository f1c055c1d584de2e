"""Make the example ledger: `python -m workbench.sample.example.make data/ledgers`."""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from workbench.sample.example import blameless, doubtful, faulty, unreadable
from workbench.sample.example.dress import HEADER_ROW, write_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.sample.example.story import Story

SEED: Final = 20260930
PERSONS: Final = 300
NAME: Final = "example-300"
TOLD: Final = {
    faulty.retired: 5,
    faulty.deceased: 3,
    faulty.pensioner: 3,
    faulty.child: 2,
    faulty.unregistered: 3,
    faulty.registered_late: 3,
    faulty.unable: 2,
    faulty.unwilling: 2,
    faulty.employed_before: 4,
    faulty.placed_at_once: 3,
    faulty.unvisited: 15,
    faulty.unvisited_in_part: 3,
    faulty.left_out: 6,
    faulty.left_out_after_a_year: 4,
    faulty.card_alone: 6,
}
DOUBTED: Final = {
    doubtful.claimed_lately: 12,
    doubtful.claimed_until_the_year_was_out: 5,
    doubtful.woman_between_two_ages: 10,
    doubtful.placed_while_in_doubt: 5,
    doubtful.in_doubt_after_a_job: 5,
}
UNREAD: Final = (
    unreadable.number_as_figure,
    unreadable.blank_registration,
    unreadable.vague_day,
    unreadable.reason_without_a_day,
)
BLAMELESS: Final = {
    blameless.recognised_older: 62,
    blameless.older_at_work: 45,
    blameless.long_unemployed: 26,
    blameless.long_unemployed_at_work: 24,
    blameless.claimed_long_ago: 14,
    blameless.lost_work: 10,
    blameless.left_when_stable: 8,
    blameless.left_by_death: 3,
    blameless.left_for_a_pension: 3,
}
"""How often each is told; the rest of the 300 are newly registered."""


def stories(rng: Random) -> list[Story]:
    """Return the 300 stories in the order of the ledger."""
    told = [*_faulty(rng), *_others(rng)]
    told += [blameless.newly_registered(rng) for _ in range(PERSONS - len(told))]
    rng.shuffle(told)
    return told


def _faulty(rng: Random) -> Iterator[Story]:
    for tell, times in TOLD.items():
        for number in range(times):
            yield tell(rng, number)


def _others(rng: Random) -> Iterator[Story]:
    for tell, times in {**DOUBTED, **BLAMELESS}.items():
        for _ in range(times):
            yield tell(rng)
    for unread in UNREAD:
        yield unread(rng)


def make(folder: Path) -> None:
    """Write the ledger, its findings and its unreadable rows into a folder."""
    rng = Random(SEED)
    told = stories(rng)
    folder.mkdir(parents=True, exist_ok=True)
    write_workbook(folder / f"{NAME}.xlsx", told, rng)
    numbered = list(enumerate(told, start=HEADER_ROW + 1))
    findings = [
        (row, item.check, item.reason, item.starts_on, item.ends_on, story.why)
        for row, story in numbered
        for item in sorted(story.expected, key=lambda item: (item.check, item.starts_on))
    ]
    _write(folder / f"{NAME}-findings.csv", ("row", "check", "reason", "starts_on", "ends_on", "why"), findings)
    unread = [(row, column, story.why) for row, story in numbered for column in story.unreadable]
    _write(folder / f"{NAME}-unreadable.csv", ("row", "column", "why"), unread)


def _write(path: Path, header: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
