"""The layout of a folder register: a Parquet file a table, a row group a bucket, and a note that says so."""

from __future__ import annotations

import json
import shutil
import uuid
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from workbench.errors import NotARegisterError, OutputError
from workbench.register.changes import Head
from workbench.register.conform import conform, table_named
from workbench.register.content import Fingerprint
from workbench.register.register import has_person
from workbench.register.store.full import writes_to
from workbench.register.tables import TABLES, Table
from workbench.text import translate as _

MARK = b"workbench"
VERSION = 1
ROWS_A_GROUP = 1 << 26


@dataclass
class Note:
    """What a file of ours says of itself in its footer.

    Args:
        written: the same in all files of one folder.
        buckets: how many buckets the folder has.
        groups: rows of each bucket, in order.
        rows: rows without repetition, and `lanes`: the sums of their digests (for the register's hash).
        head: number and hash of the last change.
    """

    written: str
    buckets: int = 0
    groups: list[int] = field(default_factory=list)
    rows: int = 0
    lanes: list[int] = field(default_factory=lambda: [0] * 4)
    head: tuple[int, str] | None = None
    version: int = VERSION

    def metadata(self) -> dict[bytes, bytes]:
        """Return the note as Parquet metadata."""
        return {MARK: json.dumps(asdict(self)).encode()}


def note_of(file: Path) -> Note | None:
    """Return what a Parquet file says of itself, None if it is not one of ours.

    Raises:
        NotARegisterError: the file is no Parquet file, or a newer workbench wrote it.
    """
    try:
        metadata: Mapping[bytes, bytes] = pq.read_metadata(file).metadata or {}
    except (pa.ArrowException, OSError) as error:
        raise NotARegisterError(
            _("This file is no Parquet file, or it is damaged."), where=str(file), do=_("Fetch or write it again.")
        ) from error
    if MARK not in metadata:
        return None
    said: dict[str, Any] = json.loads(metadata[MARK])
    if said["version"] > VERSION:
        raise NotARegisterError(
            _("A newer version of the workbench wrote this folder."), where=str(file), do=_("Update the workbench.")
        )
    return Note(**said)


class FolderWriter:
    """Writes a folder register bucket by bucket; the folder appears whole or not at all.

    Use it as a context manager. Each `add` is one bucket: persons with all that belongs to them; whoever
    ever shared a household must stand in the same bucket. What a table calls its own type is enforced.

    Args:
        path: the folder; one that holds a register is replaced.
        head: the end of the chain of changes, to be remembered.
        before: called before the folder takes its place; it may refuse.
    """

    def __init__(self, path: str | Path, *, head: Head | None = None, before: Callable[[], None] | None = None) -> None:
        self.path = Path(path)
        _refuse_foreign(self.path)
        self._stage = self.path.with_name(f".{self.path.name}.{uuid.uuid4().hex[:8]}")
        with writes_to(self.path):
            self._stage.mkdir(parents=True)
        self._head = head
        self._before = before
        self._written = uuid.uuid4().hex
        self._notes: dict[str, Note] = {}
        self._writers: dict[str, pq.ParquetWriter] = {}
        self._mark = Fingerprint()
        self._buckets = 0

    def add(self, frames: Mapping[str, object]) -> None:
        """Write one bucket.

        Args:
            frames: table name to frame or rows; tables without persons may stand in any bucket.
        """
        with writes_to(self.path):
            for name, given in frames.items():
                self._add(table_named(name), conform(table_named(name), given))
        self._buckets += 1

    def _add(self, table: Table, frame: pl.DataFrame) -> None:
        if table.name != "changes":
            frame = self._mark.add(table, frame)
        if has_person(table.name):
            frame = frame.sort("person_id", maintain_order=True)
        arrow = frame.to_arrow(compat_level=pl.CompatLevel.oldest())
        if table.name not in self._writers:
            self._notes[table.name] = Note(self._written)
            file = self._stage / f"{table.name}.parquet"
            self._writers[table.name] = pq.ParquetWriter(file, arrow.schema, compression="zstd")
        groups = self._notes[table.name].groups
        groups.extend([0] * (self._buckets - len(groups)))
        groups.append(frame.height)
        self._writers[table.name].write_table(arrow, row_group_size=ROWS_A_GROUP)

    def close(self) -> None:
        """Finish all files and put the folder in its place."""
        with writes_to(self.path):
            for name, writer in self._writers.items():
                note = self._notes[name]
                note.buckets = self._buckets
                note.groups.extend([0] * (self._buckets - len(note.groups)))
                note.rows, note.lanes = self._mark.sums.get(name, (0, [0] * 4))
                note.head = (self._head.seq, self._head.hash) if self._head else None
                writer.add_key_value_metadata(note.metadata())
                writer.close()
            if self._before is not None:
                self._before()
            _replace(self._stage, self.path)

    def abandon(self) -> None:
        """Leave no trace of what was written."""
        for writer in self._writers.values():
            writer.close()
        shutil.rmtree(self._stage, ignore_errors=True)

    def __enter__(self) -> Self:
        """Begin a block at whose end the folder is put in its place."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Put the folder in its place, or leave no trace if the block failed."""
        finished = False
        try:
            if kind is None:
                self.close()
                finished = True
        finally:
            if not finished:
                self.abandon()


def _refuse_foreign(path: Path) -> None:
    """Refuse to replace a folder that holds anything but tables."""
    if path.is_file():
        raise OutputError(_("There is a file of this name."), where=str(path), do=_("Choose another folder."))
    if not path.is_dir():
        return
    ours = {f"{name}.parquet" for name in TABLES}
    others = sorted(entry.name for entry in path.iterdir() if entry.name not in ours)
    if others:
        raise OutputError(
            _("The folder holds other files: {names}.").format(names=", ".join(others[:5])),
            where=str(path),
            why=_("Writing a register replaces the folder, and they would be lost."),
            do=_("Choose a new or empty folder."),
        )


def _replace(stage: Path, path: Path) -> None:
    old = path.with_name(f"{stage.name}.old")
    if path.exists():
        path.rename(old)
    stage.rename(path)
    shutil.rmtree(old, ignore_errors=True)
