"""Cells that the fast reader gives as blank although they are not: errors (#N/A) and formulas never computed."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from pathlib import Path

_CELL = re.compile(rb"<(?:\w+:)?c\b[^>]*?(?:/>|>.*?</(?:\w+:)?c>)", re.DOTALL)
_PLACE = re.compile(rb"\br=\"([A-Z]+)(\d+)\"")
_ERROR = re.compile(rb"<(?:\w+:)?v[^>]*>(#[^<]*)<")
_COMPUTED = re.compile(rb"<(?:\w+:)?v[^>]*>[^<]")
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(frozen=True)
class BlindSpot:
    """A cell whose content is no value: what stands in it."""

    shown: str


def blind_spots(path: Path, sheet: str) -> dict[tuple[int, int], BlindSpot]:
    """Return the blind spots of a sheet by row and column, both from 0."""
    with zipfile.ZipFile(path) as archive:
        part = _part_of(archive, sheet)
        if part is None:
            return {}
        content = archive.read(part)
    if b't="e"' not in content and b"<f" not in content and b":f>" not in content:
        return {}
    found: dict[tuple[int, int], BlindSpot] = {}
    for cell in _CELL.findall(content):
        place = _PLACE.search(cell)
        shown = _shown(cell)
        if place and shown:
            found[int(place[2]) - 1, _column(place[1].decode())] = BlindSpot(shown)
    return found


def _shown(cell: bytes) -> str | None:
    error = _ERROR.search(cell) if b't="e"' in cell else None
    if error:
        return error[1].decode()
    is_formula = b"<f" in cell or b":f>" in cell
    return "=…" if is_formula and not _COMPUTED.search(cell) and b't="str"' not in cell else None


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    """Return the file inside the workbook that holds a sheet."""
    names = set(archive.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
        return None
    book = ET.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314 (size is bounded; entities are not expanded from outside)
    links = ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    for item in book.iter():
        if item.tag.endswith("}sheet") and item.get("name") == sheet:
            target = targets.get(item.get(_R), "").lstrip("/")
            part = target if target.startswith("xl/") else f"xl/{target}"
            return part if part in names else None
    return None
