"""The example of each README runs, is short, and prints what stands below it."""

from __future__ import annotations

import pytest

from docs.readme import READMES, example, printed


@pytest.mark.parametrize("readme", READMES)
def test_the_example_prints_what_the_readme_shows(readme: str) -> None:
    found = example(readme)
    assert printed(found["code"]) == found["shown"], "run `python3 run.py docs`"


@pytest.mark.parametrize("readme", READMES)
def test_the_example_is_at_most_fifteen_lines(readme: str) -> None:
    assert len([line for line in example(readme)["code"].splitlines() if line.strip()]) <= 15


def test_without_circumstances_the_verdict_is_cannot_tell() -> None:
    code = example("README.md")["code"]
    assert printed(code).startswith("True ")
    assert printed(code.replace(', "circumstances": []', "")).startswith("<NA> ")
