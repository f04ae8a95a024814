"""Two entries with one printed number.

What it finds: two issues or two measures with the same `number`, or two KPIs of one measure. Many plans count the
KPIs of each measure from 1.
Why: the printed number is what people speak of in meetings.
Put right: number one of them anew. The `id` need not change.

見つけるもの: 「number」（印刷される番号）が同じ二つの課題、二つの施策、又は一つの施策の二つのKPIです。KPIの番号を施策ごとに1から付ける計画は多いので、施策が違えば指摘しません。
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

from typing import TYPE_CHECKING, TypeAlias

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dxstrat.model.chain import Issue, Kpi, Measure
    from dxstrat.rules.index import Index

    _Entry: TypeAlias = Issue | Measure | Kpi


def check(index: Index) -> Iterator[Problem]:
    """Find entries with the printed number of an earlier one in their list, KPIs in that of their measure."""
    strategy = index.strategy
    lists: list[Iterable[_Entry]] = [strategy.issues, strategy.measures]
    lists += (index.kpis_of(measure) for measure in strategy.measures)
    pairs = {(one.path, other.path): (one, other) for entries in lists for one, other in _pairs(entries)}
    for one, other in pairs.values():
        number, first, second = visible(other.number or ""), visible(one.id), visible(other.id)
        yield Problem(
            (*other.path, "number"),
            Message(
                f"{first} と {second} の番号が、どちらも {number} です",
                f"{first} and {second} both have the number {number}",
            ),
            fix=Message("一方の「number」を別の番号に直してください", "write another number for one of them"),
            related=(((*one.path, "number"), Message("同じ番号はここです", "the same number")),),
        )


def _pairs(entries: Iterable[_Entry]) -> Iterator[tuple[_Entry, _Entry]]:
    """Yield each entry that has the number of an earlier one, after the first that has it."""
    first: dict[str, _Entry] = {}
    for entry in entries:
        known = first.setdefault(entry.number, entry) if entry.number else entry
        if known is not entry:
            yield known, entry


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
