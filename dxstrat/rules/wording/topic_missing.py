"""Topics that the plan does not touch yet.

What it finds: a plan without sections on national policy, AI, data, people, partners or risks.
Why: readers look for them. A modest plan may do without; then this tells what a next edition could add.
Put right: add a section; a few sentences will do.

見つけるもの: 国等の方針、生成AI、データ、人材、外部連携、リスクのどれかに触れていない計画です。
理由: 読み手が探す主題です。小さな計画では触れなくてもかまいません。次の版で加えるものの手掛かりにしてください。
直し方: その項目を加えます。数行の文だけでもかまいません。

Wrong:
    policies: {character: 観光の町として多言語の案内に力を入れます。}
    ai: {summary: 方針を定めてから使います。}
    data: {summary: データを全庁で共有します。}
    people: {summary: 全職員の底上げを図ります。}
    safety: {security: 毎年度点検します。}
Right:
    policies: {character: 観光の町として多言語の案内に力を入れます。}
    ai: {summary: 方針を定めてから使います。}
    data: {summary: データを全庁で共有します。}
    people: {summary: 全職員の底上げを図ります。}
    safety: {security: 毎年度点検します。}
    partnerships: [{partner: 市民ワークショップ, kind: residents, role: 窓口の改善を一緒に考えます。}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import joined
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


_TOPICS = {
    "policies": Message("国等の方針との整合（policies）", "policies"),
    "ai": Message("生成AI（ai）", "ai"),
    "data": Message("データ（data）", "data"),
    "people": Message("人材育成（people）", "people"),
    "partnerships": Message("外部連携（partnerships）", "partnerships"),
    "risks": Message("リスク（risks）", "risks"),
}


def check(index: Index) -> Iterator[Problem]:
    """Find topics without a section; one problem for all of them. A safety section speaks of risks too."""
    missing = [key for key in index.absent(_TOPICS) if key != "risks" or "safety" not in index.data]
    if missing:
        words = joined(_TOPICS[key] for key in missing)
        yield Problem(
            ("plan",),
            Message(f"この計画は、{words.ja}に触れていません", f"the plan says nothing about {words.en}"),
            fix=Message(
                f"必要なら、{'、'.join(f'「{key}」' for key in missing)}の項目を加えてください",
                f"where they matter, add at the top level: {', '.join(missing)}",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX702",
        "topic-missing",
        Severity.INFO,
        Message("まだ触れていない主題があります", "A topic is not touched"),
    ),
    check,
    __doc__,
)
