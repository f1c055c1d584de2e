"""What people see speaks Chinese: every sentence is in a catalog, and every catalog entry is used."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from functools import cache
from io import BytesIO
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from babel.messages.extract import extract
from babel.messages.pofile import read_po

from tests.sources import ROOT, Source, at, called, listed, parents, parsed, report, sources
from workbench import errors

if TYPE_CHECKING:
    from babel.messages.catalog import Message

CATALOGS = sorted(name for name in listed() if re.fullmatch(r"workbench/locale/zh_CN/\w+\.po", name))
KEYWORDS = {"_": None, "translate": None}
CJK = re.compile(r"[㐀-鿿]")
OURS = {
    name
    for name, item in vars(errors).items()
    if isinstance(item, type) and issubclass(item, errors.WorkbenchError)
}
SPOKEN = {"what", "why", "do"}


@cache
def sentences() -> dict[str, str]:
    """Every English sentence that goes through gettext, with where it stands first."""
    found: dict[str, str] = {}
    for source in sources("workbench/"):
        stream = BytesIO(source.text.encode())
        for line, message, _comments, _context in extract("python", stream, keywords=KEYWORDS):
            found.setdefault(str(message), f"{source.path}:{line}")
    return found


@cache
def entries(name: str) -> tuple[Message, ...]:
    """The entries of one catalog, its header apart."""
    with (ROOT / name).open("rb") as stream:
        return tuple(message for message in read_po(stream, locale="zh_CN") if message.id)


def fields(text: str) -> set[str]:
    """The placeholders of a sentence."""
    return {name for _text, name, _spec, _conversion in Formatter().parse(text) if name is not None}


def test_every_sentence_has_its_chinese() -> None:
    known = {str(message.id) for name in CATALOGS for message in entries(name)}
    found = [f"{place}: {sentence}" for sentence, place in sentences().items() if sentence not in known]
    report(found, "Add msgid and msgstr to a catalog in workbench/locale/zh_CN/:")


@pytest.mark.parametrize("name", CATALOGS)
def test_every_entry_is_used_and_finished(name: str) -> None:
    used = sentences()
    found = [f"{name}: {message.id}" for message in entries(name) if str(message.id) not in used]
    report(found, "Nobody says these sentences any more; take them out:")
    found = [f"{name}: {message.id}" for message in entries(name) if not message.string or message.fuzzy]
    report(found, "Finish these translations:")


@pytest.mark.parametrize("name", CATALOGS)
def test_every_translation_is_chinese_and_keeps_its_fields(name: str) -> None:
    found = [f"{name}: {message.string}" for message in entries(name) if not CJK.search(str(message.string))]
    report([place for place in found if re.search(r"[A-Za-z]{3}", re.sub(r"\{\w*\}", "", place.partition(": ")[2]))],
           "Say it in Chinese:")  # fmt: skip
    found = [
        f"{name}: {message.id}"
        for message in entries(name)
        if fields(str(message.id)) != fields(str(message.string))
    ]
    report(found, "The Chinese must have the same {fields} as the English:")


def test_no_two_catalogs_disagree() -> None:
    said: dict[str, set[str]] = defaultdict(set)
    for name in CATALOGS:
        for message in entries(name):
            said[str(message.id)].add(str(message.string))
    report([sentence for sentence, strings in said.items() if len(strings) > 1], "Translate these the same everywhere:")


def computed(tree: ast.Module) -> list[ast.AST]:
    """Return calls of gettext whose argument is no plain text, so that no catalog can hold it."""
    return [
        node
        for node in ast.walk(tree)
        if called(node) in {"_", "translate"}
        and isinstance(node, ast.Call)
        and not (len(node.args) == 1 and isinstance(node.args[0], ast.Constant))
    ]


def test_gettext_is_given_plain_text() -> None:
    found = [
        place
        for source in sources("workbench/")
        if source.path != "workbench/text.py"
        for place in at(source.path, computed(source.tree))
    ]
    report(found, 'Write _("… {field} …").format(field=…), never a variable or an f-string inside _():')


def untranslated(tree: ast.Module) -> list[ast.AST]:
    """Return texts that our errors are given without gettext."""
    found: list[ast.AST] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node).rpartition(".")[2] in OURS:
            spoken = [*node.args[:1], *(word.value for word in node.keywords if word.arg in SPOKEN)]
            found += [part for part in spoken if isinstance(part, ast.JoinedStr)]
            found += [part for part in spoken if isinstance(part, ast.Constant) and part.value]
    return found


def test_errors_speak_through_gettext() -> None:
    found = [place for source in sources("workbench/") for place in at(source.path, untranslated(source.tree))]
    report(found, "Wrap these sentences in _() and add their Chinese:")


def is_title(node: ast.AST) -> bool:
    """Tell whether a Chinese text stands in a declaration of two languages, a pattern, or a docstring."""
    above = node.parent  # type: ignore[attr-defined]
    if isinstance(above, ast.Expr):
        return True
    if isinstance(above, ast.keyword) and re.search(r"(^|_)zh$", above.arg or ""):
        return True
    row = above.args if isinstance(above, ast.Call) else getattr(above, "elts", [])
    following = row[row.index(node) + 1 :][:1] if node in row else []
    if following and isinstance(following[0], ast.Constant) and not CJK.search(str(following[0].value)):
        return True
    return any(called(outer) in {"_", "translate"} or called(outer).startswith("re.") for outer in parents(node))


def bare_chinese(source: Source) -> list[str]:
    """Return Chinese texts that have no English beside them."""
    found = [
        node
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CJK.search(node.value)
        if not is_title(node)
    ]
    return at(source.path, found)


def test_apps_and_commands_hold_no_bare_chinese() -> None:
    found = [place for source in sources("workbench/apps/", "workbench/cli/") for place in bare_chinese(source)]
    report(found, 'Say it in English through _("…") and put the Chinese into a catalog, or declare a title in both:')


def test_the_detectors_detect() -> None:
    assert computed(parsed("_(f'{x}')"))
    assert computed(parsed("_(name)"))
    assert not computed(parsed("_('plain')"))
    assert untranslated(parsed("raise PolicyError('No.')"))
    assert untranslated(parsed("raise BadValueError(_('No.'), do=f'{x}')"))
    assert not untranslated(parsed("raise BadValueError(_('No.'), do=_('Yes.'))"))
    assert bare_chinese(Source("x.py", "label = '姓名'"))
    for fine in ("Shown('姓名', 'Name')", "title(zh='姓名', en='Name')", "'''姓名'''", "_('the sheet 台账')"):
        assert not bare_chinese(Source("x.py", fine)), fine
    assert fields("{a} and {b}") == {"a", "b"}
