"""A single target, years away.

What it finds: a KPI with one number as its only target, three years or more after the plan begins (or
after its baseline, if that is later). Nothing is found where the plan grades by a straight line from the
baseline to the target (`linear-path`), which gives every year a figure.
Why: until the last year nobody can say whether the measure is on its way. National reviews ask for a
short or middle-term figure that shows progress in numbers.
Put right: add a target for a year in between.

見つけるもの: 目標値が一つだけで、計画の初めの年度（基準値が後ならその年度）から3年以上先にあるKPIです。基準値から目標値までの直線で評価する計画（linear-path）では、どの年度にも到達点があるので、指摘しません。
理由: 最後の年度まで、順調かどうかをだれも判断できません。国の行政事業レビューでも、途中の進み具合を示す数字が求められています。
直し方: 途中の年度の目標値を加えます。

Wrong:
    kpis:
      - id: K-01
        name: 窓口での平均滞在時間
        kind: average
        unit: 分
        targets: {2030: 15}
Right:
    kpis:
      - id: K-01
        name: 窓口での平均滞在時間
        kind: average
        unit: 分
        targets: {2028: 20, 2030: 15}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.kpi.numbers import numbers
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model import Strategy
    from dxstrat.rules.index import Index

_FAR = 3  # years


def check(index: Index) -> Iterator[Problem]:
    """Find KPIs whose only target is a number far away."""
    if _grades_by_a_line(index.strategy):
        return
    begin = index.strategy.plan.period.start
    for kpi in index.strategy.kpis:
        targets = numbers(kpi.targets)
        start = max(begin, kpi.baseline.year or begin) if kpi.baseline else begin
        if len(kpi.targets) != 1 or not targets or targets[0][0] - start < _FAR:
            continue
        name, year = name_of(kpi), targets[0][0]
        middle = (start + year + 1) // 2
        yield Problem(
            (*kpi.path, "targets", str(year)),
            Message(
                f"{name.ja}の目標は {year} 年度だけで、途中の目標がありません",
                f"{name.en} has a target for {year} alone and none on the way",
            ),
            label=Message(f"{start} 年度から {year - start} 年先です", f"{year - start} years after {start}"),
            fix=Message(
                f"途中の年度の目標値を、targets: {{{middle}: 数字, {year}: …}} のように加えてください",
                f"add a target on the way, as in targets: {{{middle}: number, {year}: …}}",
            ),
            on_key=True,
        )


def _grades_by_a_line(strategy: Strategy) -> bool:
    grading = strategy.review.grading if strategy.review else None
    return grading is not None and grading.method == "linear-path"


RULE = Rule(
    Kind(
        "DX306",
        "far-target-without-milestone",
        Severity.WARNING,
        Message("遠い目標に途中の目標がありません", "A far target has none on the way"),
    ),
    check,
    __doc__,
    rests_on=("review",),
)
