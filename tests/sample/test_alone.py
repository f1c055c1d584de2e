"""The sample shares no code with the rules: it could not be compared with them otherwise."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import workbench.sample

FOLDER = Path(workbench.sample.__file__).parent
BARRED = ("policy", "timeline", "facts", "eligibility", "entitlement", "decision", "audit", "casework", "analysis")
FILES = sorted(FOLDER.rglob("*.py"))


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_a_file_names_nothing_of_the_rules(path: Path) -> None:
    assert not [name for name in imported(path) if name.split(".")[:2] in [["workbench", part] for part in BARRED]]


def test_importing_the_sample_loads_nothing_of_the_rules() -> None:
    code = "import sys, workbench.sample; print('\\n'.join(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not [name for name in loaded if name.split(".")[:2] in [["workbench", part] for part in BARRED]]
