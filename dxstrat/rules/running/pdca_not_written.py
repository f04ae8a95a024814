"""A cycle that is not written down.

What it finds: a review section without `pdca`.
Why: only a cycle that is written down goes on when people change.
Put right: write one sentence each for plan, do, check and act.

見つけるもの: 「pdca」がない「review」です。
理由: 計画・実行・評価・改善の回し方は、文書にしておかないと、担当者が替わったときに止まるためです。
直し方: 計画・実行・評価・改善のそれぞれを一文ずつ書きます。

Wrong:
    review:
      quarterly: {who: DX推進チーム, what: KPIの進み具合を報告します。}
Right:
    review:
      quarterly: {who: DX推進チーム, what: KPIの進み具合を報告します。}
      pdca:
        plan: 年度の初めに施策とKPIを確かめます。
        do: 担当課が施策を進めます。
        check: 四半期ごとにKPIを確かめます。
        act: 年度末に見直し、翌年度の計画に反映します。
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find review sections without the cycle."""
    review = index.strategy.review
    if review is not None and review.pdca is None:
        yield Problem(
            review.path,
            Message(
                "PDCAの回し方（pdca）が書かれていません", "the review does not write down its cycle (pdca)"
            ),
            fix=Message(
                "「review」に pdca: {plan: …, do: …, check: …, act: …} のように書いてください",
                "write under review: pdca: {plan: …, do: …, check: …, act: …}",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX505",
        "pdca-not-written",
        Severity.INFO,
        Message("PDCAが文書になっていません", "The cycle of plan, do, check, act is not written down"),
    ),
    check,
    __doc__,
    rests_on=("review",),
)
