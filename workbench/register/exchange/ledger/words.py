"""What a ledger's words mean, read from one declarative file."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping


def tidy(text: str) -> str:
    """Return a text in half width without any blank, as words are compared."""
    return "".join(unicodedata.normalize("NFKC", text).split())


LONGEST_NONE = 20
LONGEST_BLANK = 4
"""Longer texts say something; they need not be looked up."""


@cache
def _declared() -> Mapping[str, Any]:
    text = (files("workbench.register") / "data" / "ledger_words.yaml").read_text(encoding="utf-8")
    return MappingProxyType(yaml.safe_load(text))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(tidy(word) for word in _declared()[name])


@cache
def _meanings(name: str, how: str) -> Mapping[str, str]:
    groups = _declared()[name].get(how, {})
    pairs = [(tidy(word), code) for code, words in groups.items() for word in words]
    return MappingProxyType(dict(sorted(pairs, key=lambda pair: -len(pair[0]))))


def says_none(text: str) -> bool:
    """Say whether a cell says in words that there is nothing (无, 未登记)."""
    return len(text) <= LONGEST_NONE and tidy(text) in _listed("none")


def is_blank(text: str) -> bool:
    """Say whether a cell says nothing at all: empty, or a dash."""
    return len(text.strip()) <= LONGEST_BLANK and tidy(text) in _listed("blank")


def is_footer(text: str) -> bool:
    """Say whether a row begins like a total or a signature rather than a person."""
    return tidy(text).startswith(tuple(_listed("footers")))


@lru_cache(maxsize=4096)
def codes_in(name: str, text: str) -> tuple[str, ...]:
    """Return the codes whose words stand in a text, in order of appearance; a longer word hides those within it.

    >>> codes_in("category", "零就业家庭、大龄(4050)")
    ('zero_employment', 'older')
    """
    rest = tidy(text)
    whole = _meanings(name, "whole").get(rest)
    if whole is not None:
        return (whole,)
    found: list[tuple[int, str]] = []
    for word, code in _meanings(name, "within").items():
        at = rest.find(word)
        while at >= 0:
            found.append((at, code))
            rest = rest[:at] + "\0" * len(word) + rest[at + len(word) :]
            at = rest.find(word)
    return tuple(dict.fromkeys(code for _, code in sorted(found)))


def code_of(name: str, text: str) -> str | None:
    """Return the one code that a text means; None if it means none or several.

    >>> code_of("mode", "入户走访"), code_of("mode", "上门/电话/其他")
    ('home', None)
    """
    codes = codes_in(name, text)
    return codes[0] if len(codes) == 1 else None
