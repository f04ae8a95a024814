"""Training that happens once.

What it finds: training programmes without `frequency`.
Why: one course is forgotten within a year. Culture comes from going on.
Put right: write how often it is held.

見つけるもの: 「frequency」（頻度）がない研修です。
理由: 一度きりの研修は忘れられます。続けることで、改善が日常になります。
直し方: どのくらい行うかを書きます。

Wrong:
    people:
      programmes: [{title: デジタル基礎研修, audience: 全職員}]
      culture: 改善を持ち寄る場を開きます。
      reskilling: 分析の仕事に移れるように学びます。
Right:
    people:
      programmes: [{title: デジタル基礎研修, audience: 全職員, frequency: 年1回}]
      culture: 改善を持ち寄る場を開きます。
      reskilling: 分析の仕事に移れるように学びます。
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
    """Find programmes without a frequency; one problem for all of them."""
    people = index.strategy.people
    vague = [programme for programme in (people.programmes if people else ()) if not programme.frequency]
    if vague:
        titles = listed([programme.title for programme in vague])
        yield Problem(
            vague[0].path,
            Message(
                f"研修の頻度が書かれていません（{titles.ja}）",
                f"programmes that do not say how often: {titles.en}",
            ),
            fix=Message("frequency: 年1回 のように書いてください", "write how often, as in frequency: 年1回"),
        )


RULE = Rule(
    Kind(
        "DX516",
        "programme-without-frequency",
        Severity.INFO,
        Message("研修の頻度が書かれていません", "A programme does not say how often"),
    ),
    check,
    __doc__,
)
