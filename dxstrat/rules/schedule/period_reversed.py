"""A period that ends before it begins.

What it finds: the period of the plan, of an upper plan, of a policy list or of a public comment whose end lies
before its beginning.
Why: nothing can lie within such a period; every check of years against it would be wrong.
Put right: exchange or correct the two.

見つけるもの: 計画・上位計画・方針の一覧・パブリックコメントの期間のうち、終わりが始まりより前のものです。
理由: その期間に入る年度や日がなくなり、年度の検査も全て狂うためです。
直し方: 二つを入れ替えるか、正しい年度や日付に直します。

Wrong:
    plan:
      positioning:
        - {title: みどり市総合計画, relation: upper, period: {from: 2030, to: 2021}}
Right:
    plan:
      positioning:
        - {title: みどり市総合計画, relation: upper, period: {from: 2021, to: 2030}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model import Strategy
    from dxstrat.rules.index import Index
    from dxstrat.source import Path


def check(index: Index) -> Iterator[Problem]:
    """Find periods whose end is before their beginning."""
    for path, start, end in _periods(index.strategy):
        if end < start:
            yield Problem(
                (*path, "to"),
                Message(
                    f"期間が、始まり（{start}）より前の {end} に終わっています",
                    f"the period ends in {end}, before it begins in {start}",
                ),
                fix=Message(
                    f"逆に書いたのなら、from: {end}, to: {start} と書いてください",
                    f"if they were exchanged, write from: {end}, to: {start}",
                ),
            )


def _periods(strategy: Strategy) -> Iterator[tuple[Path, str, str]]:
    """Yield every period with its ends as they are written; years and days compare as text."""
    lists = strategy.policies.lists if strategy.policies else ()
    others = (*(entry.period for entry in strategy.plan.positioning), *(list_.period for list_ in lists))
    for period in (strategy.plan.period, *others):
        if period is not None:
            yield period.path, str(period.start), str(period.end)
    comments = strategy.public_comments
    if comments is not None:
        yield comments.path, comments.start.isoformat(), comments.end.isoformat()


RULE = Rule(
    Kind(
        "DX408",
        "period-reversed",
        Severity.ERROR,
        Message("期間の終わりが始まりより前です", "A period ends before it begins"),
    ),
    check,
    __doc__,
)
