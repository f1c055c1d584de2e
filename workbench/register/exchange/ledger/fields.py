"""The fields a ledger may have: read from one declarative file, matched to headers however they are written."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

_MARKS = re.compile(r"[\s*＊:：'\"“”_\ufeff]+|\((必填|选填|必填项|非必填)\)")
_ALTERNATIVES = re.compile(r"[/、或]")
_PARENTHESES = re.compile(r"[(\[][^()\[\]]*[)\]]")


@dataclass(frozen=True)
class Field:
    """A column a ledger may have.

    Args:
        name: what the reader calls it.
        title: what a message calls it when the ledger lacks it.
        read: how its cells are read.
        to: table and column it goes to; `-` if it is known and not kept.
        headers: what ledgers call it, the preferred header first, in plain form.
        needed: a ledger without it is refused.
        decisive: a cell that cannot be read refuses its whole row.
    """

    name: str
    title: str
    read: str
    to: str
    headers: tuple[str, ...]
    needed: bool = False
    decisive: bool = False

    @property
    def kept(self) -> bool:
        """Say whether the register keeps what the column says."""
        return self.to != "-"


def plain(header: str) -> str:
    r"""Return a header without blanks, line breaks, full width, stars, colons and (必填) marks.

    >>> plain(" ＊身份证 号\n（必填）")
    '身份证号'
    """
    return _MARKS.sub("", unicodedata.normalize("NFKC", header)).upper()


def bare(header: str) -> str:
    """Return a plain header without what stands in parentheses.

    >>> bare("登记就业时间(年/月/日)")
    '登记就业时间'
    """
    return _PARENTHESES.sub("", plain(header))


@cache
def fields(sheet: str) -> Mapping[str, Field]:
    """Return the fields of one kind of sheet (`ledger` or `visits`), by name."""
    text = (files("workbench.register") / "data" / "ledger_fields.yaml").read_text(encoding="utf-8")
    declared = yaml.safe_load(text)[sheet]
    return MappingProxyType(
        {
            name: Field(
                name=name,
                title=entry["title"],
                read=entry["read"],
                to=entry["to"],
                headers=tuple(plain(header) for header in (*entry["headers"], *entry.get("codes", ()))),
                needed=entry.get("needed", False),
                decisive=entry.get("decisive", False),
            )
            for name, entry in declared.items()
        }
    )


@cache
def _by_header(sheet: str) -> Mapping[str, tuple[Field, int]]:
    return MappingProxyType(
        {header: (field, rank) for field in fields(sheet).values() for rank, header in enumerate(field.headers)}
    )


def match(sheet: str, header: str) -> tuple[Field, int] | None:
    """Return the field a header names, with its rank among the field's headers; None if it names none."""
    known = _by_header(sheet)
    spellings = (plain(header), bare(header), *_ALTERNATIVES.split(bare(header)))
    return next((known[spelling] for spelling in spellings if spelling in known), None)
