"""Check many plans: on several cores where it pays, with the same outcome whatever their number."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from dxstrat.errors import DxstratError
from dxstrat.findings import Report, Severity
from dxstrat.operations.check import Request, check_plan
from dxstrat.operations.plan_files import plans_meant
from dxstrat.operations.settings import MOST_SHOWN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from typing import TypeAlias

    _Check: TypeAlias = Callable[[Path], "Outcome | DxstratError"]

_MANY_FILES = 16
_MANY_BYTES = 2_000_000
"""From here on further processes gain more than they take to start."""

_MOST_AT_A_TIME = 8
"""Plans that a process is given at once: few, so that none waits long for the last one."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one plan, and what its settings say about that.

    `fail_level` is the least severity that makes the check fail, `max_findings` how many are to be shown
    of a file, `stale` how many entries of the baseline were not found any more.
    """

    report: Report
    fail_level: Severity = Severity.ERROR
    max_findings: int = MOST_SHOWN
    stale: int = 0


@dataclass(frozen=True, slots=True)
class CheckedPlans:
    """What came of the plans in the order in which they were named, and what kept others from being read."""

    outcomes: tuple[Outcome, ...]
    errors: tuple[DxstratError, ...]

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports on the plans."""
        return tuple(outcome.report for outcome in self.outcomes)

    @property
    def failed(self) -> bool:
        """Whether any plan has a finding that its settings let fail."""
        return any(outcome.report.at_least(outcome.fail_level) for outcome in self.outcomes)


def check_plans(
    paths: Sequence[Path],
    *,
    request: Request | None = None,
    jobs: int = 0,
    progress: Callable[[int, int], None] | None = None,
) -> CheckedPlans:
    """Check the plans meant by `paths`, as `plans_meant` says.

    `jobs` is the number of processes; 0 means all cores when there is much to check, else one.
    `progress` is told, after each plan, how many are done and how many there are.
    """
    meant = tuple(plans_meant(paths))
    plans = [one for one in meant if not isinstance(one, DxstratError)]
    jobs = min(jobs or _worthwhile_jobs(plans), max(1, len(plans)))
    check = partial(_check, request=request or Request())
    checked = map(check, plans) if jobs == 1 else _check_at_once(check, plans, jobs)
    outcomes: list[Outcome] = []
    errors: list[DxstratError] = []
    for number, one in enumerate(meant, 1):
        result = one if isinstance(one, DxstratError) else next(checked)
        if isinstance(result, DxstratError):
            errors.append(result)
        else:
            outcomes.append(result)
        if progress is not None:
            progress(number, len(meant))
    return CheckedPlans(tuple(outcomes), tuple(errors))


def _check(plan: Path, request: Request) -> Outcome | DxstratError:
    try:
        checked = check_plan(plan, request)
    except DxstratError as error:
        return error
    settings = checked.settings.validate
    return Outcome(checked.report, Severity[settings.failing.upper()], settings.max_findings, checked.stale)


def _check_at_once(check: _Check, plans: Sequence[Path], jobs: int) -> Iterator[Outcome | DxstratError]:
    """Check plans in `jobs` processes; yield the results in the order of `plans`."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    length = max(1, min(_MOST_AT_A_TIME, len(plans) // (4 * jobs)))
    pool = ProcessPoolExecutor(jobs, initializer=_end_at_interrupt)
    try:
        # Not `pool.map`: it cancels what is still waiting, which a pool that ends just then stumbles over.
        parts = [
            pool.submit(_check_each, check, plans[at : at + length]) for at in range(0, len(plans), length)
        ]
        for part in parts:
            yield from part.result()
    except BrokenProcessPool as error:
        raise DxstratError(
            "計画を調べている途中で、処理が外から止められました（メモリー不足のおそれがあります）",
            "a process that was checking plans was ended from outside (there may be too little memory)",
            fix_ja="--jobs 1 を付けて、もう一度実行してください",
            fix_en="run it again with --jobs 1",
        ) from error
    except BaseException:  # an interrupt: nothing that is still at work is waited for
        for process in multiprocessing.active_children():
            process.terminate()
        raise
    finally:
        pool.shutdown()


def _check_each(check: _Check, plans: Sequence[Path]) -> list[Outcome | DxstratError]:
    return [check(plan) for plan in plans]


def _end_at_interrupt() -> None:
    """Let an interrupt end a worker at once and without a word: the main process says what there is to say."""
    import signal

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


def _worthwhile_jobs(plans: Sequence[Path]) -> int:
    if len(plans) < 2:
        return 1
    if len(plans) < _MANY_FILES and sum(map(_size, plans)) < _MANY_BYTES:
        return 1
    return _cores()


def _size(plan: Path) -> int:
    try:
        return plan.stat().st_size
    except OSError:
        return 0


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
