"""A cited list that needs checking.

What it finds: a cited list with `confirmed: false`: something in it does not rest on its source.
Why: dxstrat prints no list as certain that it could not verify.
Put right: compare it with the source. Then write the list, corrected, under `policies.lists`.

見つけるもの: 引用した方針の一覧のうち、出典で確かめきれていない点があるもの（confirmed: false）です。
理由: 確かめていないことを、確かなこととして文書に載せないためです。
直し方: 出典と見比べて、正しい一覧を「policies」の「lists」に書きます。

Wrong:
    policies:
      cited: [ken-dx@2]
      lists:
        - id: ken-dx
          version: "2"
          title: 架空県DX推進計画
          confirmed: false
          note: 項目の順序は未確認です。
          items: [{id: "1", title: 窓口の改革}]
Right:
    policies:
      cited: [ken-dx@2]
      lists:
        - id: ken-dx
          version: "2"
          title: 架空県DX推進計画
          confirmed: true
          items: [{id: "1", title: 窓口の改革}]
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
    """Find cited lists that are not confirmed."""
    policies = index.strategy.policies
    for position, reference in enumerate(policies.cited if policies else ()):
        list_ = index.lists.get(reference)
        if policies is None or list_ is None or list_.confirmed is not False:
            continue
        name, note = visible(reference), visible(list_.note or "")
        yield Problem(
            (*policies.path, "cited", position),
            Message(
                f"{name} の一覧は要確認です" + (f"（{note}）" if note else ""),
                f"the list {name} needs checking" + (f" ({note})" if note else ""),
            ),
            fix=Message(
                "出典と見比べて、正しい一覧を「policies」の「lists」に書いてください",
                "compare it with its source, and write the list, corrected, under lists of policies",
            ),
        )


RULE = Rule(
    Kind(
        "DX610",
        "list-to-confirm",
        Severity.INFO,
        Message("引用した方針の一覧に確かめるべき点があります", "A cited policy list needs checking"),
    ),
    check,
    __doc__,
    rests_on=("policies",),
)
