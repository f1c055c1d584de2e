"""The sentences of findings, in both languages at once, column-wise."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

import polars as pl

from workbench.audit.check import Reason
from workbench.policy.parameters import parameter
from workbench.text import Language

_PLACE: Final = re.compile(r"\{(\w+)\}")
_DAY: Final = {"zh": "%Y年%-m月%-d日", "en": "%Y-%m-%d"}
_RESTS: Final = {
    "zh": "(本条所依据的“{names}”,文件未作规定。)",
    "en": " (Rests on values the document does not set: {names}.)",
}
_GLUE: Final = {"zh": "”“", "en": "; "}


def phrase(template: str, parts: Mapping[str, pl.Expr]) -> pl.Expr:
    """Fill a sentence's places with columns."""
    used = _PLACE.findall(template)
    plain = _PLACE.sub("{}", template)
    return pl.format(plain, *(parts[name] for name in used)) if used else pl.lit(plain)


def message(reason: Reason, language: Language, parts: Mapping[str, pl.Expr], foreign: Sequence[str] = ()) -> pl.Expr:
    """Return a finding's sentence, with what it rests on that the document does not set."""
    return phrase((reason.zh if language == "zh" else reason.en) + rests(foreign, language), parts)


def mend(reason: Reason, language: Language, parts: Mapping[str, pl.Expr]) -> pl.Expr:
    """Return what to do about a finding."""
    return phrase(reason.mend_zh if language == "zh" else reason.mend_en, parts)


def rests(names: Sequence[str], language: Language) -> str:
    """Return the sentence that names parameters outside the document; empty without any."""
    titles = _GLUE[language].join(parameter(name).title(language).replace("“", "‘").replace("”", "’") for name in names)
    return _RESTS[language].format(names=titles) if names else ""


def parts(language: Language) -> dict[str, pl.Expr]:
    """Return the columns that any sentence may name: first, shown, last and days."""
    form = _DAY[language]
    return {
        "first": pl.col("first").cast(pl.Date).dt.strftime(form),
        "shown": pl.col("starts").cast(pl.Date).dt.strftime(form),
        "last": (pl.col("ends") - 1).cast(pl.Date).dt.strftime(form),
        "days": pl.col("days"),
    }
