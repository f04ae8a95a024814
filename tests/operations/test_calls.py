"""Twice the plan, at most twice the calls: what grows faster is found without a clock."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

from dxstrat.findings import Severity
from dxstrat.operations.check import check_plan
from dxstrat.rendering import render
from dxstrat.writers.docx import write_docx
from tests.benchmark.plans import write_plan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SIZE = 100
"""Issues of the smaller plan; it has twice as many measures and three times as many KPIs."""

MOST = 2.02
"""Times as many calls; a little for what depends on how texts fall on lines and boxes on pages."""


def check(plan: Path) -> None:
    """Check a plan; it has no error."""
    checked = check_plan(plan)
    assert checked.strategy is not None
    assert not checked.report.at_least(Severity.ERROR)


def check_with_mistakes(plan: Path) -> None:
    """Check a plan in which every KPI has mistakes of form and of content."""
    assert len(check_plan(plan).report.at_least(Severity.ERROR)) >= SIZE


def write(plan: Path) -> None:
    """Write the Word documents of a plan."""
    checked = check_plan(plan)
    assert checked.strategy is not None
    for name in ("strategy", "roadmap"):
        rendering = render(checked.strategy, name, source_hash=checked.digest)
        assert rendering.document is not None
        assert write_docx(rendering.document)


def calls(work: Callable[[Path], None], plan: Path) -> int:
    """Return how many functions `work` calls, those written in C among them."""
    count = 0

    def note(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work(plan)
    finally:
        sys.setprofile(before)
    return count


def spoilt(text: str) -> str:
    """Return a plan with a word that nobody knows, and a date in the Japanese calendar, in every KPI."""
    return text.replace("direction: up", "direction: upwards\n    fixed: 令和8年3月31日")


@pytest.mark.parametrize("work", [check, check_with_mistakes, write])
def test_twice_the_plan_takes_at_most_twice_the_calls(work: Callable[[Path], None], tmp_path: Path) -> None:
    plans = [tmp_path / name for name in ("other.yaml", "small.yaml", "large.yaml")]
    for seed, (plan, size) in enumerate(zip(plans, (SIZE, SIZE, 2 * SIZE), strict=True)):
        write_plan(plan, size, seed)
        if work is check_with_mistakes:
            plan.write_text(spoilt(plan.read_text(encoding="utf-8")), encoding="utf-8")
    other, *plans = plans
    work(other)  # what is worked out once per process is not counted
    small, large = (calls(work, plan) for plan in plans)
    assert small > 10_000
    assert large <= MOST * small, f"{small} calls, for twice the plan {large}: {large / small:.2f} times"
