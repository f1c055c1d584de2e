"""The README's example runs, and prints what the README says that it prints."""

from __future__ import annotations

import re
import subprocess
import sys
from os import environ
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_the_example_prints_what_the_readme_shows() -> None:
    (example,) = blocks("python")
    (shown,) = blocks("text")
    settings = environ | {"PYTHONUTF8": "1", "WORKBENCH_LANGUAGE": "zh"}
    answer = subprocess.run(
        [sys.executable, "-W", "error", "-c", example],
        cwd=ROOT, env=settings, capture_output=True, text=True, encoding="utf-8", check=False,
    )
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.strip() == shown.strip()


def test_the_example_is_short() -> None:
    (example,) = blocks("python")
    assert len([line for line in example.splitlines() if line.strip()]) <= 15
