"""Runs the example of a README and puts what it prints below it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
READMES = ("README.md", "README.zh-CN.md")
EXAMPLE = re.compile(r"^```python\n(?P<code>.*?)^```\n\n```text\n(?P<shown>.*?)^```$", re.MULTILINE | re.DOTALL)


def example(readme: str) -> re.Match[str]:
    """Return the example of a README: its code, and below it what it prints."""
    found = list(EXAMPLE.finditer((ROOT / readme).read_text(encoding="utf-8")))
    if len(found) != 1:
        raise SystemExit(f"{readme} has {len(found)} examples (a python block and a text block below it), not one")
    return found[0]


def printed(code: str) -> str:
    """Run an example as a reader would and return what it prints.

    Raises:
        SystemExit: the example fails; the message is what it said.
    """
    settings = os.environ | {"PYTHONUTF8": "1", "WORKBENCH_LANGUAGE": "zh"}
    command = [sys.executable, "-W", "error", "-c", code]
    answer = subprocess.run(
        command, cwd=ROOT, env=settings, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if answer.returncode:
        raise SystemExit(f"the README's example fails:\n{answer.stderr}")
    return answer.stdout.strip() + "\n"


def fresh(readme: str) -> str:
    """Return a README's text with what its example prints today."""
    found = example(readme)
    text = found.string
    return text[: found.start("shown")] + printed(found["code"]) + text[found.end("shown") :]
