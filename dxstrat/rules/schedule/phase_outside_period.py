"""A phase outside the years of the plan.

What it finds: a phase that begins before the plan or ends after it.
Why: the roadmap shows the years of the plan; what lies outside would be cut off.
Put right: correct the term, or the period of the plan. What goes on after the plan ends with its last year.

見つけるもの: 計画の初めの年度より前に始まる、又は終わりの年度より後に終わる工程です。
理由: ロードマップには計画期間の年度が並び、その外の工程は図に収まらないためです。
直し方: 工程か計画期間を直します。計画の後も続く工程は、計画の終わりの年度までで止めます。

Wrong:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        schedule:
          - {phase: prepare, from: 2026, to: 2026}
          - {phase: operate, from: 2027, to: 2033}
Right:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        schedule:
          - {phase: prepare, from: 2026, to: 2026}
          - {phase: operate, from: 2027, to: 2030}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of, term_text
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find phases that begin too early or end too late; one problem for each end."""
    period = index.strategy.plan.period
    for measure in index.strategy.measures:
        for phase in measure.schedule:
            for key, term in (("from", phase.start), ("to", phase.end)):
                if not index.is_outside(term.year) or phase.start.first > phase.end.last:
                    continue
                name, right = name_of(measure), period.start if term.year < period.start else period.end
                yield Problem(
                    (*phase.path, key),
                    Message(
                        f"{name.ja}の工程（{term_text(term)}）が、計画期間 {period.start} から {period.end} 年度までの外にあります",
                        f"a phase of {name.en} ({term_text(term)}) is outside the plan ({period.start} to {period.end})",
                    ),
                    fix=Message(
                        f"{key}: {right} のように期間内に直すか、計画の「period」を直してください",
                        f"write a term within it, as in {key}: {right}, or correct the plan's period",
                    ),
                )


RULE = Rule(
    Kind(
        "DX403",
        "phase-outside-period",
        Severity.WARNING,
        Message("工程が計画期間の外にあります", "A phase is outside the period of the plan"),
    ),
    check,
    __doc__,
)
