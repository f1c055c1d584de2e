"""run.py makes the environment once, finishes what was interrupted, and says what only a person can do."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from os import environ
from pathlib import Path

import pytest

import run

ROOT = Path(__file__).resolve().parents[1]


class Steps:
    """Stands for everything that run.py would start, and remembers it."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def __call__(self, *command: str | Path) -> None:
        self.lines.append(" ".join(map(str, command)))

    def mention(self, words: str) -> bool:
        return any(words in line for line in self.lines)


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Steps:
    """Let run.py believe in an empty machine."""
    made = Steps()
    monkeypatch.setattr(run, "run", made)
    monkeypatch.setattr(run, "pip_install", made)
    monkeypatch.setattr(run, "VENV", tmp_path / "venv")
    monkeypatch.setattr(run, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(run, "active_environment_serves", lambda: False)
    return made


def test_a_fresh_machine_gets_an_environment_with_checked_hashes(steps: Steps) -> None:
    run.ensure_environment()
    assert steps.mention("-m venv --clear")
    assert steps.mention("--require-hashes")
    assert steps.mention("--no-deps --no-build-isolation --editable")


def test_the_second_start_installs_nothing(steps: Steps, monkeypatch: pytest.MonkeyPatch) -> None:
    run.ensure_environment()
    steps.lines.clear()
    monkeypatch.setattr(run, "works", lambda _python: True)
    run.ensure_environment()
    assert steps.lines == []


def test_an_interrupted_installation_is_finished(steps: Steps, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "works", lambda _python: True)
    run.ensure_environment()
    assert steps.mention("--require-hashes")
    assert not steps.mention("-m venv")


def test_a_changed_lock_is_installed(steps: Steps, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    run.ensure_environment()
    steps.lines.clear()
    changed = tmp_path / "lock"
    changed.write_text("polars==9.9\n", encoding="utf-8")
    monkeypatch.setattr(run, "LOCK", changed)
    monkeypatch.setattr(run, "works", lambda _python: True)
    run.ensure_environment()
    assert steps.mention(str(changed))


def no_venv(name: str) -> object:
    return None if name in {"venv", "ensurepip"} else object()


def test_without_the_venv_module_root_on_debian_gets_it(steps: Steps, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", no_venv)
    monkeypatch.setattr(run, "may_apt", lambda: True)
    run.ensure_venv_module()
    assert steps.mention("python3-venv")


def test_without_the_venv_module_others_are_told_the_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", no_venv)
    monkeypatch.setattr(run, "may_apt", lambda: False)
    with pytest.raises(run.CannotGoOnError, match="sudo apt-get install python3-venv"):
        run.ensure_venv_module()


def test_this_very_environment_satisfies_the_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "VENV", Path("elsewhere"))
    assert run.active_environment_serves()


def test_an_environment_with_another_version_does_not_serve(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    lock.write_text("polars==0.0.1 \\\n", encoding="utf-8")
    monkeypatch.setattr(run, "LOCK", lock)
    monkeypatch.setattr(run, "VENV", Path("elsewhere"))
    assert not run.active_environment_serves()


def test_tests_named_by_path_replace_the_default_paths() -> None:
    assert "notebooks" not in run.test_words(["tests/test_run.py", "-x"])
    assert "tests" in run.test_words(["-k", "environment"])


def test_help_teaches_and_needs_no_environment() -> None:
    answer = subprocess.run(
        [sys.executable, "-I", "run.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "python3 run.py test -k environment" in answer.stdout


SKIPPED_TEST = "import pytest\n@pytest.mark.skip\ndef test_a(): ...\ndef test_b(): ..."
SKIPPED_MODULE = "import pytest\npytest.importorskip('no_such_module')"


@pytest.mark.parametrize("workers", [[], ["-p", "xdist", "-n", "1"]])
@pytest.mark.parametrize("body", [SKIPPED_TEST, SKIPPED_MODULE])
def test_a_run_that_skips_has_failed(tmp_path: Path, body: str, workers: list[str]) -> None:
    (tmp_path / "test_some.py").write_text(body, encoding="utf-8")
    (tmp_path / "test_other.py").write_text("def test_c(): ...", encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    words = ["-m", "pytest", "-p", "tests.skip_guard", "-c", str(tmp_path / "pytest.ini"), *workers, str(tmp_path)]
    alone = environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    answer = subprocess.run([sys.executable, *words], cwd=ROOT, env=alone, capture_output=True, text=True, check=False)
    assert answer.returncode == 1, answer.stdout
    assert "skipped, therefore failed" in answer.stdout
