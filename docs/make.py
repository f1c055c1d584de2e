"""Writes the generated pages of the documentation from the declarations in the code: `python3 run.py docs`.

With `--check` nothing is written; the exit status says whether the pages are fresh.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.policy.documents import clause_map, parameters_page
from workbench.policy.rulebook import rules
from workbench.register.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from workbench.text import Language

HERE = Path(__file__).resolve().parent
LANGUAGES: tuple[Language, ...] = ("en", "zh")
NOTE = "*Written by `python3 run.py docs` from the declarations in the code; do not edit by hand.*"


def row(*cells: object) -> str:
    """Return a row of a Markdown table; bars and line ends inside a cell are harmless."""
    return "| " + " | ".join(str(cell).replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """Return a Markdown table."""
    return [row(*heads), row(*("---" for _head in heads)), *(row(*cells) for cells in rows), ""]


def rule_list() -> list[str]:
    """Return every rule with its clause and what it says."""
    lines = ["# Rules · 规则", "", NOTE, ""]
    rows = [
        (f"`{code}`", rule.zh, rule.en, rule.citation, (rule.formula.__doc__ or "").strip().split("\n\n")[0])
        for code, rule in rules().items()
    ]
    return lines + table(("code", "title zh", "title en", "clause", "what it says"), rows)


def tables() -> list[str]:
    """Return every table, column and code of a register."""
    lines = ["# Tables of a register · 数据字典", "", NOTE, ""]
    lines += ["Spells are half-open: `ends_on` is the first day on which a spell no longer holds; null is open.", ""]
    for found in TABLES.values():
        lines += [f"## `{found.name}` · {found.zh} · {found.en}", "", f"Key: {', '.join(found.key)}", ""]
        rows = []
        for column in found.columns:
            codes = "" if column.codes is None else ", ".join(f"`{code}` {code.zh}" for code in column.codes)
            marks = [word for word in ("required", "optional", "personal") if getattr(column, word)]
            rows.append((f"`{column.name}`", column.kind, column.zh, column.en, ", ".join(marks), codes))
        lines += table(("column", "kind", "title zh", "title en", "", "codes"), rows)
    return lines


def commands() -> list[str]:
    """Return the help of every command, in English and Chinese."""
    from typer.testing import CliRunner

    from workbench.cli.application import COMMANDS, application
    from workbench.text import in_language

    lines = ["# Commands · 命令", "", NOTE, ""]
    for words in ([], *([module.NAME] for module in COMMANDS)):
        lines += [f"## `{' '.join(['workbench', *words])}`", ""]
        for chosen in LANGUAGES:
            with in_language(chosen):
                told = CliRunner().invoke(application(), [*words, "--help"], prog_name="workbench")
            lines += ["```text", *(line.rstrip() for line in told.output.strip().splitlines()), "```", ""]
    return lines


PAGES: dict[str, Callable[[], list[str]]] = {
    "clause-map.md": lambda: clause_map().splitlines(),
    "parameters.md": lambda: parameters_page().splitlines(),
    "rules.md": rule_list,
    "tables.md": tables,
    "commands.md": commands,
}


def stale() -> list[str]:
    """Name the pages that differ from what the code declares."""
    return [name for name in PAGES if not (HERE / name).is_file() or page(name) != (HERE / name).read_text("utf-8")]


def page(name: str) -> str:
    """Return the text of one page."""
    return "\n".join(PAGES[name]()).rstrip() + "\n"


def main() -> int:
    """Write the stale pages, or with `--check` only name them."""
    names = stale()
    if "--check" in sys.argv[1:]:
        print("stale: " + ", ".join(names) + ". Run `python3 run.py docs`." if names else "all pages are fresh")
        return 1 if names else 0
    for name in names:
        (HERE / name).write_text(page(name), encoding="utf-8", newline="\n")
        print(f"docs/{name} is written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
