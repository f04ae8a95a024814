"""What guides and reviewers ask of KPIs and of wording, and which rules look after each point.

Sources of the points on KPIs: the reform of the government's review sheets (taro.org, March 2017), the
autumn review of the standardisation grants (wic-net.com 22989), 佐野市 and 加西市 on 対象・意図・結果,
小矢部市 on 到達状態, つくば市 on what a sheet of a KPI holds.
"""

from __future__ import annotations

import pytest

from dxstrat.rules import RULES
from dxstrat.rules.explanation import explain
from tests.rules.pipeline import found, over_base

POINTS: dict[str, tuple[str, ...]] = {
    "outputs and outcomes are not mixed": ("kpi-without-level", "issue-without-outcome"),
    "a survey is a measure of outcome only with a reason": ("survey-without-reason",),
    "no leap from a measure to the last outcome": ("leap-to-final-outcome",),
    "a far target has one on the way": ("far-target-without-milestone",),
    "object, intention, result: whom an issue touches, what is to be, what it is measured by": (
        "issue-without-cause-or-scope",
        "issue-without-desired-state",
        "issue-without-outcome",
    ),
    "a number, or else a state to reach": ("kpi-without-target", "kind-against-targets", "kpi-without-unit"),
    "definition, source, rationale, direction and department are written": (
        "kpi-without-definition",
        "target-without-rationale",
        "kpi-without-direction",
        "shared-kpi-without-department",
    ),
    "misses are analysed": ("miss-without-note",),
    "an issue is no solution": ("issue-written-as-solution",),
    "a measure says what is done": ("measure-without-action",),
    "the name of a KPI can be counted": ("vague-kpi-name",),
    "no placeholder is left": ("placeholder-left",),
    "digits are of one width": ("mixed-digits",),
    "years of both calendars agree": ("era-against-year",),
    "terms stand in the glossary": ("term-not-in-glossary",),
    "a department has one spelling": ("department-spelt-two-ways",),
}
BY_NAME = {rule.kind.name: rule for rule in RULES}


@pytest.mark.parametrize("point", POINTS)
def test_a_point_of_guidance_is_looked_after(point: str) -> None:
    assert POINTS[point]
    for name in POINTS[point]:
        assert name in found(over_base(explain(BY_NAME[name]).wrong))
        assert name not in found(over_base(explain(BY_NAME[name]).right))
