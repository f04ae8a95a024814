"""`dxstrat validate --fix` and `--diff`: mend what is certain, or show it first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.cli.console import show_error, write_error, write_out
from dxstrat.cli.exit_codes import FOUND, NOTHING_FOUND, WRONG_USE
from dxstrat.cli.language import say
from dxstrat.operations.fix import Fixed, fix_plans, write_fixed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def show_fixes(paths: Sequence[Path]) -> int:
    """Show what would be mended; return the exit code: 1 where anything would."""
    fixed = fix_plans(paths)
    for one in fixed.files.values():
        write_out(one.diff())
    _tell(fixed, say("--fix で直せるところ: ", "--fix would mend: "))
    for error in fixed.errors:
        show_error(error)
    if fixed.errors:
        return WRONG_USE
    return FOUND if any(one.before != one.after for one in fixed.files.values()) else NOTHING_FOUND


def write_fixes(paths: Sequence[Path]) -> None:
    """Mend the files and say what was done; what keeps a plan from being read is told by its check."""
    fixed = fix_plans(paths)
    write_fixed(fixed)
    _tell(fixed, say("直したところ: ", "mended: "))


def _tell(fixed: Fixed, start: str) -> None:
    for one in fixed.files.values():
        summary = one.summary()
        write_error(f"{start}{say(summary.ja, summary.en)}\n")
    if not fixed.files:
        write_error(
            say("確実に直せるところはありませんでした。\n", "There is nothing that is certain to mend.\n")
        )
