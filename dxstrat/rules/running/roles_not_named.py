"""Governance without persons in charge.

What it finds: governance without `roles`.
Why: CIO, CIO補佐官 or CDO: titles differ, but somebody must hold them, from inside or outside.
Put right: write the roles and who holds them.

見つけるもの: 「roles」（役職）がない推進体制です。
理由: CIO、CIO補佐官、CDOなど呼び方は様々でも、部の壁を越えて決める人が要るためです。外部の人材でもかまいません。
直し方: 役職と、だれが務めるかを書きます。

Wrong:
    governance:
      lead_department: デジタル推進課
Right:
    governance:
      lead_department: デジタル推進課
      roles:
        - {title: CIO, holder: 副市長}
        - {title: CIO補佐官, holder: 外部の専門人材}
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
    """Find governance without roles."""
    governance = index.strategy.governance
    if governance is not None and not governance.roles:
        yield Problem(
            governance.path,
            Message(
                "推進体制に、CIOなどの役職（roles）がありません", "governance names no roles such as a CIO"
            ),
            fix=Message(
                "「governance」に roles: の下の行として - {title: CIO, holder: 副市長} のように書いてください",
                "write under governance, below roles:, a line such as - {title: CIO, holder: 副市長}",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX525",
        "roles-not-named",
        Severity.INFO,
        Message("役職が書かれていません", "The roles are not named"),
    ),
    check,
    __doc__,
    rests_on=("governance",),
)
