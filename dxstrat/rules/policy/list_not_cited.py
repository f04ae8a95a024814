"""A policy that measures answer and the plan does not cite.

What it finds: a list that measures name items of, and that is not under `policies.cited`.
Why: only for cited lists is it checked whether all their items are answered.
Put right: add the list to `cited`.

見つけるもの: 施策が項目を書いているのに、「policies」の「cited」に挙げていない方針です。
理由: 「cited」に挙げた方針についてだけ、全ての項目に応えているかを検査するためです。
直し方: 「cited」にその方針を加えます。

Wrong:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        policies: [ken-dx@2/1]
    policies:
      lists: [{id: ken-dx, version: "2", title: 架空県DX推進計画, items: [{id: "1", title: 窓口の改革}]}]
Right:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        policies: [ken-dx@2/1]
    policies:
      cited: [ken-dx@2]
      lists: [{id: ken-dx, version: "2", title: 架空県DX推進計画, items: [{id: "1", title: 窓口の改革}]}]
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
    """Find lists that measures answer and the plan does not cite; one problem for a list."""
    policies = index.strategy.policies
    told = set(policies.cited if policies else ())
    for measure in index.strategy.measures:
        for position, item in enumerate(measure.policies):
            reference = item.partition("/")[0]
            if reference in told or reference not in index.lists:
                continue
            told.add(reference)
            name = visible(reference)
            yield Problem(
                (*measure.path, "policies", position),
                Message(
                    f"施策が応える方針 {name} が、「cited」にありません",
                    f"the policy {name} is not cited by the plan",
                ),
                fix=Message(
                    f"「policies」に cited: [{name}] のように加えてください",
                    f"add it under policies, as in cited: [{name}]",
                ),
            )


RULE = Rule(
    Kind(
        "DX604",
        "list-not-cited",
        Severity.INFO,
        Message("施策が応える方針が「cited」にありません", "A policy that measures answer is not cited"),
    ),
    check,
    __doc__,
    rests_on=("policies",),
)
