"""Writes the generated pages of the documentation from the declarations in the code: `python3 run.py docs`.

With `--check` nothing is written; the exit status says whether the pages are fresh.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.policy.articles import CLAUSES, DOCUMENT_EN, DOCUMENT_ZH
from workbench.policy.parameters import all_parameters
from workbench.policy.rulebook import rules
from workbench.register.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from workbench.policy.articles import Duty

HERE = Path(__file__).resolve().parent
NOTE = "*Written by `python3 run.py docs` from the declarations in the code; do not edit by hand.*"


def row(*cells: object) -> str:
    """Return a row of a Markdown table; bars and line ends inside a cell are harmless."""
    return "| " + " | ".join(str(cell).replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """Return a Markdown table."""
    return [row(*heads), row(*("---" for _head in heads)), *(row(*cells) for cells in rows), ""]


def carried_out_by(duty: Duty) -> str:
    """Say in a cell what carries a duty out, or what is to come, or why nothing can."""
    done = [f"`{name}`" for name in duty.by]
    coming = [f"planned: {part.title('en')}" for part in duty.coming]
    return "; ".join(done + coming) or f"not computable: {duty.why_not('en')}"


def clause_map() -> list[str]:
    """Return the articles, what each asks for and what of ours carries it out."""
    lines = [f"# Clause map · {DOCUMENT_ZH}", "", NOTE, ""]
    lines += [f"{DOCUMENT_EN}, in our own words; the text itself binds.", ""]
    for clause in CLAUSES.values():
        lines += [f"{'#' * min(len(clause.place) + 1, 4)} {clause.citation} {clause.zh} · {clause.en}", ""]
        lines += [clause.summary_zh, "", clause.summary_en, ""]
        lines += table(
            ("requirement", "what is asked", "", "what carries it out"),
            ((duty.requirement, duty.zh, duty.en, carried_out_by(duty)) for duty in clause.duties),
        )
    return lines


def parameters() -> list[str]:
    """Return every number and choice of the policy with its dated values."""
    lines = ["# Values of the policy · 政策参数", "", NOTE, ""]
    for name, found in sorted(all_parameters().items()):
        standing = "in the document" if found.in_document else "**not in the document**"
        checked = "verified" if found.verified else "**not verified**"
        lines += [f"## `{name}`", "", f"{found.zh} · {found.en}", "", found.note_zh, "", found.note_en, ""]
        lines += [f"Unit: {found.unit}; {standing}; {checked}; clause: {found.article or '-'}", ""]
        dated = ((item.starts_on or "-", item.value, item.reference) for item in found.values)
        lines += table(("from", "value", "reference"), dated)
    return lines


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


PAGES: dict[str, Callable[[], list[str]]] = {
    "clause-map.md": clause_map,
    "parameters.md": parameters,
    "rules.md": rule_list,
    "tables.md": tables,
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
