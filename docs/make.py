"""Writes the generated pages of the documentation from the declarations in the code: `python3 run.py docs`.

With `--check` nothing is written; the exit status says whether the pages are fresh.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from docs.readme import fresh
from workbench.audit.checks import CHECKS
from workbench.policy.documents import clause_map, parameters_page
from workbench.policy.rulebook import rules
from workbench.register.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from workbench.text import Language

ROOT = Path(__file__).resolve().parents[1]
MEANINGS = {
    "excess": "recorded and not warranted",
    "owed": "warranted and not recorded",
    "unknown": "cannot be told; counted apart",
}
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


def checks() -> list[str]:
    """Return every check of the audit: what it holds against, what it needs, its reasons and their sentences."""
    lines = ["# Checks of the audit · 审计检查", "", NOTE, ""]
    lines += ["Words in braces are filled in for each finding.", ""]
    for check in CHECKS.values():
        lines += [f"## `{check.code}` · {check.zh} · {check.en}", ""]
        lines += [f"{check.citation}; {MEANINGS[check.meaning]}.", ""]
        lines += [f"Needs to know: {', '.join(f'`{need}`' for need in check.needs)}", ""]
        rows = [
            (f"`{code}`", reason.citation, reason.zh, reason.en, reason.mend_zh, reason.mend_en)
            for code, reason in check.reasons.items()
        ]
        lines += table(("reason", "clause", "sentence", "", "how to mend", ""), rows)
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


def generated(build: Callable[[], list[str]]) -> Callable[[], str]:
    """Return what makes the whole text of a page from what makes its lines."""
    return lambda: "\n".join(build()).rstrip() + "\n"


PAGES: dict[str, Callable[[], str]] = {
    "docs/clause-map.md": clause_map,
    "docs/parameters.md": parameters_page,
    "docs/rules.md": generated(rule_list),
    "docs/tables.md": generated(tables),
    "docs/checks.md": generated(checks),
    "docs/commands.md": generated(commands),
    "README.md": lambda: fresh("README.md"),
    "README.zh-CN.md": lambda: fresh("README.zh-CN.md"),
}


def is_stale(name: str) -> bool:
    """Tell whether a page differs from what the code declares and does."""
    path = ROOT / name
    return not path.is_file() or path.read_text(encoding="utf-8") != PAGES[name]()


def main() -> int:
    """Write the stale pages, or with `--check` only name them."""
    only_look = "--check" in sys.argv[1:]
    names = [name for name in PAGES if is_stale(name)]
    for name in names:
        if not only_look:
            (ROOT / name).write_text(PAGES[name](), encoding="utf-8", newline="\n")
        print(f"{name} is {'stale: run `python3 run.py docs`' if only_look else 'written'}")
    return 1 if only_look and names else 0


if __name__ == "__main__":
    sys.exit(main())
