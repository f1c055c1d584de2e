"""What the server hands out, and what it never does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.apps.conftest import served

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.apps.conftest import Fetch

SERVE_FOLDER = """
import sys
from pathlib import Path
from workbench.apps.server import serve
serve(folder=Path(sys.argv[1]), port=int(sys.argv[2]))
"""


def test_the_start_page_lists_the_apps_in_both_languages(fetch: Fetch) -> None:
    status, page = fetch("/")
    assert status == 200
    assert '<html lang="zh-CN">' in page
    assert "审计" in page
    assert "Audit" in page


@pytest.mark.parametrize(
    "path",
    [
        "/voila/files/audit.ipynb",
        "/voila/files/../workbench.toml",
        "/voila/files/%2e%2e/pyproject.toml",
        "/voila/files//etc/passwd",
        "/voila/files/x.png",
        "/voila/api/contents",
        "/voila/api/contents/audit.ipynb",
        "/voila/tree",
        "/voila/render/../pyproject.toml",
        "/voila/render/nothing.ipynb",
        "/voila/render/..%2fpyproject.toml",
        "/voila/render/..%2f..%2fx.ipynb",
        "/voila/static/../../../../../../etc/passwd",
        "/voila/templates/workbench/static/../index.html.j2",
        "/voila/templates/workbench",
        "/voila/templates/../static/x",
        "/voila/templates//static/index.html.j2",
        "/voila/labextensions/../../x",
        "/voila/api/themes/../../x",
        "/api/kernels",
        "/nothing",
    ],
)
def test_no_file_is_handed_out(fetch: Fetch, path: str) -> None:
    status, page = fetch(path)
    assert status in {403, 404}
    assert "Traceback" not in page
    assert "root:" not in page
    assert "cells" not in page


def test_the_pages_own_files_are_there_and_name_no_other_address(fetch: Fetch) -> None:
    for name in ("workbench.css", "language.js", "page.js"):
        status, text = fetch(f"/voila/templates/workbench/static/{name}")
        assert status == 200
        assert "://" not in text
    assert fetch("/voila/static/voila.js")[0] == 200


def test_an_app_page_names_no_other_address(fetch: Fetch) -> None:
    status, page = fetch("/voila/render/audit.ipynb")
    assert status == 200
    assert not [word for word in ("https://", "http://", "//cdn") if word in page.replace("http://www.w3.org", "")]
    assert "open_app" not in page


@pytest.mark.timeout(240)
def test_a_broken_notebook_shows_a_sentence_and_no_trace(browser: Browser, tmp_path: Path) -> None:
    cell = {
        "cell_type": "code",
        "id": "broken",
        "execution_count": None,
        "metadata": {},
        "outputs": [],
        "source": "raise ValueError('520103199001011234')",
    }
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = {"cells": [cell], "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    folder = tmp_path / "notebooks"
    folder.mkdir()
    (folder / "broken.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    with served(["-c", SERVE_FOLDER, str(folder)], tmp_path / "log") as address:
        page = browser.new_page()
        page.goto(f"{address}voila/render/broken.ipynb", timeout=60_000, wait_until="commit")
        page.wait_for_selector(".wb-broken", timeout=60_000)
        shown = page.content()
        page.close()
    assert "这一页没能打开" in shown
    assert not [word for word in ("Traceback", "ValueError", "520103199001011234", "raise Value") if word in shown]
