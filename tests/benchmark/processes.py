"""Measures whole processes: processor time, wall time and peak memory, each candidate in turn.

Why in turn: what else the machine does then falls on all alike. On Unix only, for the sake of `wait4`.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: seconds of processors, seconds on the clock, and megabytes at its peak.

    The memory is that of the process itself; of its children the largest counts, not their sum.
    """

    processor: float
    wall: float
    peak: float
    output: str = ""


def run(command: Sequence[str | Path], *, accepted: Sequence[int] = (0,)) -> Cost:
    """Run a command once. Raises RuntimeError when it ends with another code than `accepted`."""
    words = [str(word) for word in command]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    started = time.perf_counter()
    child = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=ROOT, env=environment
    )
    assert child.stdout is not None
    output = child.stdout.read().decode("utf-8", "replace")
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    child.stdout.close()
    wall = time.perf_counter() - started
    if child.returncode not in accepted:
        raise RuntimeError(f"{' '.join(words)[:300]} ended with {child.returncode}:\n{output[-2000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, output)


def in_turn(candidates: Mapping[str, Sequence[str | Path]], rounds: int) -> dict[str, Cost]:
    """Run each candidate `rounds` times, in turn, and return the medians; the output is that of the last run."""
    costs: dict[str, list[Cost]] = {name: [] for name in candidates}
    for _ in range(rounds):
        for name, command in candidates.items():
            costs[name].append(run(command))
    return {name: _median(found) for name, found in costs.items()}


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        statistics.median(one.processor for one in costs),
        statistics.median(one.wall for one in costs),
        max(one.peak for one in costs),
        costs[-1].output,
    )
