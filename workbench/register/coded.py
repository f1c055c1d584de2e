"""Codes at the door: what people write for a code becomes the code; what cannot be read as one is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from workbench.codes import Code
from workbench.errors import BadValueError, near_misses
from workbench.text import listed
from workbench.text import translate as _

if TYPE_CHECKING:
    from workbench.register.tables import Column
    from workbench.register.values import Place


def coded(texts: pl.Series, column: Column, place: Place) -> pl.Series:
    """Return the codes that texts stand for: the code in any case, or its Chinese or English title.

    A code that nobody can read would count as "no" later, and accuse somebody.

    Args:
        texts: what was given.
        column: a column with codes.
        place: where it stands, for the message.

    Raises:
        BadValueError: a text is none of the column's codes; names its row and near codes.
    """
    codes = column.codes
    if codes is None:
        return texts
    known = {str(code) for code in codes}
    distinct = [text for text in texts.unique().to_list() if text is not None]
    if known.issuperset(distinct):
        return texts
    spoken = _spoken(codes)
    read = {text: spoken.get(text.strip().casefold()) for text in distinct}
    for text, code in read.items():
        if code is None:
            raise _unreadable(text, column, place.of(column, int((texts == text).arg_true()[0])))
    return texts.replace_strict(read, default=None, return_dtype=pl.String).rename(texts.name)


def _spoken(codes: type[Code]) -> dict[str, str]:
    return {name.casefold(): str(code) for code in codes for name in (code.en, code.zh, str(code))}


def _unreadable(text: str, column: Column, where: str) -> BadValueError:
    codes = list(column.codes or ())
    return BadValueError(
        _("“{value}” is none of the codes of this column.").format(value=text),
        where=where,
        why=_("A code that cannot be read would count as “no” and could accuse somebody."),
        do=_("Use one of: {names}.").format(names=listed(str(code) for code in codes)),
        near=near_misses(text.strip().casefold(), (str(code) for code in codes)),
    )
