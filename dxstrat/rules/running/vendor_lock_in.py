"""A procurement that the office cannot leave.

What it finds: measures that buy a service or a system and do not say both `open_interface: true` (API連携) and
`data_portability: true`.
Why: without a way for others to connect and for the data to come out, the next contract has one bidder.
Put right: ask for both in the contract and write them. Where one is impossible, say why in `note`.

見つけるもの: サービスやシステムを調達する施策のうち、open_interface: true（APIなどでの連携）と data_portability: true（データの持ち出し）の両方がそろっていないものです。「note」に訳がある調達は調べません。
理由: ほかのシステムとつながり、データを取り出せる契約でなければ、次の更新で事業者を選べなくなるためです。
直し方: 契約の条件に加えて、両方を true と書きます。できないときは「note」に訳を書きます。

Wrong:
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 市民課, procurement: {model: saas}}
Right:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        procurement: {model: saas, open_interface: true, data_portability: true}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.together import being
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.chain import Measure
    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find procurements that do not keep the way out open and do not say why."""
    yield from being(
        [measure for measure in index.running_measures if _locks_in(measure)],
        Message("事業者を替えられなくなるおそれがあります", "procured in a way that may lock the office in"),
        Message(
            "「procurement」に open_interface: true と data_portability: true を書いてください。できないときは note: 理由 を書いてください",
            "write open_interface: true and data_portability: true under procurement, or note: why that is impossible",
        ),
        each=3,
    )


def _locks_in(measure: Measure) -> bool:
    procurement = measure.procurement
    if procurement is None or procurement.model in (None, "in-house") or procurement.note:
        return False
    return not (procurement.open_interface and procurement.data_portability)


RULE = Rule(
    Kind(
        "DX520",
        "vendor-lock-in",
        Severity.WARNING,
        Message("事業者を替えられない調達になるおそれがあります", "A procurement may lock the office in"),
    ),
    check,
    __doc__,
)
