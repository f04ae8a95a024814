"""`dxstrat validate`: check plans and report what was found.

Why no typer here: the everyday call `dxstrat validate plan.yaml` is answered without it, in half
the time; `dxstrat.cli.validate_options` gives the same work its options.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.cli.console import show_error
from dxstrat.cli.printing import print_reports
from dxstrat.cli.progress import Progress
from dxstrat.operations.many import CheckedPlans, check_plans

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

UNREADABLE = 2


def check_all(paths: Sequence[Path], jobs: int = 0) -> CheckedPlans:
    """Check the plans meant by `paths`, and show how far it has come."""
    progress = Progress()
    try:
        return check_plans(paths, jobs=jobs, progress=progress)
    finally:
        progress.clear()


def show_errors(checked: CheckedPlans, code: int) -> int:
    """Show what kept plans from being read; return the exit code, which is `code` where all were read."""
    for error in checked.errors:
        show_error(error)
    return UNREADABLE if checked.errors else code


def validate_plainly(paths: Sequence[Path]) -> int:
    """Check plans, print what was found as text, and return the exit code."""
    checked = check_all(paths)
    return show_errors(checked, print_reports(checked.reports) if checked.reports else 0)
