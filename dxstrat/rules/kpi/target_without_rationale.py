"""Targets that do not say why they are what they are.

What it finds: KPIs with targets and no `rationale`.
Why: "why 80 and not 60?" is the first question to a target. The answer is lost when the officer moves on.
Put right: write in `rationale` what the figure rests on: results of others, a trend, a law, a capacity.

見つけるもの: 目標値があるのに、「rationale」（設定根拠）がないKPIです。
理由: なぜその数字なのかは必ず問われますが、担当者が替わると答えられなくなるためです。
直し方: 他の自治体の実績、これまでの推移、法令、処理できる量など、数字の拠り所を「rationale」に書きます。

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
        targets: {2028: 20, 2030: 15}
        rationale: 同じ規模の市の実績にならいました。
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
    """Find KPIs with targets and without a rationale."""
    yield from lacking(
        [kpi for kpi in index.strategy.kpis if kpi.targets and not kpi.rationale],
        Message("目標値の設定根拠（rationale）", "rationale for its target"),
        Message(
            "数字の拠り所を、rationale: 同じ規模の市の実績にならいました。 のように書いてください",
            "write what the figure rests on, as in rationale: results of cities of the same size",
        ),
    )


RULE = Rule(
    Kind(
        "DX314",
        "target-without-rationale",
        Severity.INFO,
        Message("目標値の設定根拠がありません", "A target has no rationale"),
    ),
    check,
    __doc__,
)
