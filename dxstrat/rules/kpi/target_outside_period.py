"""A target outside the years of the plan.

What it finds: a target for a fiscal year before the plan begins or after it ends. Where a target has a
day of its own (`by`), that day counts.
Why: a target that falls due outside the plan is judged by nobody.
Put right: correct the year, or the period of the plan. A figure from before belongs to `baseline` or `actuals`.

見つけるもの: 計画期間より前、又は後の年度に置かれた目標値です。期日（by）を書いた目標は、その日で判断します。
理由: 計画期間の外に期限がある目標は、だれも評価しないまま終わるためです。
直し方: 目標の年度か計画期間を直します。前の年度の値なら「baseline」か「actuals」に書きます。

Wrong:
    kpis:
      - id: K-01
        name: 窓口での平均滞在時間
        kind: average
        unit: 分
        targets: {2028: 20, 2035: 15}
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
from dxstrat.model.fiscal import fiscal_year_of
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find targets whose year lies outside the period of the plan."""
    period = index.strategy.plan.period
    for kpi in index.strategy.kpis:
        for key, target in kpi.targets.items():
            year = fiscal_year_of(target.by) if target.by else key
            if not index.is_outside(year):
                continue
            name = name_of(kpi)
            yield Problem(
                (*kpi.path, "targets", str(key)),
                Message(
                    f"{name.ja}の目標（{year} 年度）が、計画期間 {period.start} から {period.end} 年度までの外にあります",
                    f"the target of {name.en} for {year} is outside the plan ({period.start} to {period.end})",
                ),
                fix=Message(
                    f"{period.start} から {period.end} までの年度に直すか、計画の「period」を直してください",
                    f"write a year from {period.start} to {period.end}, or correct the plan's period",
                ),
                on_key=True,
            )


RULE = Rule(
    Kind(
        "DX305",
        "target-outside-period",
        Severity.WARNING,
        Message("目標の年度が計画期間の外にあります", "A target is outside the period of the plan"),
    ),
    check,
    __doc__,
)
