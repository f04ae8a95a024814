"""An effect that only one side has.

What it finds: measures whose `effects` name residents or staff, but not both.
Why: what helps residents and burdens the counter does not last, and the other way round.
Put right: write both; where one side gains nothing, say so.

見つけるもの: 期待される効果（effects）が、住民か職員の一方だけに書かれた施策です。
理由: 住民の便利さが職員の負担で支えられている取組も、その逆も、長続きしないためです。
直し方: 両方を書きます。一方に効果がなければ、そのように書きます。

Wrong:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        effects: {residents: 同じことを何度も書かずに済みます。}
Right:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        effects: {residents: 同じことを何度も書かずに済みます。, staff: 転記がなくなります。}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.together import being
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find effects with one of the two sides."""
    one_sided = [
        measure
        for measure in index.strategy.measures
        if measure.effects and bool(measure.effects.residents) != bool(measure.effects.staff)
    ]
    yield from being(
        one_sided,
        Message(
            "住民と職員の一方にしか効果が書かれていません", "of use to one side only, residents or staff"
        ),
        Message(
            "「effects」に residents: 住民への効果 と staff: 職員への効果 の両方を書いてください",
            "write both residents: … and staff: … under effects",
        ),
    )


RULE = Rule(
    Kind(
        "DX527",
        "effect-for-one-side",
        Severity.INFO,
        Message("効果が一方の立場でしか書かれていません", "An effect is told for one side only"),
    ),
    check,
    __doc__,
)
