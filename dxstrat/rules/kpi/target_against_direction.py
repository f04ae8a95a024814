"""A target that lies on the wrong side of the baseline.

What it finds: a last target below the baseline where the KPI shall go up, above it where it shall go
down, or equal to it. Targets in words, and KPIs to be kept, are left alone.
Why: either the direction or a figure is wrong, and the grading of progress would be upside down.
Put right: correct `direction` or the figure. Write `direction: keep` where the value shall only be held.

見つけるもの: 増やすKPIなのに基準値より小さい、減らすKPIなのに基準値より大きい、又は基準値と同じ最終目標です。文で書いた目標と、保つKPIは調べません。
理由: 方向か数字のどちらかが誤っていて、このままでは進捗の評価が逆になります。
直し方: 「direction」か数字を直します。今の水準を保つ目標なら direction: keep と書きます。

Wrong:
    kpis:
      - id: K-01
        name: 窓口での平均滞在時間
        kind: average
        unit: 分
        direction: up
        baseline: {year: 2024, value: 28}
        targets: {2028: 20, 2030: 15}
Right:
    kpis:
      - id: K-01
        name: 窓口での平均滞在時間
        kind: average
        unit: 分
        direction: down
        baseline: {year: 2024, value: 28}
        targets: {2028: 20, 2030: 15}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.kpi.numbers import baseline_number, numbers, runs_against
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of, number_text
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index

_WAYS = {"up": (Message("増やす", "up"), "down"), "down": (Message("減らす", "down"), "up")}


def check(index: Index) -> Iterator[Problem]:
    """Find last targets that do not lie in the direction of the KPI, seen from its baseline."""
    for kpi in index.strategy.kpis:
        if not runs_against(kpi) or kpi.direction is None:
            continue
        start, (year, last) = baseline_number(kpi) or 0, numbers(kpi.targets)[-1]
        name, (way, other) = name_of(kpi), _WAYS[kpi.direction]
        right = "keep" if last == start else other
        before, after = number_text(start), number_text(last)
        yield Problem(
            (*kpi.path, "targets", str(year)),
            Message(
                f"{name.ja}は{way.ja}KPIですが、目標値 {after} は基準値 {before} "
                + ("と同じです" if last == start else "から逆の方へ動いています"),
                f"{name.en} shall go {way.en}, but its target {after} "
                + (
                    f"equals its baseline {before}" if last == start else f"moves the other way from {before}"
                ),
            ),
            fix=Message(
                f"数字が正しければ direction: {right} と書いてください",
                f"if the figures are right, write direction: {right}",
            ),
            related=(((*kpi.path, "direction"), Message("方向はここです", "the direction stands here")),),
        )


RULE = Rule(
    Kind(
        "DX304",
        "target-against-direction",
        Severity.WARNING,
        Message("目標値が増減の方向と合いません", "A target does not fit the direction of its KPI"),
    ),
    check,
    __doc__,
)
