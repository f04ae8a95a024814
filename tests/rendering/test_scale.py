"""A plan of many measures: the work grows as the plan does. Counted in calls, which do not depend on the machine."""

from __future__ import annotations

import cProfile
import pstats
from typing import TYPE_CHECKING

from dxstrat.rendering import render
from dxstrat.rendering.blocks.outcome_area import AreaMap
from tests.rendering.plans import strategy
from tests.rendering.test_blocks import built, chain

if TYPE_CHECKING:
    import pytest


def calls(measures: int) -> int:
    over = strategy(**chain(measures, areas=measures // 10))
    profile = cProfile.Profile()
    profile.enable()
    rendering = render(over, "strategy", source_hash="")
    profile.disable()
    assert rendering.document is not None
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


def test_boxes_of_an_outcome_map_are_looked_up_a_few_times_however_many_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    collected: list[int] = []
    collect = AreaMap.collect

    def noted(part: AreaMap) -> None:
        collected.append(len(part.measures))
        collect(part)

    monkeypatch.setattr(AreaMap, "collect", noted)
    drawn = built("outcome_map", strategy(**chain(400)))
    assert len(drawn) > 20
    assert 400 <= sum(collected) <= 3 * 400


def test_four_times_the_measures_take_about_four_times_the_work() -> None:
    calls(20)
    assert calls(800) < 4.8 * calls(200)
