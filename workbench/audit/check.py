"""What a check of the audit is: data first, then one function that finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from workbench.codes import Severity
from workbench.policy.parameters import parameter
from workbench.text import Language, language

if TYPE_CHECKING:
    import polars as pl

    from workbench.audit.scene import Scene

Meaning = Literal["excess", "owed", "unknown"]


@dataclass(frozen=True)
class Reason:
    """Why a finding of a check is one: the sentences that people read, and what they rest on.

    Args:
        zh: Chinese sentence; `{first}`, `{shown}`, `{last}`, `{days}` and the check's own words are filled in.
        en: the same in English.
        mend_zh: what to do, in Chinese.
        mend_en: the same in English.
        citation: the clause.
        rests_on: parameters that the finding may rest on; those that the document holds are left out of the text.
    """

    zh: str
    en: str
    mend_zh: str
    mend_en: str
    citation: str
    rests_on: tuple[str, ...] = ()


def outside_document(names: Iterable[str]) -> tuple[str, ...]:
    """Return those of some parameters that the document does not hold, or that nobody has verified."""
    used = [parameter(name) for name in dict.fromkeys(names)]
    return tuple(item.name for item in used if not (item.in_document and item.verified))


@dataclass(frozen=True)
class Check:
    """One check of the audit.

    Args:
        code: its name.
        zh: Chinese title.
        en: English title.
        meaning: recorded without warrant, warranted without record, or cannot tell.
        severity: how grave a finding is, unless the check says otherwise for a row.
        citation: the clause that it holds people to.
        needs: what the register must know of; without it the check is not run for a platform.
        subject_kind: what a finding is about.
        reasons: why a finding is one, by code.
        find: finds, in one slice of a register; a column `rests` may name further parameters, parted by blanks.
        tables: tables to load beside those that eligibility needs, with their columns.
        counts_money: whether the money paid for the days of a finding is counted.
    """

    code: str
    zh: str
    en: str
    meaning: Meaning
    severity: Severity
    citation: str
    needs: tuple[str, ...]
    subject_kind: str
    reasons: Mapping[str, Reason]
    find: Callable[[Scene], pl.DataFrame]
    tables: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    counts_money: bool = False

    def title(self, chosen: Language | None = None) -> str:
        """Return the title in the language in force, or in the one asked for."""
        return self.zh if (chosen or language()) == "zh" else self.en

    @property
    def recorded(self) -> bool:
        """Tell whether what a finding is about stands in the register."""
        return self.meaning != "owed"

    @property
    def warranted(self) -> bool | None:
        """Tell whether it should; None where that cannot be told."""
        return None if self.meaning == "unknown" else self.meaning == "owed"
