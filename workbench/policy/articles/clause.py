"""What a clause of the document is, and how it is cited."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.text import Language, language

_DIGITS = "零一二三四五六七八九"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"


class Standing(StrEnum):
    """How far a clause is carried out here."""

    CARRIED_OUT = "carried_out"
    PLANNED = "planned"
    NOT_COMPUTABLE = "not_computable"


@dataclass(frozen=True, kw_only=True)
class Clause:
    """One article of the document, or an item of one.

    Args:
        place: article, item, sub-item and case, as far as they go: (2, 1, 6, 2).
        zh: title in Chinese.
        en: title in English.
        summary_zh: what it says, in our own words.
        summary_en: the same in English.
        by: dotted names of what carries it out.
        planned: what is still to come, empty if nothing is.
        not_computable: why no program can carry it out, empty if one can.
    """

    place: tuple[int, ...]
    zh: str
    en: str
    summary_zh: str
    summary_en: str
    by: tuple[str, ...] = ()
    planned: str = ""
    not_computable: str = ""

    @property
    def cited(self) -> str:
        """Return the citation of this clause."""
        return cite(*self.place)

    @property
    def standing(self) -> Standing:
        """Return how far it is carried out."""
        if self.by:
            return Standing.CARRIED_OUT
        return Standing.PLANNED if self.planned else Standing.NOT_COMPUTABLE

    def title(self, chosen: Language | None = None) -> str:
        """Return the title in the language in force, or in the one asked for."""
        return self.zh if (chosen or language()) == "zh" else self.en

    def summary(self, chosen: Language | None = None) -> str:
        """Return the summary in the language in force, or in the one asked for."""
        return self.summary_zh if (chosen or language()) == "zh" else self.summary_en


def numeral(number: int) -> str:
    """Return a number below 100 in Chinese numerals.

    >>> numeral(2), numeral(10), numeral(18), numeral(25)
    ('二', '十', '十八', '二十五')
    """
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else _DIGITS[tens] + "十")
    return head + (_DIGITS[ones] if ones or not tens else "")


def cite(article: int, item: int | None = None, sub: int | None = None, case: int | None = None) -> str:
    """Return article, item, sub-item and case in the one form used everywhere.

    >>> cite(2, 1, 6, 2), cite(18), cite(2, 2)
    ('第(二)条1(6)②', '第(十八)条', '第(二)条2')
    """
    parts = [f"第({numeral(article)})条"]
    if item is not None:
        parts.append(str(item))
    if sub is not None:
        parts.append(f"({sub})")
    if case is not None:
        parts.append(_CIRCLED[case - 1])
    return "".join(parts)
