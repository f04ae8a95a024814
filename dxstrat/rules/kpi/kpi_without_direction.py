"""KPIs that do not say which way is better.

What it finds: KPIs that count or measure something and have no `direction`.
Why: more applications are better, more waste is worse. Without the direction progress cannot be judged.
Put right: write `direction: up`, `down` or `keep`.

見つけるもの: 数で測るKPIのうち、「direction」（増減の方向）がないものです。
理由: 申請の件数は多いほど、ごみの量は少ないほどよい数字です。方向が分からないと、進捗を評価できません。
直し方: direction: up（増やす）、down（減らす）、keep（保つ）のどれかを書きます。

Wrong:
    kpis:
      - id: K-01
        name: 窓口での平均滞在時間
        kind: average
        unit: 分
Right:
    kpis:
      - id: K-01
        name: 窓口での平均滞在時間
        kind: average
        unit: 分
        direction: down
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
    """Find KPIs in numbers without a direction."""
    yield from lacking(
        [kpi for kpi in index.strategy.kpis if is_numeric(kpi) and kpi.direction is None],
        Message("増減の方向（direction）", "direction"),
        Message(
            "direction: up（増やす）、direction: down（減らす）、direction: keep（保つ）のどれかを書いてください",
            "write direction: up, direction: down or direction: keep",
        ),
    )


RULE = Rule(
    Kind(
        "DX310",
        "kpi-without-direction",
        Severity.INFO,
        Message("KPIに増減の方向がありません", "A KPI does not say which way is better"),
    ),
    check,
    __doc__,
)
