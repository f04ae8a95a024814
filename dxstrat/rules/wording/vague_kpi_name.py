"""KPIs whose name has nothing in it that can be counted.

What it finds: KPIs in numbers whose name ends in 推進, 向上, 強化, 充実 and the like.
Why: how many 件 has "promotion of digitalisation"? The name must say what is counted.
Put right: name the thing that is counted: 電子申請率, 研修を終えた職員数.

見つけるもの: 数で測るのに、名前が「…の推進」「…の向上」「…の強化」「…の充実」などで終わるKPIです。
理由: 「デジタル化の推進」は数えられません。何を数えるのかが名前から分かる必要があります。
直し方: 電子申請率、研修を終えた職員数のように、数えるものを名前にします。

Wrong:
    kpis:
      - {id: K-01, name: 窓口サービスの向上, kind: rate, unit: "%"}
Right:
    kpis:
      - {id: K-01, name: 窓口で10分以内に終わった手続の割合, kind: rate, unit: "%"}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.kpi.numbers import is_numeric
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.together import being
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


_VAGUE = re.compile("(?:推進|向上|強化|充実|改善|促進|活性化|実現|定着|浸透|高度化|効率化|最適化|徹底)$")


def check(index: Index) -> Iterator[Problem]:
    """Find KPIs in numbers with a name that cannot be counted."""
    yield from being(
        [kpi for kpi in index.strategy.kpis if is_numeric(kpi) and _VAGUE.search(kpi.name)],
        Message("名前から数えるものが分かりません", "named without anything that can be counted"),
        Message(
            "name: 電子申請率 のように、数えるものを名前にしてください",
            "name what is counted, as in name: 電子申請率",
        ),
    )


RULE = Rule(
    Kind(
        "DX713",
        "vague-kpi-name",
        Severity.INFO,
        Message("数えるものが分からないKPI名があります", "A KPI name has nothing that can be counted"),
    ),
    check,
    __doc__,
)
