"""A link to a system that the inventory does not have.

What it finds: a name in `connects` that no system of the inventory has.
Why: the system map shows a line that ends nowhere.
Put right: add the system, or write its name as in the inventory.

見つけるもの: 連携先（connects）に書かれた名前のうち、システムの一覧にないものです。
理由: システムの図で、行き先のない線になるためです。
直し方: そのシステムを一覧に加えるか、一覧と同じ名前に直します。

Wrong:
    current_state:
      systems:
        inventory:
          - {name: 住民記録, department: 市民課, purpose: 住民基本台帳, connects: [国保システム]}
Right:
    current_state:
      systems:
        inventory:
          - {name: 住民記録, department: 市民課, purpose: 住民基本台帳, connects: [国民健康保険]}
          - {name: 国民健康保険, department: 保険年金課, purpose: 国保の資格と賦課}
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
    """Find links to systems that are not listed."""
    state = index.strategy.current_state
    systems = state.systems.inventory if state and state.systems else ()
    known = {plain_name(system.name) for system in systems}
    for system in systems:
        for position, target in enumerate(system.connects):
            if plain_name(target) not in known:
                name = visible(target)
                yield Problem(
                    (*system.path, "connects", position),
                    Message(
                        f"連携先「{name}」が、システムの一覧にありません",
                        f"the linked system {name} is not in the inventory",
                    ),
                    fix=Message(
                        f"一覧に - {{name: {name}, department: 担当課, purpose: 目的}} を加えるか、一覧と同じ名前に直してください",
                        f"add - {{name: {name}, department: …, purpose: …}} to the inventory, or write a name that is in it",
                    ),
                )


RULE = Rule(
    Kind(
        "DX506",
        "unknown-system-link",
        Severity.INFO,
        Message("連携先のシステムが一覧にありません", "A linked system is not in the inventory"),
    ),
    check,
    __doc__,
    rests_on=("current_state",),
)
