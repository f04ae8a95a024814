"""Reports on their way to the terminal, a file or CI."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.cli.console import ambiguous_width, terminal_width, wants_colour, write_out
from dxstrat.cli.exit_codes import FOUND, NOTHING_FOUND
from dxstrat.cli.language import LANGUAGE
from dxstrat.findings import Report, Severity
from dxstrat.operations.repository import repository_root
from dxstrat.operations.settings import MOST_SHOWN
from dxstrat.reporters import Options, render_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.reporters.formats import Renderer


def options_for_terminal(max_findings: int = MOST_SHOWN, least: Severity = Severity.WARNING) -> Options:
    """Return how to render for standard output as it is now."""
    return Options(
        language=LANGUAGE,
        color=wants_colour(sys.stdout),
        width=terminal_width(),
        ambiguous=ambiguous_width(sys.stdout),
        encoding=sys.stdout.encoding or "utf-8",
        max_findings=max_findings,
        least=least,
        repository_root=_repository_root(),
        working_folder=Path.cwd(),
    )


def print_reports(
    reports: Sequence[Report],
    renderer: Renderer = render_text,
    *,
    max_findings: int = MOST_SHOWN,
    least: Severity = Severity.WARNING,
) -> int:
    """Print reports to standard output and return the exit code that errors call for."""
    write_out(renderer(reports, options_for_terminal(max_findings, least)))
    return FOUND if any(report.at_least(Severity.ERROR) for report in reports) else NOTHING_FOUND


def _repository_root() -> Path | None:
    named = os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR")
    if named:
        return Path(named)
    return repository_root(Path.cwd())
