"""A policy that was over before the plan begins.

What it finds: a cited list whose period ends before the first fiscal year of the plan.
Why: a plan that leans on a policy of the past will be asked why. Lists are compared with the plan, not with today.
Put right: cite the policy that followed. Until it is known, keep the citation and say so in the text.

見つけるもの: 計画の初めの年度より前に対象期間が終わっている方針の引用です。今日の日付ではなく、計画期間と比べます。
理由: 終わった方針を拠り所にすると、なぜ今もそれによるのかを問われるためです。
直し方: 後継の方針を引用します。後継が確かめられないうちは引用を残し、本文でその旨を述べます。

Wrong:
    policies:
      cited: [soumu-dx@2.3]
Right:
    policies:
      cited: [ken-dx@2]
      lists:
        - id: ken-dx
          version: "2"
          title: 架空県DX推進計画
          period: {from: 2025, to: 2029}
          items: [{id: "1", title: 窓口の改革}]
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
    """Find cited lists whose period is over when the plan begins."""
    policies, begin = index.strategy.policies, index.strategy.plan.period.start
    for position, reference in enumerate(policies.cited if policies else ()):
        list_ = index.lists.get(reference)
        if policies is None or list_ is None or list_.period is None or list_.period.end >= begin:
            continue
        name, end = visible(reference), list_.period.end
        yield Problem(
            (*policies.path, "cited", position),
            Message(
                f"引用した {name} は {end} 年度までの方針で、計画の始まる {begin} 年度には終わっています",
                f"{name} runs to {end} and is over when the plan begins in {begin}",
            ),
            fix=Message(
                "後継の方針を「lists」に書いて引用してください。まだ確かめられないときは、本文でその旨を述べてください",
                "cite the policy that followed, written down under lists; until it is known, say so in the text",
            ),
        )


RULE = Rule(
    Kind(
        "DX603",
        "cited-list-ended",
        Severity.WARNING,
        Message(
            "計画が始まる前に終わった方針を引用しています", "A cited policy ended before the plan begins"
        ),
    ),
    check,
    __doc__,
    rests_on=("policies",),
)
