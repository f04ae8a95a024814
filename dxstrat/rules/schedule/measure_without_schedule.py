"""A measure without a schedule.

What it finds: a measure that is not stopped and has no `schedule`.
Why: who does what by when is what makes a plan move. Without a schedule the measure is missing in the roadmap.
Put right: write at least one phase with its first and last year, half or quarter.

見つけるもの: 休止・中止ではないのに、「schedule」（工程）がない施策です。
理由: 「いつ・だれが・何を」が決まって初めて計画は動きます。工程がない施策はロードマップにも載りません。
直し方: 工程を一つ以上、始まりと終わりの年度（半期・四半期）とともに書きます。

Wrong:
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 市民課}
Right:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        schedule:
          - {phase: prepare, from: 2026H1, to: 2026H2}
          - {phase: operate, from: 2027, to: 2030}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.together import lacking
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find running measures without phases."""
    phase, period = visible(index.strategy.phases[0].id), index.strategy.plan.period
    yield from lacking(
        [measure for measure in index.running_measures if not measure.schedule],
        Message("工程（schedule）", "schedule"),
        Message(
            f"schedule: の下に - {{phase: {phase}, from: {period.start}, to: {period.start}}} のように書いてください",
            f"write under schedule: a line such as - {{phase: {phase}, from: {period.start}, to: {period.start}}}",
        ),
        each=3,
    )


RULE = Rule(
    Kind(
        "DX401",
        "measure-without-schedule",
        Severity.WARNING,
        Message("施策に工程がありません", "A measure has no schedule"),
    ),
    check,
    __doc__,
)
