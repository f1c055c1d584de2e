"""What every store does before it writes: types, content-derived ids, the import's number, the line of the log."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import polars as pl

from workbench.clock import now
from workbench.errors import BadValueError
from workbench.register.changes import Head, next_line
from workbench.register.conform import conform, table_named
from workbench.register.content import ID_LENGTH, row_ids
from workbench.register.register import WriteReport
from workbench.text import translate as _


@dataclass(frozen=True)
class Batch:
    """Rows ready to be stored: declared types, ids, no row twice."""

    frames: Mapping[str, pl.DataFrame]
    import_id: str

    def report(self, new: Mapping[str, int]) -> WriteReport:
        """Return the report, given how many rows of each table were new."""
        known = {name: frame.height - new.get(name, 0) for name, frame in self.frames.items()}
        return WriteReport(dict(new), known, self.import_id)


def prepare(frames: Mapping[str, object]) -> Batch:
    """Make rows ready to be stored.

    Raises:
        BadValueError: a value is not of its column's kind, or the log itself was to be written.
        UnknownNameError: there is no such table.
    """
    if "changes" in frames:
        raise BadValueError(
            _("The log of changes is written by the register itself."),
            do=_("Leave the table “changes” out."),
        )
    ready = {name: _with_ids(name, given) for name, given in frames.items()}
    import_id = _import_id(ready)
    instant = pl.lit(now()).cast(pl.Datetime("us", "UTC"))
    filled = {
        name: frame.with_columns(pl.col("import_id").fill_null(import_id), pl.col("entered_at").fill_null(instant))
        for name, frame in ready.items()
    }
    return Batch(filled, import_id)


def change(head: Head, batch: Batch, report: WriteReport, *, actor: str, action: str) -> dict[str, Any]:
    """Return the line of the log for a write."""
    new = {name: count for name, count in sorted(report.new.items()) if count}
    known = {name: count for name, count in sorted(report.known.items()) if count}
    line = {
        "at": now(),
        "actor": actor,
        "action": action,
        "table": ",".join(new),
        "key": batch.import_id,
        "before": None,
        "after": json.dumps({"new": new, "known": known}, ensure_ascii=False),
    }
    return next_line(head, line)


def _with_ids(name: str, given: object) -> pl.DataFrame:
    table = table_named(name)
    frame = conform(table, given)
    return frame.with_columns(row_ids(table, frame)).unique("id", keep="first", maintain_order=True)


def _import_id(frames: Mapping[str, pl.DataFrame]) -> str:
    mark = sha256()
    for name in sorted(frames):
        mark.update(name.encode())
        mark.update("".join(frames[name]["id"].sort().to_list()).encode())
    return mark.hexdigest()[:ID_LENGTH]
