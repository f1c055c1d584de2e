"""A browser for tests: the machine's Chromium, or the one that Playwright brought."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from run import find_browser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Playwright

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str:
    """Return the path of a browser; `python3 run.py test` sees to it that there is one."""
    if found := find_browser():
        return found
    with sync_playwright() as playwright:
        return _playwrights_own(playwright)


def _playwrights_own(playwright: Playwright) -> str:
    path = playwright.chromium.executable_path
    if not Path(path).is_file():
        pytest.fail("no browser: start the tests with `python3 run.py test`, which gets one", pytrace=False)
    return path


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Open a browser without a window, and close it at the end.

    >>> with open_browser() as browser:  # doctest: +SKIP
    ...     browser.new_page().goto("http://127.0.0.1:8866/")
    """
    with sync_playwright() as playwright:
        path = find_browser() or _playwrights_own(playwright)
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Share one browser among the tests of a worker."""
    with open_browser() as opened:
        yield opened
