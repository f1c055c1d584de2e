"""What an audit found: findings as a frame, what was not looked at, and under which parameters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.audit.report.write import write
from workbench.errors import OutputError
from workbench.text import translate as _

if TYPE_CHECKING:
    import pandas as pd

    from workbench.audit.report.labels import Labels

COLUMNS = (
    "fingerprint",
    "check",
    "reason",
    "severity",
    "person_id",
    "subject_kind",
    "subject_id",
    "platform",
    "starts_on",
    "ends_on",
    "days",
    "amount",
    "recorded",
    "warranted",
    "message_zh",
    "message_en",
    "mend",
    "citation",
    "rests_on",
    "asks",
)


@dataclass(frozen=True)
class Findings:
    """The outcome of one audit.

    Args:
        frame: a row a finding, with the columns of `COLUMNS`; days are half-open and lie within the window, but for the
            quarters of `missing_visit`, which are never cut; `asks` holds what to ask for where it cannot be told.
        not_run: a row for each check, platform (empty: all) and stretch of days on which what it needs is not known.
        parameters: every policy value as it was.
        register_hash: what the register held.
        since: first day of the window.
        until: first day after the window.
        people: persons looked at.
        members: clients among them on any day of the window.
        labels: names of persons and platforms to show in reports; codes are shown without.
    """

    frame: pd.DataFrame
    not_run: pd.DataFrame
    parameters: Mapping[str, Any]
    register_hash: str
    since: date
    until: date
    people: int
    members: int
    labels: Labels | None = field(default=None, compare=False)

    def __len__(self) -> int:
        return len(self.frame)

    def to_excel(self, path: str | Path) -> None:
        """Write an Excel workbook for people."""
        self._write(path, ".xlsx")

    def to_html(self, path: str | Path) -> None:
        """Write one self-contained page."""
        self._write(path, ".html")

    def to_parquet(self, path: str | Path) -> None:
        """Write the frame as Parquet."""
        self._write(path, ".parquet")

    def to_csv(self, path: str | Path) -> None:
        """Write the frame as CSV."""
        self._write(path, ".csv")

    def _write(self, path: str | Path, ending: str) -> None:
        if Path(path).suffix.lower() != ending:
            raise OutputError(
                _("The name of the file does not end in {ending}.").format(ending=ending),
                where=Path(path).name,
                do=_("Let it end so, or use the method for its ending."),
            )
        write(self, path, labels=self.labels)
