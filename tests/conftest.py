"""What holds for every test: nothing is skipped in silence, and chance is the same every time."""

from __future__ import annotations

import importlib.util

from hypothesis import settings

# Plugins and fixtures that all tests share; those that are there are loaded.
SHARED = ("tests.skip_guard", "tests.browser", "tests.backends")
pytest_plugins = [name for name in SHARED if importlib.util.find_spec(name)]

# The same examples in every run, and no deadline: two cores are shared by all tests.
settings.register_profile("same_every_time", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("same_every_time")
