"""What an answer reads of a register, and how long a bare scan of just that takes."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import polars as pl

    from workbench.register import Register, Slice

_CALLS = ("slices", "slice_of", "read")


class Watch:
    """Notes which columns of which tables an answer asks a register for.

    It stands in the instance's own attributes, so that the register is the same class and runs the same code.
    """

    def __init__(self, register: Register) -> None:
        self.wanted: dict[str, dict[str, None]] = {}
        self.persons: list[str] = []
        self._own: dict[str, Any] = {name: getattr(register, name) for name in _CALLS}
        for name in _CALLS:
            setattr(register, name, getattr(self, name))

    def _note(self, columns: Mapping[str, Sequence[str]]) -> None:
        for table, names in columns.items():
            self.wanted.setdefault(table, {}).update(dict.fromkeys(names))

    def slices(self, columns: Mapping[str, Sequence[str]]) -> Iterator[Slice]:
        """Walk the register."""
        self._note(columns)
        found: Iterator[Slice] = self._own["slices"](columns)
        return found

    def slice_of(self, person_id: str, columns: Mapping[str, Sequence[str]]) -> Slice:
        """Read one person's household."""
        self._note(columns)
        found: Slice = self._own["slice_of"](person_id, columns)
        self.persons = found.frames["people"]["person_id"].to_list()
        return found

    def read(
        self, table: str, *, columns: Sequence[str] | None = None, persons: Sequence[str] | None = None
    ) -> pl.DataFrame:
        """Read a table."""
        if columns is not None:
            self._note({table: columns})
        found: pl.DataFrame = self._own["read"](table, columns=columns, persons=persons)
        return found


def scan(path: Path, watch: Watch) -> float:
    """Read the same columns without asking anything of them; return the seconds."""
    began = time.perf_counter()
    if path.is_dir():
        _scan_folder(path, watch.wanted)
    else:
        _scan_database(path, watch.wanted, watch.persons)
    return time.perf_counter() - began


def _scan_folder(path: Path, wanted: Mapping[str, Mapping[str, None]]) -> None:
    for table, columns in wanted.items():
        file = path / f"{table}.parquet"
        if file.is_file():
            with pq.ParquetFile(file) as opened:
                for group in range(opened.num_row_groups):
                    opened.read_row_group(group, columns=list(columns))


def _scan_database(path: Path, wanted: Mapping[str, Mapping[str, None]], persons: Sequence[str]) -> None:
    marks = ", ".join("?" * len(persons))
    with closing(sqlite3.connect(path)) as connection:
        for table, columns in wanted.items():
            names = ", ".join(f'"{name}"' for name in columns)
            where = f" WHERE person_id IN ({marks})" if "person_id" in columns else ""
            question = f'SELECT {names} FROM "{table}"{where}'  # noqa: S608 - names come from our own declarations
            connection.execute(question, persons if where else ()).fetchall()
