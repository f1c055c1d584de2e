"""pyproject.toml, requirements.lock, environment.yml, run.py, the README and CI say the same."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

import run

ROOT = Path(__file__).resolve().parents[1]
SETUP_FILES = ("pyproject.toml", "requirements.lock", "environment.yml", "run.py", "Makefile", ".ci/run")
ADDRESS = re.compile(r"[a-z+]+://|--index|--extra-index|--find-links|git\+", re.IGNORECASE)
ENTRY = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;\\]+)(?P<rest>.*)$")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def project() -> dict[str, object]:
    return tomllib.loads(read("pyproject.toml"))["project"]


def entries() -> dict[str, list[str]]:
    """Return the lock's entries: `name==version ; marker` to its hashes."""
    found: dict[str, list[str]] = {}
    current = ""
    for line in read("requirements.lock").splitlines():
        text = line.strip().removesuffix("\\").strip()
        if text.startswith("--hash="):
            found[current].append(text)
        elif text and not text.startswith("#"):
            current = text
            found[current] = []
    return found


def locked() -> dict[str, set[str]]:
    versions: dict[str, set[str]] = {}
    for entry in entries():
        parts = ENTRY.match(entry)
        assert parts, f"not name==version: {entry}"
        versions.setdefault(run.normal(parts["name"]), set()).add(parts["version"])
    return versions


def requirements() -> list[str]:
    build = tomllib.loads(read("pyproject.toml"))["build-system"]["requires"]
    declared = project()
    return [*declared["dependencies"], *declared["optional-dependencies"]["test"], *build]


@pytest.mark.parametrize("requirement", requirements())
def test_lock_holds_a_version_that_satisfies(requirement: str) -> None:
    wanted = Requirement(requirement)
    versions = locked().get(run.normal(wanted.name), set())
    assert versions, f"{wanted.name} is not in requirements.lock: run `python3 run.py lock`"
    wrong = [version for version in versions if version not in wanted.specifier]
    assert not wrong, f"requirements.lock has {wanted.name} {wrong}: run `python3 run.py lock`"


def test_every_entry_of_the_lock_has_hashes() -> None:
    without = [entry for entry, hashes in entries().items() if not hashes]
    hashes = [line for lines in entries().values() for line in lines]
    wrong = [line for line in hashes if not re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", line)]
    assert not without
    assert not wrong


def test_lock_serves_windows_too() -> None:
    assert "colorama" in locked()
    assert "pywinpty" in locked()


@pytest.mark.parametrize("name", SETUP_FILES)
def test_no_address_in_a_setup_file(name: str) -> None:
    assert [line for line in read(name).splitlines() if ADDRESS.search(line)] == []


def test_conda_environment_installs_from_the_lock() -> None:
    *packages, pip = yaml.safe_load(read("environment.yml"))["dependencies"]
    assert pip == {"pip": ["--require-hashes", "-r requirements.lock"]}
    named = {package.split(" ")[0]: package.partition(" ")[2] for package in packages}
    assert set(named) == {"python", "pip"}, "all else comes from requirements.lock"
    assert SpecifierSet(named["python"]) == SpecifierSet(str(project()["requires-python"]))


def test_all_files_name_the_same_pythons() -> None:
    pythons = SpecifierSet(str(project()["requires-python"]))
    tried = [(3, minor) for minor in range(8, 20)]
    allowed = [version for version in tried if f"{version[0]}.{version[1]}" in pythons]
    assert allowed == [version for version in tried if run.OLDEST <= version <= run.NEWEST]
    classified = {f"Programming Language :: Python :: {major}.{minor}" for major, minor in allowed}
    assert classified == {line for line in project()["classifiers"] if ":: Python ::" in line}


def test_run_py_imports_the_standard_library_only() -> None:
    tree = ast.parse(read("run.py"))
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names])
    }
    assert imported <= sys.stdlib_module_names


def commands_of(readme: str) -> list[str]:
    return re.findall(r"^(?:python3|make|pip) .*$", read(readme), re.MULTILINE)


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_the_two_commands_stand_at_the_top_of_the_readme(readme: str) -> None:
    first = [command.partition("#")[0].strip() for command in commands_of(readme)[:2]]
    assert first == ["python3 run.py demo", "python3 run.py test"]
    position = read(readme).index("python3 run.py test")
    assert read(readme)[:position].count("\n") < 20


def test_ci_runs_the_command_that_the_readme_names() -> None:
    commands = [line.strip() for line in read(".ci/run").splitlines()]
    assert "python3 run.py test" in commands
    assert "python3 run.py lint" in commands


@pytest.mark.parametrize("command", ["demo", "test", "lint", "bench", "docs", "lock"])
def test_every_command_is_explained_and_has_a_make_target(command: str) -> None:
    assert re.search(rf"^  {command} +\w", run.HELP, re.MULTILINE)
    assert re.search(rf"^(\w+ )*{command}( \w+)*:", read("Makefile"), re.MULTILINE)
    assert f"run.py {command}" in read("README.md")
