"""A small register of invented people with planted faults, and a way to run a command line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from workbench.apps.demo import make_register
from workbench.cli.run import run
from workbench.text import _language


@dataclass(frozen=True)
class Outcome:
    """What a command did: its status, what it printed and what it complained of."""

    status: int
    out: str
    err: str


Command = Callable[..., Outcome]


@pytest.fixture(scope="session")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a register with faults of every kind."""
    place = tmp_path_factory.mktemp("registers") / "faulty.db"
    make_register(str(place), 150, seed=3, faults=True)
    return place


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    """Return a function that runs one command line in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("WORKBENCH_CONFIG", raising=False)
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.setenv("WORKBENCH_DATA", str(tmp_path.with_name(f"{tmp_path.name}-data")))
    monkeypatch.delenv("WORKBENCH_DEBUG", raising=False)

    def ran(*words: object, language: str = "zh") -> Outcome:
        token = _language.set(None)
        monkeypatch.setenv("WORKBENCH_LANGUAGE", language)
        try:
            status = run([str(word) for word in words])
        finally:
            _language.reset(token)
        said = capsys.readouterr()
        return Outcome(status, said.out, said.err)

    return ran
