"""An issue without its cause or its scope.

What it finds: issues without `cause` or without `scope`.
Why: without the cause one treats the symptom; without the scope nobody knows how much it is worth to solve.
Put right: write both together.

見つけるもの: 「cause」（原因）又は「scope」（影響範囲）がない課題です。
理由: 原因が分からなければ対症療法になり、影響範囲が分からなければどれだけ力を入れるべきかが決まらないためです。
直し方: 原因と影響範囲を合わせて書きます。

Wrong:
    issues:
      - {id: I-01, title: 窓口の待ち時間が長い, viewpoint: operations, cause: 手続ごとに紙の申請書があるためです。}
Right:
    issues:
      - id: I-01
        title: 窓口の待ち時間が長い
        viewpoint: operations
        cause: 手続ごとに紙の申請書があるためです。
        scope: 年間約2万件の来庁者と、窓口6課の職員に及びます。
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import joined
from dxstrat.rules.together import lacking
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


_CAUSE = Message("原因（cause）", "cause")
_SCOPE = Message("影響範囲（scope）", "scope")


def check(index: Index) -> Iterator[Problem]:
    """Find issues without a cause, without a scope, or without both."""
    issues = index.strategy.issues
    for words, bare in (
        ((_CAUSE, _SCOPE), [issue for issue in issues if not issue.cause and not issue.scope]),
        ((_CAUSE,), [issue for issue in issues if not issue.cause and issue.scope]),
        ((_SCOPE,), [issue for issue in issues if issue.cause and not issue.scope]),
    ):
        yield from lacking(
            bare,
            joined(words),
            Message(
                "cause: なぜ起きているか と scope: だれにどれだけ及ぶか の両方を書いてください",
                "write both, as in cause: why it comes about, and scope: whom it reaches, and how many",
            ),
            each=3,
        )


RULE = Rule(
    Kind(
        "DX704",
        "issue-without-cause-or-scope",
        Severity.WARNING,
        Message("課題に原因又は影響範囲がありません", "An issue has no cause or no scope"),
    ),
    check,
    __doc__,
)
