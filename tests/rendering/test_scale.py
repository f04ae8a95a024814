"""A plan of many measures: the work grows as the plan does. Counted in calls, which do not depend on the machine."""

from __future__ import annotations

import cProfile
import pstats

from dxstrat.rendering import render
from tests.rendering.plans import strategy
from tests.rendering.test_blocks import chain


def calls(measures: int) -> int:
    over = strategy(**chain(measures, areas=measures // 10))
    profile = cProfile.Profile()
    profile.enable()
    rendering = render(over, "strategy", source_hash="")
    profile.disable()
    assert rendering.document is not None
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


def test_four_times_the_measures_take_about_four_times_the_work() -> None:
    calls(20)
    assert calls(800) < 4.8 * calls(200)
