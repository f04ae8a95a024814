"""Outside help that hands over a paper and leaves.

What it finds: partnerships with vendors or experts of which none is a companion (伴走支援), and no procurement
that asks for it.
Why: a plan written by others is not in the words of those who do the work, and nobody carries it on.
Put right: write `companion: true` where the partner works along with staff, or `companion_support` in the procurement.

見つけるもの: 事業者や専門家との連携がありながら、伴走支援（companion: true）も、調達での伴走支援（companion_support）もない計画です。
理由: 外部が書いただけの計画は現場の言葉にならず、実行の段階で止まりやすいためです。
直し方: 職員と一緒に進める相手に companion: true と書くか、調達に「companion_support」を書きます。

Wrong:
    partnerships:
      - {partner: 架空コンサルティング, kind: vendor, role: 計画の策定を支援します。}
Right:
    partnerships:
      - {partner: 架空コンサルティング, kind: vendor, role: 計画の策定を支援します。, companion: true}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import listed
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find plans with outside help of which none is companion support."""
    strategy = index.strategy
    helpers = [partner for partner in strategy.partnerships if partner.kind in ("vendor", "expert")]
    supported = any(partner.companion for partner in strategy.partnerships) or any(
        measure.procurement and measure.procurement.companion_support for measure in strategy.measures
    )
    if helpers and not supported:
        names = listed([partner.partner for partner in helpers])
        yield Problem(
            helpers[0].path,
            Message(
                f"外部の支援（{names.ja}）に、伴走支援がありません",
                f"none of the outside help ({names.en}) is companion support",
            ),
            fix=Message(
                "職員と一緒に進める支援なら、companion: true と書いてください",
                "write companion: true where the partner works along with staff",
            ),
        )


RULE = Rule(
    Kind(
        "DX519",
        "no-companion-support",
        Severity.INFO,
        Message("外部の支援が伴走型になっていません", "Help from outside does not walk along"),
    ),
    check,
    __doc__,
    rests_on=("partnerships", "measures"),
)
