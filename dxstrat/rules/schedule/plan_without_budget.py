"""A plan that does not say what it costs.

What it finds: a plan in which no measure has a `budget`, and that does not say in `current_state.finance.principle`
how the cost is borne either (some plans have that chapter in place of amounts).
Why: the council and the finance section ask first what it costs and who pays.
Put right: write at least the first year's amount and its sources, in 千円, or the principle.

見つけるもの: どの施策にも「budget」（事業費）がなく、財政負担の考え方（current_state の finance の principle）もない計画です。
理由: 議会や財政の担当から初めに問われるのは、費用と財源だからです。
直し方: 少なくとも初めの年度の事業費と財源を、千円で書きます。金額を定めない計画では、財政負担の考え方を書きます。

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
        budget: [{year: 2026, amount: 24000, sources: [{name: 国の交付金, rate: 1/2}]}]
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
    """Find plans without any budget."""
    if any(measure.budget for measure in index.strategy.measures) or not index.strategy.measures:
        return
    state = index.strategy.current_state
    if state and state.finance and state.finance.principle:
        return
    year = index.strategy.plan.period.start
    yield Problem(
        ("measures",),
        Message("事業費（budget）が書かれた施策がありません", "no measure says what it costs (budget)"),
        fix=Message(
            f"分かる施策から、budget: [{{year: {year}, amount: 金額（千円）}}] のように書いてください",
            f"begin with a measure you know, as in budget: [{{year: {year}, amount: thousand yen}}]",
        ),
        on_key=True,
    )


RULE = Rule(
    Kind(
        "DX415",
        "plan-without-budget",
        Severity.INFO,
        Message("事業費がどの施策にもありません", "No measure has a budget"),
    ),
    check,
    __doc__,
    rests_on=("measures", "current_state"),
)
