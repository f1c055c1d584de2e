"""What a clause of the document is, what carries it out here, and how it is cited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.codes import Code
from workbench.text import language

if TYPE_CHECKING:
    from workbench.text import Language

_DIGITS = "零一二三四五六七八九"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_TEN = 10


class Standing(Code):
    """How far a clause or a duty of one is carried out here."""

    CARRIED_OUT = "carried_out", "已实现", "carried out"
    PARTLY = "partly", "部分实现", "partly carried out"
    PLANNED = "planned", "计划中", "planned"
    NOT_COMPUTABLE = "not_computable", "程序无法执行", "not computable"


class Coming(Code):
    """A part of the workbench that is still to come."""

    SUPPORTS = "supports", "扶持政策", "the thirteen supports"
    CASEWORK = "casework", "经办", "casework by platform staff"
    PAPERS = "papers", "打印文书", "printable papers"
    AUDIT = "audit", "全套核查", "the audit's full set of checks"
    LEDGERS = "ledgers", "复杂台账导入", "ledgers in harder layouts"
    ANALYSIS = "analysis", "统计分析", "exits, indicators and rankings"
    RETURNS = "returns", "季度报表", "the quarterly return and its roll-up"
    MANY_USERS = "many_users", "多人多级使用", "many users at several levels"


@dataclass(frozen=True, kw_only=True)
class Duty:
    """One thing that a clause asks for, and what carries it out.

    Args:
        requirement: its number among our requirements: article, dot, running number.
        zh: what is asked, in Chinese.
        en: the same in English.
        by: dotted names, or paths of notebooks, of what carries it out.
        coming: parts still to come that will carry out the rest.
        why_not_zh: why no program can carry it out, in Chinese; empty if one can.
        why_not_en: the same in English.
    """

    requirement: str
    zh: str
    en: str
    by: tuple[str, ...] = ()
    coming: tuple[Coming, ...] = ()
    why_not_zh: str = ""
    why_not_en: str = ""

    @property
    def standing(self) -> Standing:
        """Return how far it is carried out."""
        if self.by:
            return Standing.PARTLY if self.coming else Standing.CARRIED_OUT
        return Standing.PLANNED if self.coming else Standing.NOT_COMPUTABLE

    def title(self, chosen: Language | None = None) -> str:
        """Return what is asked in the language in force, or in the one asked for."""
        return self.zh if (chosen or language()) == "zh" else self.en


@dataclass(frozen=True, kw_only=True)
class Clause:
    """One article of the document, or an item of article 2, whose items are numbered.

    Args:
        place: article, item, sub-item and case, as far as they go: (2, 1, 6, 2).
        zh: our title in Chinese.
        en: our title in English.
        summary_zh: what it says, in our own words.
        summary_en: the same in English.
        duties: what it asks for, and what carries that out.
    """

    place: tuple[int, ...]
    zh: str
    en: str
    summary_zh: str
    summary_en: str
    duties: tuple[Duty, ...]

    @property
    def citation(self) -> str:
        """Return how it is cited."""
        return cite(*self.place)

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
    tens, ones = divmod(number, _TEN)
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
