"""A plugin for pytest: a run in which anything was skipped has failed, and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest
    from _pytest.terminal import TerminalReporter


def skipped(config: pytest.Config) -> list[str]:
    """Name the tests, modules and notebook cells that this run skipped."""
    reporter: TerminalReporter | None = config.pluginmanager.get_plugin("terminalreporter")
    return [] if reporter is None else [report.nodeid for report in reporter.stats.get("skipped", [])]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Turn success into failure where something was skipped."""
    if session.exitstatus == 0 and skipped(session.config):
        session.exitstatus = 1


def pytest_terminal_summary(terminalreporter: TerminalReporter, config: pytest.Config) -> None:
    """Say which tests were skipped, and what to do about it."""
    if names := skipped(config):
        terminalreporter.section("skipped, therefore failed", red=True)
        for name in names:
            terminalreporter.write_line(name)
        terminalreporter.write_line("Here nothing is skipped: let the test get what it needs, or take it out.")
