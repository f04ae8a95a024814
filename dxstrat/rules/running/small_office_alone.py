"""A small municipality that does everything alone.

What it finds: a town or village without a measure with others (`joint_with`) and without a partnership with
another municipality or the prefecture.
Why: a small office needs a strategy all the same, but not all by itself: systems, people and procurement can be shared.
Put right: name those it works with under `joint_with` or in `partnerships`.

見つけるもの: 共同の施策（joint_with）も、他の自治体や都道府県との連携（partnerships）もない町村の計画です。
理由: 規模が小さくても戦略は要りますが、全てを自前で行う必要はありません。システム・人材・調達は共同にできます。
直し方: 一緒に進める自治体を「joint_with」に書くか、「partnerships」に加えます。

Wrong:
    plan:
      municipality: {name: さざなみ町, kind: town}
Right:
    plan:
      municipality: {name: さざなみ町, kind: town}
    partnerships:
      - {partner: 架空県, kind: prefecture, role: 共同でデジタル人材を確保します。}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find towns and villages without anything joint."""
    strategy = index.strategy
    town = strategy.plan.municipality
    joint = any(measure.joint_with for measure in strategy.measures) or any(
        partnership.kind in ("municipality", "prefecture") for partnership in strategy.partnerships
    )
    if town.kind in ("town", "village") and not joint:
        yield Problem(
            town.path,
            Message(
                f"{visible(town.name)}の計画に、広域連携や県との連携がありません",
                f"the plan of {visible(town.name)} has nothing done with other municipalities or the prefecture",
            ),
            fix=Message(
                "共同で進める施策に joint_with: [隣の町] と書くか、「partnerships」に - {partner: 県の名前, kind: prefecture, role: 役割} を加えてください",
                "write joint_with: [隣の町] in a measure, or add - {partner: …, kind: prefecture, role: …} to partnerships",
            ),
        )


RULE = Rule(
    Kind(
        "DX518",
        "small-office-alone",
        Severity.INFO,
        Message("町村が単独で進める計画です", "A small municipality goes alone"),
    ),
    check,
    __doc__,
    rests_on=("measures", "partnerships"),
)
