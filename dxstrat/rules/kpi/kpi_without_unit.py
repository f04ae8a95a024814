"""A number without a unit.

What it finds: a KPI with numbers and without `unit`. A state to reach needs none.
Why: 80 of what? A table of figures without units cannot be read.
Put right: write the unit, such as 件, 人, 分 or "%".

見つけるもの: 数があるのに「unit」（単位）がないKPIです。到達状態には要りません。
理由: 単位のない数字は、件なのか人なのか割合なのかが分からないためです。
直し方: 件、人、分、"%" などの単位を書きます。

Wrong:
    kpis:
      - {id: K-01, name: オンライン化した手続, kind: count, targets: {2028: 30, 2030: 50}}
Right:
    kpis:
      - {id: K-01, name: オンライン化した手続, kind: count, unit: 件, targets: {2028: 30, 2030: 50}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.kpi.numbers import baseline_number, is_numeric, numbers
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.chain import Kpi
    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find KPIs with numbers and without a unit."""
    for kpi in index.strategy.kpis:
        if kpi.unit or not is_numeric(kpi) or not _has_number(kpi):
            continue
        name, unit = name_of(kpi), '"%"' if kpi.kind == "rate" else "件"
        yield Problem(
            kpi.path,
            Message(f"{name.ja}に単位がありません", f"{name.en} has no unit"),
            fix=Message(f"unit: {unit} のように書いてください", f"write its unit, as in unit: {unit}"),
        )


def _has_number(kpi: Kpi) -> bool:
    return bool(numbers(kpi.targets) or numbers(kpi.actuals)) or baseline_number(kpi) is not None


RULE = Rule(
    Kind(
        "DX320", "kpi-without-unit", Severity.WARNING, Message("KPIに単位がありません", "A KPI has no unit")
    ),
    check,
    __doc__,
)
