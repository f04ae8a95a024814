"""A baseline that was taken after the change.

What it finds: a KPI whose baseline is from a year after the last phase (運用) of each of its measures began.
Only measures with a phase before it count.
Why: a value measured after the introduction already holds its effect; what it was before is lost.
Put right: take a value from before the introduction. Where there is none, say so in the `note` of the baseline.

見つけるもの: そのKPIを使う施策が最後の工程（運用など）に入った後の年度を基準にしたKPIです。前の工程がある施策だけを調べます。
理由: 導入の後に測った値には、既に効果が含まれているためです。効果を測る数字は、導入の前に決めて測ります。
直し方: 導入前の値に直します。ないときは「baseline」の「note」にその旨を書きます。

Wrong:
    kpis:
      - {id: K-01, name: 窓口での平均滞在時間, kind: average, unit: 分, baseline: {year: 2028, value: 20}}
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        schedule:
          - {phase: build, from: 2026, to: 2026}
          - {phase: operate, from: 2027, to: 2030}
Right:
    kpis:
      - {id: K-01, name: 窓口での平均滞在時間, kind: average, unit: 分, baseline: {year: 2025, value: 28}}
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        schedule:
          - {phase: build, from: 2026, to: 2026}
          - {phase: operate, from: 2027, to: 2030}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.chain import Measure
    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find baselines of a year after the one in which all measures of the KPI went into their last phase."""
    last = index.sequence[-1].id if index.sequence else ""
    for kpi in index.strategy.kpis:
        year = kpi.baseline.year if kpi.baseline and not kpi.baseline.note else None
        starts = [_start(measure, last) for measure in index.measures_by_kpi.get(kpi.id, ())]
        if year is None or not starts or any(start is None or start >= year for start in starts):
            continue
        name = name_of(kpi)
        yield Problem(
            (*kpi.path, "baseline", "year"),
            Message(
                f"{name.ja}の基準値が、施策の運用を始めた後の {year} 年度の値です",
                f"the baseline of {name.en} is from {year}, after its measures went into operation",
            ),
            fix=Message(
                "導入前の年度と値に直すか、ないときは「baseline」に note: 導入前の値がない理由 を書いてください",
                "write a value from before, or add note: why there is none to the baseline",
            ),
        )


def _start(measure: Measure, last: str) -> int | None:
    """Return the year in which the last phase begins; None without one, or without a phase before it."""
    years = [phase.start.year for phase in measure.schedule if phase.phase == last]
    return min(years) if years and len(measure.schedule) > len(years) else None


RULE = Rule(
    Kind(
        "DX325",
        "baseline-after-start",
        Severity.INFO,
        Message("基準値が運用の開始より後の年度です", "A baseline is from after the start"),
    ),
    check,
    __doc__,
)
