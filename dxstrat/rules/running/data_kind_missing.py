"""A kind of data that nobody has listed.

What it finds: a data section whose `assets` lack resident, administrative or open data.
Why: policy needs all three together; what is not listed has no keeper.
Put right: list the most important data of the missing kind with its steward.

見つけるもの: 「assets」（データ資産）に、住民データ・行政データ・オープンデータのどれかがない「data」です。
理由: 政策に生かすには三つを合わせて使います。挙げられていないデータには、管理する課もありません。
直し方: 欠けた種類の主なデータと、管理する課を加えます。

Wrong:
    data:
      assets:
        - {name: 住民基本台帳, kind: resident, steward: 市民課}
        - {name: 公共施設の一覧, kind: open, steward: 企画課}
Right:
    data:
      assets:
        - {name: 住民基本台帳, kind: resident, steward: 市民課}
        - {name: 公共施設の一覧, kind: open, steward: 企画課}
        - {name: 窓口の受付記録, kind: administrative, steward: 市民課}
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


_KINDS = {
    "resident": Message("住民データ（resident）", "resident"),
    "administrative": Message("行政データ（administrative）", "administrative"),
    "open": Message("オープンデータ（open）", "open"),
}


def check(index: Index) -> Iterator[Problem]:
    """Find kinds of data without an asset, in a plan with a data section."""
    data = index.strategy.data
    if data is None:
        return
    missing = [kind for kind in _KINDS if all(asset.kind != kind for asset in data.assets)]
    if missing:
        words = joined(_KINDS[kind] for kind in missing)
        yield Problem(
            data.path,
            Message(
                f"データ資産に、{words.ja}がありません", f"the data assets have none of the kind {words.en}"
            ),
            fix=Message(
                f"「assets」に - {{name: データの名前, kind: {missing[0]}, steward: 管理する課}} のように加えてください",
                f"add to assets a line such as - {{name: …, kind: {missing[0]}, steward: …}}",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX514",
        "data-kind-missing",
        Severity.INFO,
        Message("データ資産に欠けた種類があります", "A kind of data is missing"),
    ),
    check,
    __doc__,
    rests_on=("data",),
)
