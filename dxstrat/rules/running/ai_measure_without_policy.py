"""AI without rules.

What it finds: measures with an AI stage in a plan that has no AI policy.
Why: without rules for what may be put in and how answers are checked, staff use AI in secret or not at all.
Put right: write the policy with its date under `ai`; the day may lie ahead.

見つけるもの: 生成AIの段階（ai_stage）を書いた施策があるのに、「ai」の「policy」（利用方針）がない計画です。
理由: 何を入力してよいか、答えをどう確かめるかの決まりがないと、職員は隠れて使うか、使わないかのどちらかになるためです。
直し方: 方針の名前と日付を「ai」の「policy」に書きます。これから定める日でもかまいません。

Wrong:
    measures:
      - {id: M-01, title: 議事録の案をAIで作る, issues: [I-01], kpis: [K-01], lead: 総務課, ai_stage: use}
Right:
    ai:
      policy: {title: 生成AI利用ガイドライン, date: 2026-03-01}
    measures:
      - {id: M-01, title: 議事録の案をAIで作る, issues: [I-01], kpis: [K-01], lead: 総務課, ai_stage: use}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.together import being
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find measures with AI where the plan has no AI policy."""
    if index.strategy.ai and index.strategy.ai.policy:
        return
    yield from being(
        [measure for measure in index.running_measures if measure.ai_stage],
        Message("生成AIの利用方針がないまま、AIを使います", "using AI without an AI policy"),
        Message(
            "「ai」に policy: {title: 生成AI利用ガイドライン, date: 定める日} のように書いてください",
            "write under ai: policy: {title: 生成AI利用ガイドライン, date: the day it takes force}",
        ),
        each=3,
    )


RULE = Rule(
    Kind(
        "DX508",
        "ai-measure-without-policy",
        Severity.WARNING,
        Message("AIを使う施策があるのに利用方針がありません", "AI is used without a policy"),
    ),
    check,
    __doc__,
    rests_on=("ai",),
)
