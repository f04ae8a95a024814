"""Partners, but no residents.

What it finds: partnerships of which none is with residents or local groups.
Why: services made with those who use them are used.
Put right: add what residents or local groups do, such as a workshop or reporting by an app.

見つけるもの: 住民や地域の団体（residents）との連携が一つもない「partnerships」です。
理由: 使う人と一緒に作ったサービスは、使われるためです。
直し方: 意見交換会やアプリでの情報提供など、住民や団体に担ってもらうことを加えます。

Wrong:
    partnerships:
      - {partner: 架空大学, kind: university, role: データの分析を助言します。}
Right:
    partnerships:
      - {partner: 架空大学, kind: university, role: データの分析を助言します。}
      - {partner: 市民ワークショップ, kind: residents, role: 窓口の改善を一緒に考えます。}
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
    """Find partnerships without residents."""
    partnerships = index.strategy.partnerships
    if partnerships and all(partner.kind != "residents" for partner in partnerships):
        yield Problem(
            ("partnerships",),
            Message(
                "外部連携に、住民や地域の団体との共創がありません",
                "the partnerships include no residents or local groups",
            ),
            fix=Message(
                "- {partner: 市民ワークショップ, kind: residents, role: 役割} のように加えてください",
                "add a line such as - {partner: 市民ワークショップ, kind: residents, role: …}",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX525",
        "residents-not-partners",
        Severity.INFO,
        Message("住民との共創がありません", "Residents are not among the partners"),
    ),
    check,
    __doc__,
    rests_on=("partnerships",),
)
