"""An edition that the revision history does not know.

What it finds: a plan whose newest revision (by date) has another edition than the plan.
Why: the cover and the history would name different editions.
Put right: add a line to `revisions`, or correct `edition`.

見つけるもの: 改定履歴（revisions）の最も新しい版数と、計画の「edition」が違う計画です。
理由: 表紙と改定履歴で版数が食い違うためです。
直し方: 改定履歴に行を加えるか、「edition」を直します。

Wrong:
    plan:
      edition: 第2.0版
      revisions:
        - {edition: 第1.0版, date: 2026-03-31, summary: 策定}
Right:
    plan:
      edition: 第2.0版
      revisions:
        - {edition: 第1.0版, date: 2025-03-31, summary: 策定}
        - {edition: 第2.0版, date: 2026-03-31, summary: KPIの見直し}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Compare the plan's edition with its newest revision."""
    plan = index.strategy.plan
    newest = max((revision.date for revision in plan.revisions), default=None)
    editions = [revision.edition for revision in plan.revisions if revision.date == newest]
    if not editions or plan.edition in editions:
        return
    edition, known = visible(plan.edition), visible(editions[-1])
    yield Problem(
        (*plan.path, "edition"),
        Message(
            f"計画の版「{edition}」が、改定履歴の最新の版「{known}」と違います",
            f"the plan is edition {edition}, but its newest revision is {known}",
        ),
        fix=Message(
            f"「revisions」に - {{edition: {edition}, date: {plan.date}, summary: 改定の内容}} を加えるか、edition: {known} と書いてください",
            f"add - {{edition: {edition}, date: {plan.date}, summary: what changed}} to revisions, or write edition: {known}",
        ),
    )


RULE = Rule(
    Kind(
        "DX409",
        "edition-not-in-revisions",
        Severity.WARNING,
        Message("改定履歴の最新の版と計画の版が違います", "The newest revision is not the plan's edition"),
    ),
    check,
    __doc__,
)
