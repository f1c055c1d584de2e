"""Commands teach: help in Chinese and English, and a wrong command line gets one clear sentence."""

from __future__ import annotations

import re

import pytest

from tests.cli.conftest import Command
from workbench.cli.application import COMMANDS

NAMES = [module.NAME for module in COMMANDS]
LETTERS = re.compile(r"[一-鿿]")


@pytest.mark.parametrize("name", NAMES)
def test_every_command_teaches_in_chinese_with_an_example(command: Command, name: str) -> None:
    said = command(name, "--help")
    assert said.status == 0
    assert "示例:" in said.out
    assert "用法:" in said.out
    assert not re.search(r"\b(Usage|Options|Arguments|Show|required)\b", said.out)


@pytest.mark.parametrize("name", NAMES)
def test_every_command_teaches_in_english_with_an_example(command: Command, name: str) -> None:
    for said in (command(name, "--help", language="en"), command("--language", "en", name, "--help")):
        assert said.status == 0
        assert "Example: workbench" in said.out
        assert not LETTERS.search(said.out.replace("台账", ""))


def test_without_a_command_the_help_is_shown(command: Command) -> None:
    said = command("--help")
    assert said.status == 0
    assert all(name in said.out for name in NAMES)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("adit", "x.db"), "没有命令 adit"),
        (("adit", "x.db"), "audit"),
        (("assess", "x.db"), "缺少 --on"),
        (("assess", "x.db", "--onn", "2026-01-01"), "--on"),
        (("sample", "--people", "many", "--out", "y.db"), "--people 的值不能用"),
        (("assess", "x.db", "--on", "gestern"), "“gestern”不是日期"),
        (("assess", "x.db", "--on", "2026-02-29"), "日历上没有 2026-02-29"),
        (("assess", "x.db", "--on", "1026-02-28"), "超出范围"),
        (("audit", "x.db", "--since", "2026-13-01"), "日历上没有"),
        (("--language", "fr", "--help"), "不支持语言 fr"),
        (("audit", "x.db"), "x.db"),
    ],
)
def test_a_wrong_command_line_gets_one_clear_sentence(command: Command, words: tuple[str, ...], told: str) -> None:
    said = command(*words)
    assert said.status == 2
    assert told in said.err
    assert "Traceback" not in said.err
    assert not said.out


@pytest.mark.parametrize("written", ["2026-09-30", "2026/9/30", "2026.9.30", "20260930", "2026年9月30日"])
def test_days_are_read_as_people_write_them(written: str) -> None:
    from datetime import date

    from workbench.cli.inputs import day

    assert day(written, "--on") == date(2026, 9, 30)
