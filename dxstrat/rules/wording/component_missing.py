"""A strategy without one of its parts.

What it finds: a plan without `vision`, `current_state`, `governance` or `review`. With issues, measures and KPIs,
which every plan has, these are the seven components of a strategy.
Why: a list of measures is not a strategy: without where to, from where, by whom and how judged, it will not move.
Put right: add the section.

見つけるもの: ビジョン・目的、現状分析、推進体制、評価・改善のどれかがない計画です。どの計画にもある課題・施策・KPIと合わせて、戦略の七つの構成項目になります。
理由: 施策の並びだけでは戦略になりません。どこへ、どこから、だれが、どう確かめながら進むのかがないと、計画は動かないためです。
直し方: 欠けた項目を加えます。

Wrong:
    vision:
      statement: 書かずに、待たずに用事が済む市役所
    current_state:
      summary: 紙の申請が多く残っています。
    governance:
      summary: 市長を本部長とする本部を置きます。
Right:
    vision:
      statement: 書かずに、待たずに用事が済む市役所
    current_state:
      summary: 紙の申請が多く残っています。
    governance:
      summary: 市長を本部長とする本部を置きます。
    review:
      summary: 四半期ごとにKPIを確かめます。
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


_COMPONENTS = {
    "vision": Message("ビジョン・目的（vision）", "vision"),
    "current_state": Message("現状分析（current_state）", "current_state"),
    "governance": Message("推進体制（governance）", "governance"),
    "review": Message("評価・改善（review）", "review"),
}


def check(index: Index) -> Iterator[Problem]:
    """Find components that the plan does not have; one problem for all of them."""
    missing = index.absent(_COMPONENTS)
    if missing:
        words = joined(_COMPONENTS[key] for key in missing)
        yield Problem(
            ("plan",),
            Message(f"戦略の構成のうち、{words.ja}がありません", f"the strategy has no {words.en}"),
            fix=Message(
                f"{'、'.join(f'「{key}」' for key in missing)}の項目を加えてください",
                f"add at the top level: {', '.join(missing)}",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX701",
        "component-missing",
        Severity.WARNING,
        Message("戦略の構成に欠けた項目があります", "A component of the strategy is missing"),
    ),
    check,
    __doc__,
)
