"""AI in use before there are rules for it.

What it finds: a measure of the stage 活用 or 発展 whose first phase lies wholly before the day of the AI policy.
Measures of the stage 導入, where the policy itself is made, are left alone.
Why: staff would feed personal data to a service before anybody has said what may be fed to it.
Put right: let the measure begin later, or the policy take effect earlier.

見つけるもの: 最初の工程が、生成AIの利用方針の日付より前に終わる、活用段階・発展段階の施策です。方針そのものを作る導入段階の施策は調べません。
理由: 何を入力してよいかを決める前に使い始めると、個人情報などが漏れるおそれがあるためです。
直し方: 施策の始まりを遅らせるか、方針を早く定めます。

Wrong:
    ai:
      policy: {title: 生成AI利用ガイドライン, date: 2027-10-01}
    measures:
      - id: M-01
        title: 議事録の案をAIで作る
        issues: [I-01]
        kpis: [K-01]
        lead: 総務課
        ai_stage: use
        schedule: [{phase: operate, from: 2026H1, to: 2030}]
Right:
    ai:
      policy: {title: 生成AI利用ガイドライン, date: 2026-03-01}
    measures:
      - id: M-01
        title: 議事録の案をAIで作る
        issues: [I-01]
        kpis: [K-01]
        lead: 総務課
        ai_stage: use
        schedule: [{phase: operate, from: 2026H1, to: 2030}]
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
    """Find measures that surely use AI before the policy: the term in which they begin is over by then."""
    policy = index.strategy.ai.policy if index.strategy.ai else None
    if policy is None:
        return
    for measure in index.running_measures:
        first = min(measure.schedule, key=lambda phase: phase.start.first, default=None)
        if measure.ai_stage in (None, "introduce") or first is None or first.start.end >= policy.date:
            continue
        name = name_of(measure)
        yield Problem(
            (*first.path, "from"),
            Message(
                f"{name.ja}（{term_text(first.start)} 開始）が、AIの利用方針の日付 {policy.date} より先に始まります",
                f"{name.en} begins in {term_text(first.start)}, before the AI policy of {policy.date}",
            ),
            fix=Message(
                f"始まりを {policy.date} より後に直すか、方針の「date」を直してください",
                f"let it begin after {policy.date}, or correct the date of the policy",
            ),
            related=(((*policy.path, "date"), Message("方針の日付はここです", "the date of the policy")),),
        )


RULE = Rule(
    Kind(
        "DX507",
        "ai-measure-before-policy",
        Severity.WARNING,
        Message("AIの利用方針より先に始まる施策があります", "A measure with AI begins before the AI policy"),
    ),
    check,
    __doc__,
)
