"""A target that was missed, and nobody says why.

What it finds: a year whose actual falls short of its target, where neither the actual nor the KPI has a `note`.
Why: a miss that is looked into teaches something; one that is passed over comes again.
Put right: write why in the `note` of the actual, and what changes next year.

見つけるもの: 同じ年度の目標値に実績値が届いていないのに、実績値にもKPIにも「note」がないものです。
理由: 届かなかった訳を調べれば翌年度に生かせますが、書かなければ同じことが繰り返されるためです。
直し方: 実績値に「note」を添えて、届かなかった理由と次の手を書きます。

Wrong:
    kpis:
      - id: K-01
        name: 電子申請率
        kind: rate
        unit: "%"
        direction: up
        targets: {2026: 40, 2030: 80}
        actuals: {2026: 25}
Right:
    kpis:
      - id: K-01
        name: 電子申請率
        kind: rate
        unit: "%"
        direction: up
        targets: {2026: 40, 2030: 80}
        actuals: {2026: {value: 25, note: 受付の開始が半年遅れたためです。周知を強めます。}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.kpi.numbers import is_worse, numbers
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of, number_text
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find actuals that fall short of the target of their year and have no note."""
    for kpi in index.strategy.kpis:
        targets = dict(numbers(kpi.targets))
        for year, actual in numbers(kpi.actuals):
            if year not in targets or not is_worse(actual, targets[year], kpi.direction):
                continue
            if kpi.note or kpi.actuals[year].note:
                continue
            name, wanted, reached = name_of(kpi), number_text(targets[year]), number_text(actual)
            yield Problem(
                (*kpi.path, "actuals", str(year)),
                Message(
                    f"{name.ja}の {year} 年度の実績 {reached} は目標 {wanted} に届いていませんが、理由がありません",
                    f"{name.en} missed its target {wanted} in {year} with {reached}, and no reason is given",
                ),
                fix=Message(
                    f"{year}: {{value: {actual}, note: 届かなかった理由と次の手}} と書いてください",
                    f"write {year}: {{value: {actual}, note: why it was missed, and what changes}}",
                ),
            )


RULE = Rule(
    Kind(
        "DX318",
        "miss-without-note",
        Severity.WARNING,
        Message("未達の理由が書かれていません", "A missed target is not explained"),
    ),
    check,
    __doc__,
)
