"""A layer that is missing in the governance.

What it finds: governance without a body in one of the four layers: leaders (首長・副市長), chief (CIO・CDO and the
section for information policy), team (people from the departments), support (from outside).
Why: plans stop between those who decide and those who do. The layers tie the two together.
Put right: add a body with the missing `layer`. Outside support may be the prefecture or a joint adviser.

見つけるもの: 四つの層（リーダー層、統括責任者、実行チーム、外部支援）のどれかに会議体がない推進体制です。
理由: 計画は、決める人と実行する人の間で止まりがちです。四つの層がその間をつなぎます。
直し方: 欠けた層の「layer」を持つ会議体を加えます。外部支援は、県の支援や共同の相談役でもかまいません。

Wrong:
    governance:
      bodies:
        - {id: hq, name: DX推進本部, layer: leaders, head: 市長}
        - {id: section, name: デジタル推進課, layer: chief}
        - {id: team, name: DX推進チーム, layer: team}
Right:
    governance:
      bodies:
        - {id: hq, name: DX推進本部, layer: leaders, head: 市長}
        - {id: section, name: デジタル推進課, layer: chief}
        - {id: team, name: DX推進チーム, layer: team}
        - {id: adviser, name: 県の共同デジタル支援員, layer: support}
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


_LAYERS = {
    "leaders": Message("リーダー層（leaders）", "leaders"),
    "chief": Message("統括責任者（chief）", "chief"),
    "team": Message("実行チーム（team）", "team"),
    "support": Message("外部支援（support）", "support"),
}


def check(index: Index) -> Iterator[Problem]:
    """Find layers without a body, in a plan that has governance."""
    governance = index.strategy.governance
    if governance is None:
        return
    missing = [layer for layer in _LAYERS if all(body.layer != layer for body in governance.bodies)]
    if not missing:
        return
    words = joined(_LAYERS[layer] for layer in missing)
    yield Problem(
        governance.path,
        Message(
            f"推進体制に、{words.ja}の会議体がありません", f"governance has no body of the layer {words.en}"
        ),
        fix=Message(
            f"「bodies」に - {{id: 名前, name: 会議体の名前, layer: {missing[0]}}} のように加えてください",
            f"add to bodies a line such as - {{id: …, name: …, layer: {missing[0]}}}",
        ),
        on_key=True,
    )


RULE = Rule(
    Kind(
        "DX501",
        "governance-layer-missing",
        Severity.WARNING,
        Message("推進体制に欠けた層があります", "A layer of governance is missing"),
    ),
    check,
    __doc__,
    rests_on=("governance",),
)
