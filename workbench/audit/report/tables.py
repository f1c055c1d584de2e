"""Findings for programs: codes, half-open ends, the same bytes from run to run."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import polars as pl

from workbench.audit.report.safe import neutral_columns

if TYPE_CHECKING:
    from pathlib import Path

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
    neutral_columns(_plain(sorted_frame(frame))).write_csv(path, include_bom=True)


def _plain(rows: pl.DataFrame) -> pl.DataFrame:
    lists = [name for name, kind in rows.schema.items() if isinstance(kind, pl.List)]
    return rows.with_columns(pl.col(name).map_elements(_json, return_dtype=pl.String) for name in lists)


def _json(values: pl.Series) -> str:
    return json.dumps(values.to_list(), ensure_ascii=False)


def sheet(frame: pd.DataFrame, path: Path) -> None:
    """Write a frame as one plain worksheet; lists stand as JSON."""
    import xlsxwriter

    rows = neutral_columns(_plain(sorted_frame(frame)))
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        rows.write_excel(book, autofit=True, autofilter=True)
