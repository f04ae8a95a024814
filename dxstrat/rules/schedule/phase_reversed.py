"""A phase that ends before it begins.

What it finds: a phase whose `to` lies before its `from`.
Why: such a phase cannot be drawn; one of the two terms is wrong.
Put right: exchange or correct the two.

見つけるもの: 「to」（終わり）が「from」（始まり）より前にある工程です。
理由: 図に描けない工程で、どちらかの年度が誤っているためです。
直し方: 二つを入れ替えるか、正しい年度に直します。

Wrong:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        schedule:
          - {phase: operate, from: 2028, to: 2027}
Right:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        schedule:
          - {phase: operate, from: 2027, to: 2028}
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
    """Find phases whose last quarter is before their first."""
    for measure in index.strategy.measures:
        for phase in measure.schedule:
            if phase.end.last >= phase.start.first:
                continue
            name, start, end = name_of(measure), term_text(phase.start), term_text(phase.end)
            yield Problem(
                (*phase.path, "to"),
                Message(
                    f"{name.ja}の工程が、始まり（{start}）より前の {end} に終わっています",
                    f"a phase of {name.en} ends in {end}, before it begins in {start}",
                ),
                fix=Message(
                    f"逆に書いたのなら、from: {end}, to: {start} と書いてください",
                    f"if they were exchanged, write from: {end}, to: {start}",
                ),
            )


RULE = Rule(
    Kind(
        "DX404",
        "phase-reversed",
        Severity.ERROR,
        Message("工程の終わりが始まりより前です", "A phase ends before it begins"),
    ),
    check,
    __doc__,
)
