"""A KPI without a target.

What it finds: a KPI that has no target for any year.
Why: a KPI says how much by when. Without both it is a statistic.
Put right: write a number, or the state to reach, under its fiscal year.

見つけるもの: どの年度にも目標値がないKPIです。
理由: KPIは「いつまでに、どこまで」を示すものです。目標のない数字は、統計にとどまります。
直し方: 目標の年度の下に、数字か到達した姿を書きます。

Wrong:
    kpis:
      - id: K-01
        name: 窓口での平均滞在時間
        kind: average
        unit: 分
        actuals: {2026: 26}
Right:
    kpis:
      - id: K-01
        name: 窓口での平均滞在時間
        kind: average
        unit: 分
        targets: {2028: 20, 2030: 15}
        actuals: {2026: 26}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.together import lacking
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find KPIs without targets."""
    end = index.strategy.plan.period.end
    yield from lacking(
        [kpi for kpi in index.strategy.kpis if not kpi.targets],
        Message("目標値（targets）", "target"),
        Message(
            f"年度と目標を、targets: {{{end}: 80}} のように書いてください",
            f"write a year and a figure, as in targets: {{{end}: 80}}",
        ),
        each=3,
    )


RULE = Rule(
    Kind(
        "DX307",
        "kpi-without-target",
        Severity.WARNING,
        Message("KPIに目標値がありません", "A KPI has no target"),
    ),
    check,
    __doc__,
)
