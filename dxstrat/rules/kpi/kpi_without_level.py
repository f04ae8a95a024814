"""KPIs that do not say whether they are outputs or outcomes.

What it finds: KPIs without `level`.
Why: what was done (output) and what became better (outcome) must not be mixed; the checks and the tables
rely on the difference.
Put right: write `level: output` or `level: outcome`.

見つけるもの: 「level」（活動指標か成果指標か）がないKPIです。
理由: 「やったこと」と「よくなったこと」を混ぜると、効果があったかどうかが分からなくなるためです。
直し方: level: output（活動指標）か level: outcome（成果指標）と書きます。

Wrong:
    kpis:
      - {id: K-01, name: 窓口での平均滞在時間, kind: average, unit: 分}
Right:
    kpis:
      - {id: K-01, name: 窓口での平均滞在時間, kind: average, unit: 分, level: outcome}
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
    """Find KPIs without a level."""
    yield from lacking(
        [kpi for kpi in index.strategy.kpis if kpi.level is None],
        Message("活動指標・成果指標の別（level）", "level, output or outcome"),
        Message(
            "level: output（活動指標）か level: outcome（成果指標）と書いてください",
            "write level: output or level: outcome",
        ),
    )


RULE = Rule(
    Kind(
        "DX313",
        "kpi-without-level",
        Severity.INFO,
        Message(
            "KPIに活動指標・成果指標の別がありません",
            "A KPI does not say whether it is an output or an outcome",
        ),
    ),
    check,
    __doc__,
)
