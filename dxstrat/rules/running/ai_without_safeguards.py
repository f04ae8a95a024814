"""AI whose risks nobody speaks of.

What it finds: an AI section without `safeguards`.
Why: leaks and wrong answers are the first thing the council and residents ask about.
Put right: write the risks, and how the policy and training meet them.

見つけるもの: 「safeguards」（リスクへの備え）がない「ai」です。
理由: 情報の漏えいと誤った答えへの備えは、議会や住民から必ず問われるためです。
直し方: リスクごとに、方針での決まりと研修での備えを書きます。

Wrong:
    ai:
      policy: {title: 生成AI利用ガイドライン, date: 2026-03-01}
Right:
    ai:
      policy: {title: 生成AI利用ガイドライン, date: 2026-03-01}
      safeguards:
        - {risk: 誤った答え, policy: 職員が必ず確かめます。, training: 確かめ方を演習します。}
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
    """Find AI sections without safeguards."""
    ai = index.strategy.ai
    if ai is not None and not ai.safeguards:
        yield Problem(
            ai.path,
            Message("生成AIのリスクへの備え（safeguards）がありません", "the AI section has no safeguards"),
            fix=Message(
                "「ai」に safeguards: の下の行として - {risk: 情報の漏えい, policy: 決まり, training: 研修} のように書いてください",
                "write under ai, below safeguards:, a line such as - {risk: …, policy: …, training: …}",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX512",
        "ai-without-safeguards",
        Severity.WARNING,
        Message("AIのリスクへの備えが書かれていません", "The risks of AI are not met"),
    ),
    check,
    __doc__,
    rests_on=("ai",),
)
