"""What holds for every test: nothing is skipped in silence, and chance is the same every time."""

from __future__ import annotations

import importlib.util

import pytest
from hypothesis import settings

# Plugins and fixtures that all tests share; those that are there are loaded.
SHARED = ("tests.skip_guard", "tests.browser", "tests.backends")
pytest_plugins = [name for name in SHARED if importlib.util.find_spec(name)]

# The same examples in every run, and no deadline: two cores are shared by all tests.
settings.register_profile("same_every_time", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("same_every_time")

# Files with few but long tests: begun first, so that no worker is left alone with one at the end.
LONGEST_FIRST = (
    "tests/sample/test_against_slow_reading.py",
    "tests/test_cases.py",
    "tests/test_against_slow_reading.py",
    "tests/sample/test_audit.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first; the order of all others stays."""
    places = {name: number for number, name in enumerate(LONGEST_FIRST)}
    items.sort(key=lambda item: places.get(item.nodeid.partition("::")[0], len(places)))
