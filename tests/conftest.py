"""What holds for all tests: in CI nothing is skipped, except corpora that stand beside the checkout."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

_MAY_BE_ABSENT = "corpora"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what was skipped although CI has all that is needed."""
    for report in _wrongly_skipped(terminalreporter):
        terminalreporter.write_line(f"skipped in CI: {report.nodeid}", red=True)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run in CI when a test was skipped for want of a tool."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None and os.environ.get("CI") and _wrongly_skipped(reporter):
        session.exitstatus = 1


def _wrongly_skipped(reporter: pytest.TerminalReporter) -> list[pytest.TestReport]:
    if not os.environ.get("CI"):
        return []
    return [
        report for report in reporter.stats.get("skipped", []) if _MAY_BE_ABSENT not in str(report.longrepr)
    ]
