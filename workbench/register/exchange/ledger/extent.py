"""How far the cells of a workbook reach: one cell far out would ask for more memory than any machine has."""

from __future__ import annotations

import re
import zipfile
from typing import Final

MOST_CELLS: Final = 20_000_000
"""Rows times columns up to which a sheet is read."""
_CHUNK: Final = 1 << 20
_TAIL: Final = 64
_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml")
_CELL: Final = re.compile(rb' r="([A-Z]{1,3})(\d{1,7})"')
_LETTERS: Final = 26


def far_extent(archive: zipfile.ZipFile) -> tuple[int, int] | None:
    """Return rows and columns of a sheet that spans more cells than can be read; None if no sheet does."""
    for name in archive.namelist():
        if _SHEET.fullmatch(name):
            rows, columns = _extent(archive, name)
            if rows * columns > MOST_CELLS:
                return rows, columns
    return None


def _extent(archive: zipfile.ZipFile, name: str) -> tuple[int, int]:
    """Return the last row and the last column in which a sheet has a cell."""
    rows = columns = 0
    rest = b""
    with archive.open(name) as stream:
        while chunk := stream.read(_CHUNK):
            text = rest + chunk
            found = _CELL.findall(text)
            if found:
                rows = max(rows, *(int(row) for _letters, row in found))
                columns = max(columns, *(_number(letters) for letters in {letters for letters, _row in found}))
            rest = text[-_TAIL:]
    return rows, columns


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + letter - ord("A") + 1
    return number
