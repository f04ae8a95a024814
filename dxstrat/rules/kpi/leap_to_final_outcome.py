"""A measure that is measured by the final outcome alone.

What it finds: a measure all of whose KPIs are of stage `final`.
Why: between one measure and the well-being of a town lies much else. When the last figure moves, nobody can
say whether the measure moved it.
Put right: add a KPI of an earlier stage that the measure moves by itself (`stage: initial` or an output).

見つけるもの: KPIが全て stage: final（最終の成果）である施策です。
理由: 一つの施策と最終の成果との間には多くのものが入り、数字が動いても施策のおかげかどうかが言えないためです。
直し方: 施策が直接動かす、手前の段階のKPI（stage: initial や活動指標）を加えます。

Wrong:
    kpis:
      - {id: K-01, name: 市に住み続けたい人の割合, kind: rate, unit: "%", level: outcome, stage: final}
Right:
    kpis:
      - {id: K-01, name: 市に住み続けたい人の割合, kind: rate, unit: "%", level: outcome, stage: final}
      - {id: K-02, name: 窓口での平均滞在時間, kind: average, unit: 分, level: outcome, stage: initial}
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01, K-02], lead: 市民課}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.together import being
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find measures whose KPIs are all final outcomes."""
    leaping = [
        measure
        for measure in index.strategy.measures
        if (kpis := index.kpis_of(measure)) and all(kpi.stage == "final" for kpi in kpis)
    ]
    yield from being(
        leaping,
        Message("最終の成果だけで測られています", "measured by final outcomes alone"),
        Message(
            "施策が直接動かすKPIを、stage: initial として加えてください",
            "add a KPI that the measure moves by itself, with stage: initial",
        ),
    )


RULE = Rule(
    Kind(
        "DX324",
        "leap-to-final-outcome",
        Severity.INFO,
        Message("施策のKPIが最終の成果だけです", "A measure is measured by final outcomes alone"),
    ),
    check,
    __doc__,
    rests_on=("kpis",),
)
