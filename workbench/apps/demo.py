"""Registers of invented people: made on demand, one ready for `demo`, a small one in memory for a notebook."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import workbench
from workbench.apps.data_folder import data_folder
from workbench.errors import OutputError
from workbench.register import Register, open_register
from workbench.sample import AS_OF, make_sample
from workbench.text import translate as _

if TYPE_CHECKING:
    from datetime import date

    import polars as pl

Progress = Callable[[int, int], None]

DEMO_PEOPLE = 5_000
DEMO_SEED = 1
SMALL_PEOPLE = 400
SMALL_SEED = 7


def make_register(  # noqa: PLR0913 - what a sample is made of
    place: str,
    people: int,
    *,
    seed: int = DEMO_SEED,
    as_of: date = AS_OF,
    faults: bool = False,
    progress: Progress | None = None,
) -> pl.DataFrame:
    """Make a register of invented people at a place where there is none.

    Returns:
        the planted faults: person_id, check, reason, day.

    Raises:
        OutputError: if a register with people is already there.
    """
    with open_register(place, create=True) as register:
        if register.count("people"):
            raise OutputError(
                _("There is already a register with people."),
                where=register.url,
                why=_("Invented people are never mixed with others."),
                do=_("Choose another place, or delete the register first."),
            )
        made = make_sample(people, seed, as_of=as_of, faults=faults, progress=progress)
        register.write(made.frames, actor="sample", action="sample")
    return made.planted


@cache
def small_register() -> Register:
    """Return a small register of invented people with planted faults, in memory."""
    return Register.from_frames(make_sample(SMALL_PEOPLE, SMALL_SEED, faults=True).frames)


def demo_config(progress: Progress | None = None) -> Path:
    """Return a configuration that names the registers of the demonstration; what is not there is made."""
    folder = data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    named = {
        _("Example register (5,000 invented people)"): _made_once(
            folder / "demo.db", lambda place: make_register(place, DEMO_PEOPLE, faults=True, progress=progress)
        )
    }
    ledger = Path(workbench.__file__).resolve().parents[1] / "data" / "ledgers" / "example-300.xlsx"
    if ledger.is_file():
        named[_("Example ledger (300 invented people)")] = _made_once(
            folder / "example-ledger.db", lambda place: _import(ledger, place)
        )
    config = folder / "workbench.toml"
    lines = [f'"{title}" = "sqlite:///{place.as_posix()}"' for title, place in named.items()]
    config.write_text("\n".join(["[registers]", *lines, ""]), encoding="utf-8")
    return config


def _made_once(place: Path, make: Callable[[str], object]) -> Path:
    """Make a register beside its place and move it there, so that half a one is never taken for whole."""
    if not place.is_file():
        draft = place.with_name(f"unfinished-{place.name}")
        for left in place.parent.glob(f"{draft.name}*"):
            left.unlink()
        make(str(draft))
        draft.replace(place)
    return place


def _import(ledger: Path, place: str) -> None:
    from shutil import copy
    from tempfile import TemporaryDirectory

    from workbench.register.exchange.ledger import import_ledger

    with TemporaryDirectory(prefix="workbench-") as folder, open_register(place, create=True) as register:
        import_ledger(copy(ledger, folder), register)
