"""A plan that stands alone.

What it finds: `positioning` without an upper plan (`relation: upper`), or none at all.
Why: a department plan draws its weight from the general plan (総合計画) of the municipality.
Put right: add the upper plan.

見つけるもの: 上位計画（relation: upper）がない「positioning」（位置付け）です。
理由: 部門の計画は、総合計画などの上位計画に位置付けられて初めて、予算や人員の根拠になるためです。
直し方: 総合計画などの上位計画を加えます。

Wrong:
    plan:
      positioning:
        - {title: 官民データ活用推進基本法 第9条第3項, relation: law}
Right:
    plan:
      positioning:
        - {title: 官民データ活用推進基本法 第9条第3項, relation: law}
        - {title: みどり市総合計画, relation: upper}
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
    """Find plans without an upper plan."""
    plan = index.strategy.plan
    if all(entry.relation != "upper" for entry in plan.positioning):
        yield Problem(
            (*plan.path, "positioning") if plan.positioning else plan.path,
            Message(
                "上位計画（総合計画など）との関係が、位置付けにありません",
                "the positioning names no upper plan",
            ),
            fix=Message(
                "「positioning」に - {title: 総合計画の名前, relation: upper} のように加えてください",
                "add to positioning a line such as - {title: …, relation: upper}",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX608",
        "no-upper-plan",
        Severity.INFO,
        Message("上位計画との関係が書かれていません", "No upper plan is named"),
    ),
    check,
    __doc__,
)
