"""Two entries with one printed number.

What it finds: two issues, two measures or two KPIs with the same `number`.
Why: the printed number is what people speak of in meetings.
Put right: number one of them anew. The `id` need not change.

見つけるもの: 「number」（印刷される番号）が同じ二つの課題・施策・KPIです。
理由: 会議や議会では、この番号で呼ばれるためです。
直し方: 一方の番号を付け直します。「id」は変えません。

Wrong:
    measures:
      - {id: M-01, number: 1-1, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 市民課}
      - {id: M-02, number: 1-1, title: 申請の案内を改める, issues: [I-01], kpis: [K-01], lead: 広報課}
Right:
    measures:
      - {id: M-01, number: 1-1, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 市民課}
      - {id: M-02, number: 1-2, title: 申請の案内を改める, issues: [I-01], kpis: [K-01], lead: 広報課}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.chain import Issue, Kpi, Measure
    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find entries with the printed number of an earlier one in their list."""
    strategy = index.strategy
    for entries in (strategy.issues, strategy.measures, strategy.kpis):
        first: dict[str, Issue | Measure | Kpi] = {}
        for entry in entries:
            known = first.setdefault(entry.number, entry) if entry.number else entry
            if known is entry:
                continue
            number, one, other = visible(entry.number or ""), visible(known.id), visible(entry.id)
            yield Problem(
                (*entry.path, "number"),
                Message(
                    f"{one} と {other} の番号が、どちらも {number} です",
                    f"{one} and {other} both have the number {number}",
                ),
                fix=Message(
                    "一方の「number」を別の番号に直してください", "write another number for one of them"
                ),
                related=(((*known.path, "number"), Message("同じ番号はここです", "the same number")),),
            )


RULE = Rule(
    Kind(
        "DX724",
        "same-number-twice",
        Severity.WARNING,
        Message("印刷される番号が重なっています", "Two entries have one printed number"),
    ),
    check,
    __doc__,
)
