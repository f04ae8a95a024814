"""A plan that could be anybody's.

What it finds: a policies section without `character`.
Why: fit with the country is one half, what this place is like and values is the other.
Put right: write what is particular here, and what the plan does about it.

見つけるもの: 「character」（独自性）がない「policies」です。
理由: 国の方針との整合に加えて、その地域らしい重点があって初めて、自分たちの計画になるためです。
直し方: 地域の特性と、それに合わせて何を重んじるかを書きます。

Wrong:
    policies:
      cited: [ken-dx@2]
      lists: [{id: ken-dx, version: "2", title: 架空県DX推進計画, items: [{id: "1", title: 窓口の改革}]}]
Right:
    policies:
      cited: [ken-dx@2]
      lists: [{id: ken-dx, version: "2", title: 架空県DX推進計画, items: [{id: "1", title: 窓口の改革}]}]
      character: 観光客の多い地域として、多言語の案内に力を入れます。
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
    """Find policies sections without a character."""
    policies = index.strategy.policies
    if policies is not None and not policies.character:
        yield Problem(
            policies.path,
            Message(
                "地域の独自性（character）が書かれていません",
                "the plan does not say what is its own (character)",
            ),
            fix=Message(
                "「policies」に character: 地域の特性に合わせて重んじること を書いてください",
                "write under policies character: what this place is like and values",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX606",
        "no-own-character",
        Severity.INFO,
        Message("独自性が書かれていません", "The plan has no character of its own"),
    ),
    check,
    __doc__,
    rests_on=("policies",),
)
