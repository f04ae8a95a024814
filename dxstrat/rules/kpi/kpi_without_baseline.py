"""KPIs without a baseline.

What it finds: KPIs that count or measure something and say neither a baseline nor why there is none.
Why: the effect is the distance from where one started. To have no baseline is no mistake, if the reason is told.
Put right: write the value before the start under `baseline`, or the reason why it is not known.

見つけるもの: 数で測るKPIのうち、基準値も、基準値がない理由も書かれていないものです。
理由: 効果は、始める前の値との差で示すものだからです。基準値がなくても、理由が書いてあれば問題ありません。
直し方: 始める前の値を「baseline」に書くか、分からない理由を「unknown」に書きます。

Wrong:
    kpis:
      - id: K-01
        name: 窓口での平均滞在時間
        kind: average
        unit: 分
        targets: {2028: 20, 2030: 15}
Right:
    kpis:
      - id: K-01
        name: 窓口での平均滞在時間
        kind: average
        unit: 分
        baseline: {unknown: 令和8年度に初めて測るためです。}
        targets: {2028: 20, 2030: 15}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.kpi.numbers import is_numeric
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.together import lacking
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find KPIs in numbers that say nothing about their baseline."""
    yield from lacking(
        [kpi for kpi in index.strategy.kpis if is_numeric(kpi) and kpi.baseline is None],
        Message("基準値も、基準値がない理由も", "baseline and no reason for having none"),
        Message(
            "baseline: {year: 2024, value: 28} か、baseline: {unknown: 理由} のように書いてください",
            "write baseline: {year: 2024, value: 28}, or baseline: {unknown: the reason}",
        ),
    )


RULE = Rule(
    Kind(
        "DX308",
        "kpi-without-baseline",
        Severity.INFO,
        Message("KPIに基準値がありません", "A KPI has no baseline"),
    ),
    check,
    __doc__,
)
