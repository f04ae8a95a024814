"""Two systems for one purpose.

What it finds: entries of the system inventory with the same purpose, however it is spelt.
Why: each department bought its own; to find such pairs is what the inventory is for.
Put right: take it up as an issue. Where both are needed, write purposes that tell them apart.

見つけるもの: システムの一覧のうち、目的（purpose）が同じものです。全角・半角や空白の違いは無視します。
理由: 課ごとに別々に調達した重複を見つけることが、一覧を作る狙いだからです。
直し方: 統合を課題に挙げます。両方が要るなら、違いが分かる目的を書きます。

Wrong:
    current_state:
      systems:
        inventory:
          - {name: 施設予約システム, department: 生涯学習課, purpose: 施設の予約}
          - {name: 会議室予約システム, department: 総務課, purpose: 施設の予約}
Right:
    current_state:
      systems:
        inventory:
          - {name: 施設予約システム, department: 生涯学習課, purpose: 公共施設の住民向け予約}
          - {name: 会議室予約システム, department: 総務課, purpose: 庁内会議室の予約}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import listed
from dxstrat.rules.wording.plain import plain_name
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.direction import System
    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find systems that share their purpose; one problem for each purpose."""
    state = index.strategy.current_state
    groups: dict[str, list[System]] = {}
    for system in state.systems.inventory if state and state.systems else ():
        groups.setdefault(plain_name(system.purpose), []).append(system)
    for first, *others in groups.values():
        if not others:
            continue
        names, purpose = listed([first.name, *(system.name for system in others)]), visible(first.purpose)
        yield Problem(
            (*others[0].path, "purpose"),
            Message(
                f"{1 + len(others)} つのシステムの目的が、どれも「{purpose}」です（{names.ja}）",
                f"{1 + len(others)} systems serve the purpose {purpose}: {names.en}",
            ),
            fix=Message(
                "統合を「issues」に課題として挙げるか、違いが分かる目的に書き直してください",
                "take it up among the issues, or write purposes that tell them apart",
            ),
            related=(
                ((*first.path, "purpose"), Message("同じ目的のシステムはここです", "the other system")),
            ),
        )


RULE = Rule(
    Kind(
        "DX513",
        "duplicate-systems",
        Severity.WARNING,
        Message("同じ目的のシステムが重なっています", "Two systems serve one purpose"),
    ),
    check,
    __doc__,
    rests_on=("current_state",),
)
