"""A register in memory: a frame a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from workbench.register import writing
from workbench.register.buckets import assign
from workbench.register.changes import Head
from workbench.register.conform import columns_named, conform, empty, table_named
from workbench.register.content import row_ids
from workbench.register.coverage import COVERAGE_COLUMNS, default_coverage, tables_covered
from workbench.register.register import Columns, Register, Slice, WriteReport, has_person
from workbench.register.tables import TABLES


class FrameRegister(Register):
    """A register whose tables are Polars frames of the declared schema."""

    def __init__(
        self,
        frames: Mapping[str, pl.DataFrame],
        *,
        url: str = "frames:",
        notes: Sequence[str] = (),
        head: Head | None = None,
    ) -> None:
        self.url = url
        self.notes = list(notes)
        self._frames = dict(frames)
        self._head = head

    @classmethod
    def made_of(cls, frames: Mapping[str, object]) -> FrameRegister:
        """Make one of frames or rows of any accepted kind."""
        notes: list[str] = []
        made = {name: distinct(name, conform(table_named(name), given, notes=notes)) for name, given in frames.items()}
        stated = made.get("coverage", empty(TABLES["coverage"]))
        made["coverage"] = conform(TABLES["coverage"], default_coverage(made, stated))
        return cls(made, notes=notes, head=None if "changes" in made else Head())

    @property
    def supplied(self) -> frozenset[str]:
        """Return the tables given, and those that coverage names."""
        return frozenset(self._frames) | tables_covered(self.coverage)

    @property
    def coverage(self) -> pl.DataFrame:
        """Return what the register knows about."""
        return self._frame("coverage").select(COVERAGE_COLUMNS)

    def read(
        self, table: str, *, columns: Sequence[str] | None = None, persons: Sequence[str] | None = None
    ) -> pl.DataFrame:
        """Return a table, or some columns, or the rows of some persons."""
        wanted = columns_named(table_named(table), columns)
        frame = self._frame(table)
        if "id" in wanted and frame["id"].null_count():
            frame = self._frames[table] = frame.with_columns(row_ids(TABLES[table], frame))
        if persons is not None:
            frame = frame.filter(frame["person_id"].is_in(list(persons)))
        return frame.select(wanted)

    def count(self, table: str) -> int:
        """Return how many rows a table has."""
        return self._frame(table_named(table).name).height

    def write(self, frames: Mapping[str, object], *, actor: str, action: str) -> WriteReport:
        """Add rows to the frames in memory."""
        batch = writing.prepare(frames)
        fresh = {
            name: frame.filter(~frame["id"].is_in(self.read(name, columns=["id"])["id"].implode()))
            for name, frame in batch.frames.items()
        }
        report = batch.report({name: frame.height for name, frame in fresh.items()})
        if report.changed:
            line = writing.change(self._head or self._last(), batch, report, actor=actor, action=action)
            fresh["changes"] = conform(TABLES["changes"], [line])
            merged = {name: pl.concat([self.read(name), frame]) for name, frame in fresh.items()}
            self._frames |= merged
            self._head = Head(line["seq"], line["hash"])
        return report

    def chain_head(self) -> Head | None:
        """Return the head of the chain, unless the lines came from elsewhere."""
        return self._head

    def _last(self) -> Head:
        lines = self.read("changes", columns=["seq", "hash"])
        return Head(*lines.row(-1)) if lines.height else Head()

    def _frame(self, table: str) -> pl.DataFrame:
        found = self._frames.get(table)
        return empty(TABLES[table]) if found is None else found

    def _bucketed(self, columns: Columns) -> Iterator[Slice]:
        members = self.read("household_members", columns=["household_id", "person_id"])
        people = self.read("people", columns=["person_id"])["person_id"]
        bucket = assign(people, members, self.bucket_size)
        parts = {name: self._parts(name, wanted, bucket) for name, wanted in columns.items()}
        own = people.drop_nulls().unique(maintain_order=True).to_frame().join(bucket, on="person_id")
        for number in own["bucket"].unique().sort():
            frames = {name: part.get(number, empty(TABLES[name], columns[name])) for name, part in parts.items()}
            yield Slice(frames, own.filter(pl.col("bucket") == number)["person_id"])

    def _parts(self, table: str, wanted: Sequence[str], bucket: pl.DataFrame) -> Mapping[int, pl.DataFrame]:
        frame = self.read(table, columns=wanted)
        if not has_person(table):
            return dict.fromkeys(bucket["bucket"].unique(), frame)
        key = self.read(table, columns=["person_id"]).join(bucket, on="person_id", how="left", maintain_order="left")
        placed = frame.with_columns(key["bucket"].alias(" bucket"))
        parts = placed.partition_by(" bucket", as_dict=True, include_key=False)
        return {int(number[0]): part for number, part in parts.items() if number[0] is not None}


def distinct(table: str, frame: pl.DataFrame) -> pl.DataFrame:
    """Let rows that say the same be one row."""
    content = list(TABLES[table].content)
    return frame if frame.height < 2 else frame.unique(subset=content, keep="first", maintain_order=True)  # noqa: PLR2004
