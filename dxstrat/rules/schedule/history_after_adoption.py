"""A step in the making of the plan that is later than the plan.

What it finds: an entry of `history` after the plan's `date`, in a plan that is adopted or revised.
Why: the plan cannot have been made after it was made; a year or the plan's date is wrong.
Put right: correct the date. What came after belongs to `revisions`.

見つけるもの: 策定済み又は改定済みの計画で、計画の日付より後になっている策定経過（history）です。
理由: 策定の後に策定の作業はないので、どちらかの日付が誤っています。
直し方: 日付を直します。策定の後の出来事は「revisions」（改定履歴）に書きます。

Wrong:
    plan:
      history:
        - {date: 2026-10-21, event: 第1回DX推進本部会議}
Right:
    plan:
      history:
        - {date: 2025-10-21, event: 第1回DX推進本部会議}
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
    """Find history after the plan's own date."""
    plan = index.strategy.plan
    for entry in plan.history if plan.stage in ("adopted", "revised") else ():
        if entry.date > plan.date:
            event = visible(entry.event)
            yield Problem(
                (*entry.path, "date"),
                Message(
                    f"策定経過「{event}」（{entry.date}）が、計画の日付 {plan.date} より後です",
                    f"the step {event} ({entry.date}) is later than the plan itself ({plan.date})",
                ),
                fix=Message(
                    "日付を直してください。策定の後の改定なら「revisions」に移してください",
                    "correct the date; if it is a revision after adoption, move it to revisions",
                ),
                related=(((*plan.path, "date"), Message("計画の日付はここです", "the date of the plan")),),
            )


RULE = Rule(
    Kind(
        "DX410",
        "history-after-adoption",
        Severity.WARNING,
        Message("策定経過が策定日より後です", "A step of the making is later than the plan"),
    ),
    check,
    __doc__,
)
