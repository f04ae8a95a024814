"""Money for a year outside the plan.

What it finds: a budget of a measure for a fiscal year before or after the plan.
Why: the totals of the plan would hold money that is not the plan's.
Put right: correct the year, or the period of the plan.

見つけるもの: 計画期間の外の年度に書かれた施策の事業費です。
理由: 計画の総額に、計画のものではない金額が入ってしまうためです。
直し方: 事業費の年度か計画期間を直します。

Wrong:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        budget: [{year: 2025, amount: 24000}]
Right:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        budget: [{year: 2026, amount: 24000}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find budgets for years outside the plan."""
    period = index.strategy.plan.period
    for measure in index.strategy.measures:
        for budget in measure.budget:
            if index.is_outside(budget.year):
                name = name_of(measure)
                yield Problem(
                    (*budget.path, "year"),
                    Message(
                        f"{name.ja}の事業費（{budget.year} 年度）が、計画期間 {period.start} から {period.end} 年度までの外にあります",
                        f"the budget of {name.en} for {budget.year} is outside the plan ({period.start} to {period.end})",
                    ),
                    fix=Message(
                        f"{period.start} から {period.end} までの年度に直してください",
                        f"write a year from {period.start} to {period.end}",
                    ),
                )


RULE = Rule(
    Kind(
        "DX407",
        "budget-outside-period",
        Severity.WARNING,
        Message("事業費の年度が計画期間の外にあります", "A budget year is outside the period of the plan"),
    ),
    check,
    __doc__,
)
