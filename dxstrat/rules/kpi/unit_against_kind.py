"""A unit that does not fit the kind of KPI.

What it finds: a count, a yearly figure or a running total in %, or a share in 件, 人 and the like.
Why: shares and counts are judged and added up differently; one of the two is wrong.
Put right: correct `unit` or `kind`.

見つけるもの: 件数・年間・累計なのに単位が%のKPIと、割合なのに単位が件や人などのKPIです。
理由: 割合と件数では、評価や合計の仕方が違うためです。
直し方: 「unit」か「kind」を直します。

Wrong:
    kpis:
      - {id: K-01, name: 電子申請率, kind: count, unit: "%"}
Right:
    kpis:
      - {id: K-01, name: 電子申請率, kind: rate, unit: "%"}
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


_SHARES = ("%", "％", "‰", "割", "ポイント", "pt", "倍", "パーセント")
_COUNTS = ("件", "人", "名", "回", "箇所", "か所", "課", "団体", "業務", "時間", "台")


def check(index: Index) -> Iterator[Problem]:
    """Find counts in percent, and shares in units of counting."""
    for kpi in index.strategy.kpis:
        counted = kpi.kind in ("count", "annual", "cumulative") and kpi.unit in _SHARES[:2]
        if not counted and not (kpi.kind == "rate" and kpi.unit in _COUNTS):
            continue
        name, unit = name_of(kpi), visible(kpi.unit or "")
        yield Problem(
            (*kpi.path, "unit"),
            Message(
                f"{name.ja}の単位「{unit}」が、種類 {kpi.kind} と合いません",
                f"the unit {unit} of {name.en} does not fit its kind {kpi.kind}",
            ),
            fix=Message(
                "割合なら kind: rate と書いてください"
                if counted
                else '件数なら kind: count、割合なら unit: "%" と書いてください',
                "write kind: rate if it is a share"
                if counted
                else 'write kind: count if it is a count, or unit: "%" if it is a share',
            ),
        )


RULE = Rule(
    Kind(
        "DX321",
        "unit-against-kind",
        Severity.WARNING,
        Message("KPIの単位と種類が合いません", "The unit of a KPI does not fit its kind"),
    ),
    check,
    __doc__,
)
