"""Targets that turn back on the way.

What it finds: a KPI that shall go up (or down) with a yearly target below (or above) the one before it.
Why: either a figure is wrong, or the plan means to lose what it gained and should say why.
Put right: correct the figure. Where a step back is meant, say why in a `note` beside it.

見つけるもの: 増やすKPIなのに前の目標より小さい、又は減らすKPIなのに前の目標より大きい年度の目標値です。
理由: 数字の書き誤りか、後戻りする訳があるのに書かれていないかのどちらかだからです。
直し方: 数字を直します。訳があって後戻りするなら、その値に「note」で理由を添えます。

Wrong:
    kpis:
      - id: K-01
        name: 電子申請率
        kind: rate
        unit: "%"
        direction: up
        targets: {2027: 60, 2028: 40, 2030: 80}
Right:
    kpis:
      - id: K-01
        name: 電子申請率
        kind: rate
        unit: "%"
        direction: up
        targets: {2027: 40, 2028: 60, 2030: 80}
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.kpi.numbers import is_worse, numbers, runs_against
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of, number_text
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.chain import Kpi
    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find targets worse than the one before them, without a note; one problem for a KPI."""
    for kpi in index.strategy.kpis:
        targets = numbers(kpi.targets)
        if runs_against(kpi) or (kpi.kind == "cumulative" and kpi.direction == "up"):
            continue  # told by the rules for these
        for (early, before), (year, after) in itertools.pairwise(targets):
            if is_worse(after, before, kpi.direction) and not kpi.targets[year].note:
                yield _problem(kpi, (early, before), (year, after))
                break


def _problem(kpi: Kpi, first: tuple[int, float], second: tuple[int, float]) -> Problem:
    name, (early, before), (year, after) = name_of(kpi), first, second
    return Problem(
        (*kpi.path, "targets", str(year)),
        Message(
            f"{name.ja}の目標が、{early} 年度の {number_text(before)} から {year} 年度の {number_text(after)} へ後戻りしています",
            f"the targets of {name.en} go back from {number_text(before)} in {early} to {number_text(after)} in {year}",
        ),
        fix=Message(
            f"数字を直してください。訳があるなら {year}: {{value: {after}, note: 理由}} と書いてください",
            f"correct the figure; if it is meant, write {year}: {{value: {after}, note: the reason}}",
        ),
    )


RULE = Rule(
    Kind(
        "DX317",
        "target-that-turns-back",
        Severity.WARNING,
        Message("目標値が年度の途中で逆の方へ動いています", "Targets turn back on the way"),
    ),
    check,
    __doc__,
)
