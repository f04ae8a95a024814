"""A target for a year that is not after the baseline's.

What it finds: a target whose fiscal year is the year of the baseline or an earlier one.
Why: a target lies ahead of where one starts; one of the two years is most likely wrong.
Put right: correct the year of the target or of the baseline. A figure already reached belongs to `actuals`.

見つけるもの: 基準値と同じ年度、又はそれより前の年度に置かれた目標値です。
理由: 目標は基準より先にあるものなので、どちらかの年度の書き誤りが疑われます。
直し方: 目標値か基準値の年度を直します。既に出た値なら「actuals」（実績値）に書きます。

Wrong:
    kpis:
      - id: K-01
        name: 窓口での平均滞在時間
        kind: average
        unit: 分
        baseline: {year: 2028, value: 28}
        targets: {2028: 20, 2030: 15}
Right:
    kpis:
      - id: K-01
        name: 窓口での平均滞在時間
        kind: average
        unit: 分
        baseline: {year: 2024, value: 28}
        targets: {2028: 20, 2030: 15}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find targets that are not after the baseline, by their years alone; one problem for a KPI."""
    for kpi in index.strategy.kpis:
        start = kpi.baseline.year if kpi.baseline else None
        early = [] if start is None else sorted(year for year in kpi.targets if year <= start)
        if not early:
            continue
        name, year = name_of(kpi), early[-1]
        yield Problem(
            (*kpi.path, "targets", str(year)),
            Message(
                f"{name.ja}の {year} 年度の目標値が、{start} 年度の基準値より後になっていません",
                f"the target of {name.en} for {year} is not after its baseline of {start}",
            ),
            fix=Message(
                "目標値か基準値の年度を直してください。既に出た値なら「actuals」に移してください",
                "correct one of the two years; a figure already reached belongs to actuals",
            ),
            related=(
                ((*kpi.path, "baseline", "year"), Message("基準値はここです", "the baseline stands here")),
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX303",
        "target-not-after-baseline",
        Severity.WARNING,
        Message("目標の年度が基準の年度より後になっていません", "A target is not after the baseline"),
    ),
    check,
    __doc__,
)
