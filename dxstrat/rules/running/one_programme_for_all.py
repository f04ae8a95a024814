"""Training that is the same for everybody.

What it finds: programmes that all have the same audience.
Why: a mayor's deputy, a counter clerk and a new recruit need different things.
Put right: add programmes for managers, for those who lead the change, or for an age group or job.

見つけるもの: 対象（audience）が全て同じ研修です。
理由: 管理職と窓口の職員と新人では、要る学びが違うためです。
直し方: 管理職向け、推進役向け、年代や職種ごとの研修を加えます。

Wrong:
    people:
      programmes: [{title: デジタル基礎研修, audience: 全職員, frequency: 年1回}]
      culture: 改善を持ち寄る場を開きます。
      reskilling: 分析の仕事に移れるように学びます。
Right:
    people:
      programmes:
        - {title: デジタル基礎研修, audience: 全職員, frequency: 年1回}
        - {title: 業務見直し研修, audience: 管理職, frequency: 年1回}
      culture: 改善を持ち寄る場を開きます。
      reskilling: 分析の仕事に移れるように学びます。
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.wording.plain import plain_name
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find programmes for one audience only."""
    people = index.strategy.people
    audiences = {
        plain_name(programme.audience): programme for programme in (people.programmes if people else ())
    }
    if people and len(audiences) == 1:
        audience = visible(people.programmes[0].audience)
        yield Problem(
            people.programmes[0].path,
            Message(f"研修の対象が、どれも「{audience}」です", f"all programmes are for {audience}"),
            fix=Message(
                "- {title: 業務見直し研修, audience: 管理職, frequency: 年1回} のように、対象を分けた研修を加えてください",
                "add programmes for other groups, as in - {title: 業務見直し研修, audience: 管理職, frequency: 年1回}",
            ),
        )


RULE = Rule(
    Kind(
        "DX517",
        "one-programme-for-all",
        Severity.INFO,
        Message("研修が対象ごとに分かれていません", "Training is the same for everybody"),
    ),
    check,
    __doc__,
    rests_on=("people",),
)
