"""An item that is left out and answered at the same time.

What it finds: an item under `exclusions` that a measure names under `policies`.
Why: the two statements contradict each other in one document.
Put right: remove one of the two.

見つけるもの: 「exclusions」で取り上げないとしながら、施策の「policies」に書かれている項目です。
理由: 一つの文書の中で言うことが食い違うためです。
直し方: どちらか一方を消します。

Wrong:
    policies:
      cited: [ken-dx@2]
      exclusions: [{item: ken-dx@2/1, reason: 窓口は次の計画で扱うためです。}]
      lists: [{id: ken-dx, version: "2", title: 架空県DX推進計画, items: [{id: "1", title: 窓口の改革}]}]
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 市民課, policies: [ken-dx@2/1]}
Right:
    policies:
      cited: [ken-dx@2]
      lists: [{id: ken-dx, version: "2", title: 架空県DX推進計画, items: [{id: "1", title: 窓口の改革}]}]
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 市民課, policies: [ken-dx@2/1]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find exclusions of items that a measure answers."""
    policies = index.strategy.policies
    if policies is None:
        return
    answered = {item: measure for measure in index.strategy.measures for item in measure.policies}
    for exclusion in policies.exclusions:
        measure = answered.get(exclusion.item)
        if measure is not None:
            item, name = visible(exclusion.item), name_of(measure)
            yield Problem(
                (*exclusion.path, "item"),
                Message(
                    f"取り上げないとした項目 {item} に、{name.ja}が応えています",
                    f"the excluded item {item} is answered by {name.en}",
                ),
                fix=Message(
                    f"この除外を消すか、施策の「policies」から {item} を消してください",
                    f"remove the exclusion, or remove {item} from the policies of the measure",
                ),
                related=((measure.path, Message("応えている施策はここです", "the measure that answers it")),),
            )


RULE = Rule(
    Kind(
        "DX607",
        "excluded-yet-answered",
        Severity.WARNING,
        Message("取り上げないとした項目に応える施策があります", "An excluded item is answered by a measure"),
    ),
    check,
    __doc__,
    rests_on=("policies",),
)
