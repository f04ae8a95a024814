"""A year of the plan in which nothing happens.

What it finds: a fiscal year of the plan in which no measure has a phase, in a plan that has schedules.
Why: a gap in the roadmap is most often forgotten work, such as operation and review.
Put right: add the phases of that year, or shorten the plan.

見つけるもの: 工程のある計画で、どの施策にも工程がない年度です。
理由: ロードマップの空白は、運用や見直しの書き忘れであることが多いためです。
直し方: その年度の工程を加えるか、計画期間を短くします。

Wrong:
    plan:
      period: {from: 2026, to: 2028}
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        schedule: [{phase: build, from: 2026, to: 2027}]
Right:
    plan:
      period: {from: 2026, to: 2028}
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        schedule: [{phase: build, from: 2026, to: 2027}, {phase: operate, from: 2028, to: 2028}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import listed
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find years of the plan without a phase; one problem for all of them."""
    period = index.strategy.plan.period
    busy = {
        year
        for measure in index.strategy.measures
        for phase in measure.schedule
        for year in range(phase.start.year, phase.end.year + 1)
    }
    idle = [str(year) for year in range(period.start, period.end + 1) if year not in busy]
    if not busy or not idle:
        return
    years = listed(idle)
    yield Problem(
        period.path,
        Message(f"{years.ja} 年度に、工程のある施策がありません", f"no measure has a phase in {years.en}"),
        fix=Message(
            f"運用や見直しの工程を、{{phase: operate, from: {idle[0]}, to: {idle[-1]}}} のように加えてください",
            f"add the phases of operation or review, as in {{phase: operate, from: {idle[0]}, to: {idle[-1]}}}",
        ),
    )


RULE = Rule(
    Kind(
        "DX411",
        "year-without-work",
        Severity.INFO,
        Message("どの施策も動かない年度があります", "A year of the plan has no work"),
    ),
    check,
    __doc__,
    rests_on=("measures",),
)
