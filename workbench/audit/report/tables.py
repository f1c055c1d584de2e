"""Findings for programs: codes, half-open ends, the same bytes from run to run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from workbench.audit.report.safe import neutral_columns

if TYPE_CHECKING:
    import pandas as pd

ORDER = ("check", "person_id", "starts_on", "fingerprint")


def sorted_frame(frame: pd.DataFrame) -> pl.DataFrame:
    """Return the rows of findings in one order, whatever order they came in."""
    rows = pl.from_pandas(frame)
    return rows.sort([name for name in ORDER if name in rows.columns], nulls_last=True)


def parquet(frame: pd.DataFrame, path: Path) -> None:
    """Write a frame as Parquet."""
    sorted_frame(frame).write_parquet(path, compression="zstd", statistics=False)


def csv(frame: pd.DataFrame, path: Path) -> None:
    """Write a frame as CSV in UTF-8 with a mark that spreadsheets understand; lists stand as JSON."""
    rows = sorted_frame(frame)
    lists = [name for name, kind in rows.schema.items() if isinstance(kind, pl.List)]
    plain = rows.with_columns(pl.col(name).map_elements(_json, return_dtype=pl.String) for name in lists)
    neutral_columns(plain).write_csv(path, include_bom=True)


def _json(values: pl.Series) -> str:
    return json.dumps(values.to_list(), ensure_ascii=False)
