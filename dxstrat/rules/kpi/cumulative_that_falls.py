"""A running total that falls.

What it finds: a KPI of kind `cumulative` whose baseline and targets do not rise or stay from year to year.
Why: a total counted from the beginning cannot become smaller; perhaps a figure for one year was written.
Put right: write the totals up to each year, or `kind: annual` if each figure is for its year alone.

見つけるもの: 種類が cumulative（累計）なのに、基準値から目標値へ、年度が進むと減る箇所があるKPIです。
理由: 初めからの合計が減ることはなく、年ごとの数を書いてしまった疑いがあるためです。
直し方: その年度までの合計に直します。年ごとの数なら kind: annual と書きます。

Wrong:
    kpis:
      - id: K-01
        name: オンライン化した手続
        kind: cumulative
        unit: 件
        targets: {2028: 30, 2030: 20}
Right:
    kpis:
      - id: K-01
        name: オンライン化した手続
        kind: cumulative
        unit: 件
        targets: {2028: 30, 2030: 50}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.kpi.numbers import baseline_number, numbers, runs_against
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of, number_text
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.chain import Kpi
    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find totals with a target below the one before it; one problem for a KPI."""
    for kpi in index.strategy.kpis:
        if kpi.kind != "cumulative" or kpi.direction == "down" or runs_against(kpi):
            continue
        before = baseline_number(kpi)
        for year, number in numbers(kpi.targets):
            if before is not None and number < before:
                yield _problem(kpi, year, before, number)
                break
            before = number


def _problem(kpi: Kpi, year: int, before: float, after: float) -> Problem:
    name, larger, smaller = name_of(kpi), number_text(before), number_text(after)
    return Problem(
        (*kpi.path, "targets", str(year)),
        Message(
            f"{name.ja}は累計ですが、{year} 年度に {larger} から {smaller} へ減っています",
            f"{name.en} is a running total, but falls from {larger} to {smaller} in {year}",
        ),
        fix=Message(
            "その年度までの合計に直すか、年ごとの数なら kind: annual と書いてください",
            "write the total up to that year, or kind: annual if the figure is for the year alone",
        ),
    )


RULE = Rule(
    Kind(
        "DX316",
        "cumulative-that-falls",
        Severity.WARNING,
        Message("累計の目標値が減っています", "A cumulative target falls"),
    ),
    check,
    __doc__,
)
