"""A look at today without an inventory.

What it finds: a side of the current state that is described and has no list behind it: work on paper and in Excel
(`operations.inventory`), systems (`systems.inventory`), skills (`people.skills`).
Why: duplicate systems and paper work are found in a list, not in a paragraph.
Put right: list the most important ones; ten lines are a beginning.

見つけるもの: 文での説明はあるのに、一覧がない現状分析です。紙・Excelの業務（operations の inventory）、システム（systems の inventory）、職員のスキル（people の skills）を調べます。
理由: 重複したシステムや紙の業務は、文章ではなく一覧から見つかるためです。
直し方: 主なものから一覧にします。初めは10行でもかまいません。

Wrong:
    current_state:
      systems: {summary: 課ごとに調達しています。}
Right:
    current_state:
      systems:
        summary: 課ごとに調達しています。
        inventory: [{name: 住民記録, department: 市民課, purpose: 住民基本台帳}]
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


_LISTS = {
    "operations": Message("業務の棚卸し（operations の inventory）", "inventory of operations"),
    "systems": Message("システムの一覧（systems の inventory）", "inventory of systems"),
    "people": Message("職員のスキル（people の skills）", "skills of people"),
}


def check(index: Index) -> Iterator[Problem]:
    """Find sides of the current state without a list; one problem for all of them."""
    state = index.strategy.current_state
    if state is None:
        return
    bare = {
        "operations": state.operations is not None and not state.operations.inventory,
        "systems": state.systems is not None and not state.systems.inventory,
        "people": state.people is not None and not state.people.skills,
    }
    missing = [key for key in _LISTS if bare[key]]
    if missing:
        words = joined(_LISTS[key] for key in missing)
        yield Problem(
            (*state.path, missing[0]),
            Message(f"現状分析に、{words.ja}がありません", f"the current state has no {words.en}"),
            fix=Message(
                "主なものを、1行に1件ずつの一覧にしてください", "list the most important ones, one in a line"
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX719",
        "inventory-missing",
        Severity.INFO,
        Message("現状分析に棚卸しがありません", "The current state has no inventory"),
    ),
    check,
    __doc__,
    rests_on=("current_state",),
)
