"""Phases that the roadmap cannot show.

What it finds: measures with phases in quarters or halves, where the roadmap is drawn in years (or quarters
where it is drawn in halves).
Why: the bars are drawn in the coarser steps, and what was planned finely is not seen.
Put right: write `grain: quarter` or `grain: half` under `roadmap`.

見つけるもの: ロードマップの区切り（grain）が年なのに、四半期や半期で書かれた工程がある施策です。半期の区切りで四半期の工程がある場合も含みます。
理由: 図は粗い区切りで描かれ、細かく決めた時期が読み取れないためです。
直し方: 「roadmap」に grain: quarter か grain: half と書きます。

Wrong:
    roadmap: {grain: year}
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        schedule: [{phase: prepare, from: 2026Q1, to: 2026Q2}]
Right:
    roadmap: {grain: quarter}
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        schedule: [{phase: prepare, from: 2026Q1, to: 2026Q2}]
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


_QUARTERS = {"year": 4, "half": 2, "quarter": 1}


def check(index: Index) -> Iterator[Problem]:
    """Find measures with phases that begin or end within a step of the roadmap."""
    step = _QUARTERS[index.strategy.roadmap.grain if index.strategy.roadmap else "quarter"]
    finer = [
        measure
        for measure in index.strategy.measures
        if any(phase.start.first % step or (phase.end.last + 1) % step for phase in measure.schedule)
    ]
    yield from being(
        finer,
        Message(
            "ロードマップの区切りより細かい工程で書かれています", "planned in phases finer than the roadmap"
        ),
        Message(
            "「roadmap」に grain: quarter（四半期）か grain: half（半期）と書いてください",
            "write grain: quarter or grain: half under roadmap",
        ),
    )


RULE = Rule(
    Kind(
        "DX412",
        "phase-finer-than-roadmap",
        Severity.INFO,
        Message("工程がロードマップの区切りより細かく書かれています", "A phase is finer than the roadmap"),
    ),
    check,
    __doc__,
)
