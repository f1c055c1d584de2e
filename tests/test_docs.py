"""The documentation is fresh, complete, and its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs import make
from workbench.audit.checks import CHECKS
from workbench.cli.application import COMMANDS
from workbench.policy.parameters import all_parameters
from workbench.policy.rulebook import rules
from workbench.register.tables import TABLES

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
PROMISES = re.findall(r"`(tests/[\w/.]+\.py)::(\w+)`", (ROOT / "README.md").read_text(encoding="utf-8"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", [page for page in make.PAGES if page.startswith("docs/")])
def test_a_generated_page_is_fresh(page: str) -> None:
    assert not make.is_stale(page), "run `python3 run.py docs`"


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (page.parent / link).exists()] == []


@pytest.mark.parametrize(("file", "test"), PROMISES)
def test_a_promise_of_the_readme_names_a_test_that_exists(file: str, test: str) -> None:
    assert f"def {test}(" in (ROOT / file).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("page", "names"),
    [("parameters.md", all_parameters()), ("rules.md", rules()), ("tables.md", TABLES), ("checks.md", CHECKS)],
)
def test_every_declared_name_is_documented(page: str, names: dict[str, object]) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert [name for name in names if f"`{name}`" not in text] == []


def test_every_command_is_documented() -> None:
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert [module.NAME for module in COMMANDS if f"## `workbench {module.NAME}`" not in text] == []
