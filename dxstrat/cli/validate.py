"""`dxstrat validate`: check plans and report what was found.

Why no typer here: the everyday call `dxstrat validate plan.yaml` is answered without it, in half
the time; `dxstrat.cli.validate_options` gives the same work its options.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.cli.console import show_error, write_error
from dxstrat.cli.exit_codes import FOUND, NOTHING_FOUND, WRONG_USE
from dxstrat.cli.language import say
from dxstrat.cli.printing import print_reports
from dxstrat.cli.progress import Progress
from dxstrat.operations.many import CheckedPlans, check_plans

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dxstrat.operations.check import Request


def check_all(paths: Sequence[Path], request: Request | None = None, jobs: int = 0) -> CheckedPlans:
    """Check the plans meant by `paths`, and show how far it has come."""
    progress = Progress()
    try:
        return check_plans(paths, request=request, jobs=jobs, progress=progress)
    finally:
        progress.clear()


def show_errors(checked: CheckedPlans, code: int) -> int:
    """Show what kept plans from being read; return the exit code, which is `code` where all were read."""
    for error in checked.errors:
        show_error(error)
    return WRONG_USE if checked.errors else code


def tell_stale(checked: CheckedPlans) -> None:
    """Say in one line how many entries of the baseline are no longer needed."""
    stale = sum(outcome.stale for outcome in checked.outcomes)
    if stale:
        write_error(
            say(
                f"既知の指摘のうち {stale}件は、もう見つかりません。--write-baseline で書き直せます。\n",
                f"{stale} known findings are gone; write the baseline anew with --write-baseline.\n",
            )
        )


def shown_number(checked: CheckedPlans) -> int:
    """Return how many findings of a file are shown: what the settings of the first plan say."""
    return checked.outcomes[0].max_findings


def validate_plainly(paths: Sequence[Path]) -> int:
    """Check plans, print what was found as text, and return the exit code."""
    checked = check_all(paths)
    if checked.outcomes:
        print_reports(checked.reports, max_findings=shown_number(checked))
        tell_stale(checked)
    return show_errors(checked, FOUND if checked.failed else NOTHING_FOUND)
