"""An error that nobody foresaw: one sentence on the terminal, the details in a log that its owner alone can read."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from workbench.cli import unforeseen
from workbench.cli.status import Status

WORDS = ("assess", "x.db", "--on", "2026-09-30")


@pytest.fixture(autouse=True)
def data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Break `assess`, and return the folder of the user's data."""

    def breaks(*_words: object, **_more: object) -> None:
        raise ZeroDivisionError("never foreseen")

    monkeypatch.setattr("workbench.cli.assess.opened", breaks)
    return tmp_path.with_name(f"{tmp_path.name}-data")


@pytest.mark.parametrize(("language", "sentence"), [("zh", "发生了意外错误"), ("en", "Something unforeseen happened")])
def test_it_is_said_in_one_sentence_and_kept_for_its_owner(
    command: Command, data: Path, language: str, sentence: str
) -> None:
    said = command(*WORDS, language=language)
    log = data / unforeseen.LOG
    assert said.status == Status.COULD_NOT_RUN
    assert said.err.startswith(sentence)
    assert str(log) in said.err
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
    assert "never foreseen" not in said.err
    assert "never foreseen" in log.read_text(encoding="utf-8")
    if os.name == "posix":
        assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_the_next_one_is_added_until_the_log_is_long(
    command: Command, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command(*WORDS)
    command(*WORDS)
    log = data / unforeseen.LOG
    assert log.read_text(encoding="utf-8").count("Error: never") == 2
    monkeypatch.setattr(unforeseen, "LONGEST", 10)
    command(*WORDS)
    assert log.read_text(encoding="utf-8").count("Error: never") == 1


def test_the_details_are_shown_when_asked_for(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    for words in (("--debug", *WORDS), (*WORDS, "--debug")):
        said = command(*words)
        assert said.status == Status.COULD_NOT_RUN
        assert "Traceback" in said.err
    monkeypatch.setenv(unforeseen.VARIABLE, "1")
    assert "Traceback" in command(*WORDS).err


def test_without_a_place_for_the_log_it_says_how_to_see_the_details(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("WORKBENCH_DATA", str(tmp_path / "file"))
    said = command(*WORDS)
    assert said.status == Status.COULD_NOT_RUN
    assert "--debug" in said.err
