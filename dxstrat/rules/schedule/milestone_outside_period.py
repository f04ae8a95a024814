"""A milestone outside the years of the plan.

What it finds: a milestone of the roadmap or of a measure that lies before or after the plan.
Why: it would not be seen in the roadmap.
Put right: correct the term, or the period of the plan.

見つけるもの: ロードマップや施策の節目のうち、計画期間の外にあるものです。
理由: ロードマップの図に載らないためです。
直し方: 節目の時期か計画期間を直します。

Wrong:
    roadmap:
      milestones:
        - {at: 2032, title: 全体の見直し}
Right:
    roadmap:
      milestones:
        - {at: 2028H2, title: 全体の見直し}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import term_text
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find milestones before or after the plan."""
    strategy = index.strategy
    period = strategy.plan.period
    of_measures = (milestone for measure in strategy.measures for milestone in measure.milestones)
    for milestone in (*(strategy.roadmap.milestones if strategy.roadmap else ()), *of_measures):
        if not index.is_outside(milestone.at.year):
            continue
        title, at = visible(milestone.title), term_text(milestone.at)
        yield Problem(
            (*milestone.path, "at"),
            Message(
                f"節目「{title}」（{at}）が、計画期間 {period.start} から {period.end} 年度までの外にあります",
                f"the milestone {title} ({at}) is outside the plan ({period.start} to {period.end})",
            ),
            fix=Message(
                f"at: {period.end} のように期間内に直すか、計画の「period」を直してください",
                f"write a term within it, as in at: {period.end}, or correct the plan's period",
            ),
        )


RULE = Rule(
    Kind(
        "DX406",
        "milestone-outside-period",
        Severity.WARNING,
        Message("節目が計画期間の外にあります", "A milestone is outside the period of the plan"),
    ),
    check,
    __doc__,
)
