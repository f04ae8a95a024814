"""A share below nothing or above everything.

What it finds: a KPI of kind `rate` in % with a baseline, target or actual below 0 or above 100. Ratios to
another figure (前年比, 達成率, 増減率 and the like) are left alone.
Why: a share of a whole cannot exceed the whole; most often a digit or the unit is wrong.
Put right: correct the figure, or the kind if it is not a share.

見つけるもの: 単位が%で種類が rate（割合）のKPIのうち、基準値・目標値・実績値が0より小さいか100より大きいものです。前年比・達成率・増減率などは調べません。
理由: 全体に占める割合が全体を超えることはなく、桁や単位の書き誤りが疑われるためです。
直し方: 数字を直すか、割合でなければ「kind」を直します。

Wrong:
    kpis:
      - id: K-01
        name: 電子申請率
        kind: rate
        unit: "%"
        targets: {2028: 60, 2030: 800}
Right:
    kpis:
      - id: K-01
        name: 電子申請率
        kind: rate
        unit: "%"
        targets: {2028: 60, 2030: 80}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.kpi.numbers import baseline_number, numbers
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of, number_text
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.chain import Kpi
    from dxstrat.rules.index import Index
    from dxstrat.source import Path


_RATIO = re.compile("比|達成|進捗|増減|増加|減少|伸び|成長|改善率|削減率")


def check(index: Index) -> Iterator[Problem]:
    """Find shares in percent outside 0 to 100."""
    for kpi in index.strategy.kpis:
        if kpi.kind != "rate" or kpi.unit not in ("%", "％") or _RATIO.search(kpi.name):
            continue
        for place, number in _places(kpi):
            if not 0 <= number <= 100:
                name, value = name_of(kpi), number_text(number)
                yield Problem(
                    (*kpi.path, *place),
                    Message(
                        f"{name.ja}は割合（%）ですが、値が {value} です",
                        f"{name.en} is a share in %, but a value is {value}",
                    ),
                    fix=Message(
                        "0 から 100 までの数に直すか、割合でなければ「kind」を直してください",
                        "write a number from 0 to 100, or correct kind if it is not a share",
                    ),
                )


def _places(kpi: Kpi) -> Iterator[tuple[Path, float]]:
    start = baseline_number(kpi)
    if start is not None:
        yield ("baseline", "value"), start
    for key, values in (("targets", kpi.targets), ("actuals", kpi.actuals)):
        for year, number in numbers(values):
            yield (key, str(year)), number


RULE = Rule(
    Kind(
        "DX315",
        "rate-out-of-range",
        Severity.WARNING,
        Message("割合が0%から100%までの外にあります", "A share lies outside 0 to 100 %"),
    ),
    check,
    __doc__,
)
