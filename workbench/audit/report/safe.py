"""Text that a spreadsheet will not run as a formula."""

from __future__ import annotations

import polars as pl

STARTERS = ("=", "+", "-", "@", "\t", "\r", "\n")


def neutral(text: str) -> str:
    """Return a text as it may stand in a cell: with an apostrophe before what would start a formula.

    >>> neutral("=1+1"), neutral("王芳")
    ("'=1+1", '王芳')
    """
    return "'" + text if text.startswith(STARTERS) else text


def neutral_columns(frame: pl.DataFrame) -> pl.DataFrame:
    """Return a frame in which no text starts a formula."""
    return frame.with_columns(pl.col(pl.String).str.replace(r"^([=+\-@\t\r\n])", "'$1"))
