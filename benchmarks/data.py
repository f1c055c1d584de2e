"""Registers to measure on, made bucket by bucket in memory that does not grow, and kept for the next run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from benchmarks.spells import AS_OF, draw
from benchmarks.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

CACHE: Final = Path(__file__).resolve().parents[1] / "build" / "bench"
BUCKET: Final = 200_000
SEED: Final = 20_260_901
RECIPE: Final = 1
"""Raise it when what is made changes: old registers are then made anew."""

SUBJECTS: Final = (
    "people", "attributes", "household_members", "unemployment_registrations", "certificates", "employments",
    "circumstances", "memberships", "cards", "visits",
)  # fmt: skip


def buckets(people: int, *, bucket: int = 0, seed: int = SEED) -> Iterator[dict[str, pl.DataFrame]]:
    """Yield the tables of a register of so many persons, bucket by bucket; households never cross a border."""
    size = bucket or BUCKET
    for place, first in enumerate(range(0, people, size)):
        rng = np.random.default_rng((seed, place))
        careers = draw(min(size, people - first), rng)
        made = tables(first, careers, rng)
        yield ({"coverage": coverage()} | made) if first == 0 else made


def coverage() -> pl.DataFrame:
    """Return what the register knows: everything, until the last day."""
    until = pl.Series([AS_OF], dtype=pl.Int32).cast(pl.Date)[0]
    return pl.DataFrame({"platform": "52", "subject": list(SUBJECTS)}).with_columns(
        known_from=pl.lit(None, dtype=pl.Date), known_until=pl.lit(until)
    )


def folder(people: int, cache: Path = CACHE) -> Path:
    """Return a folder register of so many persons, made if it is not there."""
    from workbench.register.store.layout import FolderWriter

    path = cache / f"folder-{people}-v{RECIPE}"
    if not path.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        with FolderWriter(path) as writer:
            for frames in buckets(people):
                writer.add(frames)
    return path


def database(people: int, cache: Path = CACHE) -> Path:
    """Return a SQLite register of so many persons, made if it is not there."""
    from workbench.register import open_register

    path = cache / f"sqlite-{people}-v{RECIPE}.db"
    if not path.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        made = path.with_name("making-" + path.name)
        made.unlink(missing_ok=True)
        with open_register(made, create=True) as register:
            for frames in buckets(people):
                register.write(frames, actor="benchmarks", action="import")
        made.rename(path)
    return path
