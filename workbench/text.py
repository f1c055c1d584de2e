"""The language of everything people see: Chinese by default, English by setting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from os import environ
from typing import Literal

Language = Literal["zh", "en"]

_language: ContextVar[Language | None] = ContextVar("workbench_language", default=None)


def language() -> Language:
    """Return the language in force: set in this context, else `WORKBENCH_LANGUAGE`, else Chinese."""
    chosen = _language.get()
    if chosen is not None:
        return chosen
    return "en" if environ.get("WORKBENCH_LANGUAGE", "zh").lower().startswith("en") else "zh"


def set_language(chosen: Language) -> None:
    """Set the language of this context from here on."""
    _language.set(chosen)


@contextmanager
def in_language(chosen: Language) -> Iterator[None]:
    """Speak one language within a block.

    >>> with in_language("en"):
    ...     language()
    'en'
    """
    token = _language.set(chosen)
    try:
        yield
    finally:
        _language.reset(token)


@cache
def catalog() -> dict[str, str]:
    """Read every Chinese catalog (`workbench/locale/zh_CN/*.po`): English sentence to Chinese."""
    from babel.messages.pofile import read_po

    entries: dict[str, str] = {}
    folder = files("workbench") / "locale" / "zh_CN"
    for item in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if item.name.endswith(".po"):
            with item.open("rb") as stream:
                for message in read_po(stream, locale="zh_CN"):
                    if message.id and message.string:
                        entries[str(message.id)] = str(message.string)
    return entries


def translate(sentence: str) -> str:
    """Return an English sentence in the language in force; placeholders are filled afterwards."""
    if language() == "en":
        return sentence
    return catalog().get(sentence, sentence)


def listed(parts: Iterable[str]) -> str:
    """Put words one after the other as the language in force does.

    >>> with in_language("en"):
    ...     listed(["one", "two"])
    'one, two'
    """
    return ("、" if language() == "zh" else ", ").join(parts)
