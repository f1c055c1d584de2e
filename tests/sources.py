"""Our own sources as syntax trees, for tests that look at the house itself."""

from __future__ import annotations

import ast
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Source:
    """A Python file of ours; `path` is relative to the repository."""

    path: str
    text: str

    @property
    def tree(self) -> ast.Module:
        return parsed(self.text)

    @property
    def module(self) -> str:
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@cache
def parsed(text: str) -> ast.Module:
    """Parse once, and let every node know its parent."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        for child in ast.iter_child_nodes(node):
            child.parent = node  # type: ignore[attr-defined]
    return tree


@cache
def listed() -> tuple[str, ...]:
    """Return every file that is tracked, or would be."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    names = found.stdout.splitlines()
    if found.returncode or not names:  # an unpacked archive
        skipped = {".venv", ".git", "__pycache__"}
        files = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
        names = [path.as_posix() for path in files if not skipped & set(path.parts)]
    return tuple(sorted(name for name in set(names) if (ROOT / name).is_file()))


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    """Return the Python files under some folders, all of ours if none is named."""
    names = [name for name in listed() if name.endswith(".py")]
    wanted = [name for name in names if not folders or name.startswith(folders)]
    return tuple(Source(name, (ROOT / name).read_text(encoding="utf-8")) for name in wanted)


def parents(node: ast.AST) -> Iterator[ast.AST]:
    """Go from a node outwards."""
    while (above := getattr(node, "parent", None)) is not None:
        yield above
        node = above


def called(node: ast.AST) -> str:
    """Return the dotted name that a call calls, or nothing."""
    if not isinstance(node, ast.Call):
        return ""
    return dotted(node.func)


def dotted(node: ast.AST) -> str:
    """Return a dotted name as written: `dt.date.today`."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}".lstrip(".")
    return ""


def at(path: str, nodes: Iterable[ast.AST]) -> list[str]:
    """Return where nodes stand: `file:line`."""
    return [f"{path}:{node.lineno}" for node in nodes]  # type: ignore[attr-defined]


def report(found: Iterable[str], cure: str) -> None:
    """Fail with the cure and every place."""
    places = list(found)
    assert not places, f"{cure}\n  " + "\n  ".join(places)
