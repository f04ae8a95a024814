"""A kind of KPI that does not fit its targets.

What it finds: a KPI of kind `state` whose targets are all numbers, or one of another kind whose targets are
all sentences without a number in them.
Why: a state to reach is judged as reached or not, a number by how far it got. The wrong kind is judged wrongly.
Put right: correct `kind`, or write the targets as the kind asks.

見つけるもの: 種類が state（到達状態）なのに目標が全て数のKPIと、それ以外の種類なのに目標が全て数を含まない文のKPIです。
理由: 到達した姿は「達したか」で、数は「どこまで進んだか」で評価します。種類が違うと、評価を誤るためです。
直し方: 「kind」を直すか、種類に合わせて目標を書き直します。

Wrong:
    kpis:
      - id: K-01
        name: 窓口の共通手順書
        kind: count
        unit: 冊
        direction: up
        baseline: {year: 2024, value: 0}
        targets: {2028: 手順書を定め、全員が使っています。}
Right:
    kpis:
      - id: K-01
        name: 窓口の共通手順書
        kind: state
        targets: {2028: 手順書を定め、全員が使っています。}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.kpi.numbers import is_numeric
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


_DIGIT = re.compile(r"\d|[一二三四五六七八九十百千万]")


def check(index: Index) -> Iterator[Problem]:
    """Find KPIs whose targets are all of the other sort."""
    for kpi in index.strategy.kpis:
        targets = list(kpi.targets.values())
        if not targets:
            continue
        if kpi.kind == "state" and all(target.number is not None for target in targets):
            name = name_of(kpi)
            yield Problem(
                (*kpi.path, "kind"),
                Message(
                    f"{name.ja}は到達状態（state）ですが、目標が全て数です",
                    f"{name.en} is a state to reach, but its targets are all numbers",
                ),
                fix=Message(
                    "数で測るなら kind: count などに直し、到達状態なら目標を文で書いてください",
                    "write kind: count or another if it is counted, else write the targets as sentences",
                ),
            )
        elif is_numeric(kpi) and all(target.text and not _DIGIT.search(target.text) for target in targets):
            name = name_of(kpi)
            yield Problem(
                (*kpi.path, "kind"),
                Message(
                    f"{name.ja}は数で測る種類（{kpi.kind}）ですが、目標に数がありません",
                    f"{name.en} is of the kind {kpi.kind}, but its targets have no number",
                ),
                fix=Message(
                    "到達した姿で測るなら kind: state と書き、数で測るなら目標に数を書いてください",
                    "write kind: state if a state is to be reached, else write numbers",
                ),
            )


RULE = Rule(
    Kind(
        "DX319",
        "kind-against-targets",
        Severity.INFO,
        Message("KPIの種類と目標の書き方が合いません", "The kind of a KPI does not fit its targets"),
    ),
    check,
    __doc__,
)
