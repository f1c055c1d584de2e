"""What holds for every test: nothing is skipped in silence, and chance is the same every time."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING

from hypothesis import settings

if TYPE_CHECKING:
    import pytest
    from _pytest.terminal import TerminalReporter

# Fixtures that many tests share; a module that is there is loaded.
pytest_plugins = [name for name in ("tests.backends", "tests.browser") if importlib.util.find_spec(name)]

# The same examples in every run, and no deadline: two cores are shared by all tests.
settings.register_profile("same_every_time", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("same_every_time")


def skipped(config: pytest.Config) -> list[str]:
    """Name the tests, modules and notebook cells that this run skipped."""
    reporter: TerminalReporter | None = config.pluginmanager.get_plugin("terminalreporter")
    return [] if reporter is None else [report.nodeid for report in reporter.stats.get("skipped", [])]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A run in which anything was skipped has failed."""
    if skipped(session.config) and session.exitstatus == 0:
        session.exitstatus = 1


def pytest_terminal_summary(terminalreporter: TerminalReporter, config: pytest.Config) -> None:
    """Say which tests were skipped, and what to do about it."""
    if names := skipped(config):
        terminalreporter.section("skipped, therefore failed")
        for name in names:
            terminalreporter.write_line(name)
        terminalreporter.write_line("Here nothing is skipped: let the test get what it needs, or take it out.")
