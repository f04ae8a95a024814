"""Governance that does not say who carries the whole.

What it finds: governance without `lead_department`.
Why: who is asked when the plan as a whole does not move? One section must lead, and several work with it.
Put right: write the section under `lead_department`.

見つけるもの: 「lead_department」（計画全体の主管課）がない推進体制です。
理由: 計画全体の進み方に責任を持つ課が一つ決まっていないと、課の間で止まったときに動かす人がいないためです。
直し方: 情報政策課や企画課などの名前を「lead_department」に書きます。

Wrong:
    governance:
      bodies: [{id: hq, name: DX推進本部, layer: leaders}]
Right:
    governance:
      lead_department: デジタル推進課
      bodies: [{id: hq, name: DX推進本部, layer: leaders}]
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
    """Find governance without a lead department."""
    governance = index.strategy.governance
    if governance is not None and not governance.lead_department:
        yield Problem(
            governance.path,
            Message(
                "計画全体の主管課（lead_department）がありません",
                "governance does not say which department carries the plan",
            ),
            fix=Message(
                "「governance」に lead_department: デジタル推進課 のように書いてください",
                "write it under governance, as in lead_department: デジタル推進課",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX503",
        "no-lead-department",
        Severity.INFO,
        Message("計画全体の主管課が書かれていません", "No department carries the plan as a whole"),
    ),
    check,
    __doc__,
    rests_on=("governance",),
)
