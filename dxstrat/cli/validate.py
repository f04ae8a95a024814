"""`dxstrat validate`: check plans and report what was found.

Why no typer here: the everyday call `dxstrat validate plan.yaml` is answered without it, in half
the time; `dxstrat.cli.validate_options` gives the same work its options.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.cli.printing import print_reports
from dxstrat.operations.check import check_plan, plan_paths

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dxstrat.findings import Report


def check_all(paths: Sequence[Path]) -> list[Report]:
    """Check the plans meant by `paths`."""
    return [check_plan(path).report for path in plan_paths(paths)]


def validate_plainly(paths: Sequence[Path]) -> int:
    """Check plans, print what was found as text, and return the exit code."""
    return print_reports(check_all(paths))
