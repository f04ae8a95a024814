"""An item of a cited policy that nobody answers.

What it finds: a cited list with items that no measure names under `policies` and that are not under `exclusions`.
Why: who cites a policy is asked about each of its items. To leave one out is fine, with a reason.
Put right: name the item in the measure that answers it, or write why it is left out.

見つけるもの: 「cited」に挙げた方針の項目のうち、応える施策がなく、「exclusions」にもないものです。
理由: 方針を引用した計画は、項目の一つ一つにどう応えるのかを問われます。取り上げないことに問題はありませんが、理由が要ります。
直し方: 応える施策の「policies」に項目を書くか、「exclusions」に取り上げない理由を書きます。

Wrong:
    policies:
      cited: [ken-dx@2]
      lists:
        - id: ken-dx
          version: "2"
          title: 架空県DX推進計画
          items: [{id: "1", title: 窓口の改革}, {id: "2", title: テレワーク}]
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 市民課, policies: [ken-dx@2/1]}
Right:
    policies:
      cited: [ken-dx@2]
      exclusions: [{item: ken-dx@2/2, reason: 窓口の職場が中心のためです。}]
      lists:
        - id: ken-dx
          version: "2"
          title: 架空県DX推進計画
          items: [{id: "1", title: 窓口の改革}, {id: "2", title: テレワーク}]
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 市民課, policies: [ken-dx@2/1]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import listed
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find the items of each cited list that are neither answered nor excluded; one problem for a list."""
    policies = index.strategy.policies
    if policies is None:
        return
    met = {item for measure in index.strategy.measures for item in measure.policies}
    met |= {exclusion.item for exclusion in policies.exclusions}
    for position, reference in enumerate(policies.cited):
        list_ = index.lists.get(reference)
        open_items = [item for item in (list_.items if list_ else ()) if f"{reference}/{item.id}" not in met]
        if not open_items:
            continue
        first = visible(f"{reference}/{open_items[0].id}")
        items = listed([f"{item.id}「{item.title}」" for item in open_items], shown=8)
        yield Problem(
            (*policies.path, "cited", position),
            Message(
                f"{visible(reference)} の項目のうち、{items.ja}に応える施策も、取り上げない理由もありません",
                f"items of {visible(reference)} that no measure answers and no reason leaves out: {items.en}",
            ),
            fix=Message(
                f"応える施策に policies: [{first}] と書くか、「exclusions」に - {{item: {first}, reason: 理由}} と書いてください",
                f"write policies: [{first}] in a measure, or - {{item: {first}, reason: …}} under exclusions",
            ),
        )


RULE = Rule(
    Kind(
        "DX602",
        "policy-item-not-covered",
        Severity.WARNING,
        Message(
            "応える施策も理由もない方針の項目があります",
            "An item of a cited policy is neither answered nor left out",
        ),
    ),
    check,
    __doc__,
    rests_on=("measures", "policies"),
)
