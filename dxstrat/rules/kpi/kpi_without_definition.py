"""A KPI that does not say how it is counted or where its figure comes from.

What it finds: a KPI without `definition` or without `source`.
Why: whoever reports next year must count in the same way, and a reader must be able to check the figure.
Put right: write in `definition` what is counted, over what and when, and in `source` the record it is from.

見つけるもの: 「definition」（定義・算出方法）又は「source」（出典）がないKPIです。
理由: 来年の担当者が同じ数え方をし、読み手が数字を確かめられるようにするためです。
直し方: 何を、何に対して、いつ数えるのかを「definition」に、もとになる記録の名前を「source」に書きます。

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
        definition: 発券から交付までの時間の平均です。
        source: 発券機の記録
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import joined
from dxstrat.rules.together import lacking
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index

_DEFINITION = Message("定義（definition）", "definition")
_SOURCE = Message("出典（source）", "source")


def check(index: Index) -> Iterator[Problem]:
    """Find KPIs without a definition, without a source, or without both."""
    kpis = index.strategy.kpis
    for words, bare in (
        ((_DEFINITION, _SOURCE), [kpi for kpi in kpis if not kpi.definition and not kpi.source]),
        ((_DEFINITION,), [kpi for kpi in kpis if not kpi.definition and kpi.source]),
        ((_SOURCE,), [kpi for kpi in kpis if kpi.definition and not kpi.source]),
    ):
        yield from lacking(
            bare,
            joined(words),
            Message(
                "definition: 発券から交付までの時間の平均です。 や source: 発券機の記録 のように書いてください",
                "write, for example, definition: the mean time from ticket to delivery, and source: ticket machine",
            ),
            each=3,
        )


RULE = Rule(
    Kind(
        "DX302",
        "kpi-without-definition",
        Severity.WARNING,
        Message("KPIに定義又は出典がありません", "A KPI has no definition or no source"),
    ),
    check,
    __doc__,
)
