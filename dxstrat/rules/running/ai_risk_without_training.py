"""A risk of AI that rules alone shall meet.

What it finds: an entry of `safeguards` without `training`.
Why: leaks and wrong answers happen at the desk. A rule that nobody has practised does not stop them.
Put right: write what staff learn about it.

見つけるもの: 「training」（研修）がないAIのリスクへの備えです。
理由: 情報漏えいや誤った答えの利用は、机の上で起きます。決まりを作るだけでは防げず、研修と合わせて初めて防げます。
直し方: そのリスクについて職員が何を学ぶかを書きます。

Wrong:
    ai:
      policy: {title: 生成AI利用ガイドライン, date: 2026-03-01}
      safeguards:
        - {risk: 個人情報の入力, policy: 個人情報の入力を禁じます。}
Right:
    ai:
      policy: {title: 生成AI利用ガイドライン, date: 2026-03-01}
      safeguards:
        - {risk: 個人情報の入力, policy: 個人情報の入力を禁じます。, training: 入力前の確認を演習します。}
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
    """Find safeguards without training."""
    for safeguard in index.strategy.ai.safeguards if index.strategy.ai else ():
        if not safeguard.training:
            risk = visible(safeguard.risk)
            yield Problem(
                safeguard.path,
                Message(
                    f"AIのリスク「{risk}」への備えに、研修がありません",
                    f"the AI risk {risk} is not met by training",
                ),
                fix=Message(
                    "職員が学ぶことを、training: 入力前の確認を演習します。 のように書いてください",
                    "write what staff learn, as in training: staff practise checking before they enter anything",
                ),
            )


RULE = Rule(
    Kind(
        "DX510",
        "ai-risk-without-training",
        Severity.WARNING,
        Message("AIのリスクに研修の備えがありません", "An AI risk is not met by training"),
    ),
    check,
    __doc__,
)
