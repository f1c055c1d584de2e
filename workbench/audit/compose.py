"""From what a check found to findings that people read: fingerprints, sentences, platforms, money."""

from __future__ import annotations

from hashlib import blake2b
from typing import Final

import polars as pl

from workbench.audit import sentences
from workbench.audit.check import Check, Reason, outside_document
from workbench.audit.findings import COLUMNS
from workbench.audit.money import amounts
from workbench.audit.quarter_words import quarter_words
from workbench.audit.scene import Scene
from workbench.codes import Severity
from workbench.facts.asks import ask_title
from workbench.text import Language, in_language, language

_LANGUAGES: Final[tuple[Language, ...]] = ("zh", "en")
_GLUE: Final = {"zh": "、", "en": ", "}
_MARK: Final = 10
"""Bytes of a fingerprint."""


def compose(check: Check, scene: Scene) -> pl.DataFrame:
    """Run one check on one slice.

    Returns:
        a row a finding with the columns of `findings.COLUMNS`.
    """
    found = check.find(scene)
    if "rests" not in found.columns:
        found = found.with_columns(rests=pl.lit(""))
    if "asks" not in found.columns:
        found = found.with_columns(asks=pl.lit(None, pl.List(pl.String)))
    groups = [
        _worded(check.reasons[str(code)], str(rests).split(), part)
        for (code, rests), part in found.group_by("reason", "rests", maintain_order=True)
    ]
    worded = pl.concat(groups) if groups else _worded(next(iter(check.reasons.values())), [], found)
    people = scene.population.people.select("person_id", "platform").with_row_index("who").cast({"who": pl.Int32})
    worded = worded.join(people, on="who", how="left", maintain_order="left")
    return worded.with_columns(
        fingerprint=_fingerprints(check, worded),
        check=pl.lit(check.code),
        subject_kind=pl.lit(check.subject_kind),
        starts_on=pl.col("starts").cast(pl.Date),
        ends_on=pl.col("ends").cast(pl.Date),
        days=pl.col("days").cast(pl.Int32),
        amount=amounts(scene, worded) if check.counts_money else pl.lit(None, pl.Decimal(12, 2)),
        recorded=pl.lit(check.recorded),
        warranted=pl.lit(check.warranted, pl.Boolean),
    ).select(COLUMNS)


def _fingerprints(check: Check, worded: pl.DataFrame) -> pl.Series:
    """Return the same mark for the same suspicion in every run and every window."""
    key = pl.format(
        "{}|{}|{}|{}|{}", pl.lit(check.code), "person_id", pl.lit(check.subject_kind), "subject_id", "first"
    )
    marks = worded.select(key.alias("key"))["key"].to_list()
    return pl.Series([blake2b(mark.encode(), digest_size=_MARK).hexdigest() for mark in marks], dtype=pl.String)


def _worded(reason: Reason, rests: list[str], part: pl.DataFrame) -> pl.DataFrame:
    """Give findings of one reason, which rest on the same parameters, their sentences."""
    words = {}
    foreign = list(outside_document((*reason.rests_on, *rests)))
    for chosen in _LANGUAGES:
        parts = sentences.parts(chosen) | _extra(part, chosen)
        words[f"message_{chosen}"] = sentences.message(reason, chosen, parts, foreign)
        if chosen == language():
            words["mend"] = sentences.mend(reason, chosen, parts)
    words["citation"] = pl.lit(reason.citation)
    words["rests_on"] = pl.lit(pl.Series([foreign], dtype=pl.List(pl.String))).first()
    return part.with_columns(**words).select(
        "who", "first", "starts", "ends", "days", "reason", "severity", "subject_id", "asks", *words
    )


def _extra(part: pl.DataFrame, chosen: Language) -> dict[str, pl.Expr]:
    """Return the words that only some checks have: the quarter, the facts to ask for."""
    found = {"asks": _asks(part["asks"], chosen)}
    if "quarter" in part.columns:
        found |= quarter_words(part["quarter"], part["followed"], whole=part["severity"] == Severity.HIGH)[chosen]
    return found


def _asks(asks: pl.Series, chosen: Language) -> pl.Expr:
    distinct = asks.drop_nulls().unique()
    with in_language(chosen):
        titles = [_GLUE[chosen].join(ask_title(ask) for ask in found) for found in distinct.to_list()]
    table = pl.DataFrame({"asks": distinct, "title": titles})
    joined = pl.DataFrame({"asks": asks}).join(table, on="asks", how="left", maintain_order="left")
    return pl.lit(joined["title"])
