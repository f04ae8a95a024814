"""More funding than the measure costs.

What it finds: a budget year whose funding sources add up to more than its amount, or whose rates to more than 1.
Why: one of the amounts is wrong, or in another unit (円 instead of 千円).
Put right: correct the amounts; all are in 千円.

見つけるもの: 財源の金額の合計が事業費を超える、又は補助率の合計が1を超える年度です。
理由: 金額の誤りか、千円と円の取り違えが疑われるためです。
直し方: 金額を直します。単位は全て千円です。

Wrong:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        budget: [{year: 2026, amount: 24000, sources: [{name: 国の交付金, amount: 12000000}]}]
Right:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        budget: [{year: 2026, amount: 24000, sources: [{name: 国の交付金, amount: 12000}]}]
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of, number_text
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from dxstrat.rules.index import Index


_RATE = re.compile("([0-9]{1,4})/([1-9][0-9]{0,3})")


def check(index: Index) -> Iterator[Problem]:
    """Find years in which the sources bear more than the whole."""
    for measure in index.strategy.measures:
        for budget in measure.budget:
            funded = sum(source.amount or 0 for source in budget.sources)
            rates = sum(_rate(source.rate) for source in budget.sources)
            if funded <= budget.amount and rates <= 1:
                continue
            name = name_of(measure)
            over = (
                Message(
                    f"財源 {number_text(funded)} 千円が事業費 {number_text(budget.amount)} 千円を",
                    f"funding of {number_text(funded)} exceeds the budget of {number_text(budget.amount)}",
                )
                if funded > budget.amount
                else Message("補助率の合計が 1 を", "the rates of funding add up to more than 1")
            )
            yield Problem(
                (*budget.path, "sources"),
                Message(
                    f"{name.ja}の {budget.year} 年度の{over.ja}超えています",
                    f"{name.en}, {budget.year}: {over.en}",
                ),
                fix=Message(
                    "単位を千円にそろえて、金額か補助率を直してください",
                    "write all amounts in thousand yen, and correct the amounts or the rates",
                ),
            )


def _rate(text: str | None) -> Fraction | int:
    """Return a rate such as 1/2; 0 where there is none or it is written in words."""
    match = _RATE.fullmatch(text) if text else None
    if match is None:
        return 0
    from fractions import Fraction  # few plans state rates

    return Fraction(int(match[1]), int(match[2]))


RULE = Rule(
    Kind(
        "DX413",
        "funding-over-budget",
        Severity.WARNING,
        Message("財源が事業費を超えています", "Funding exceeds the budget"),
    ),
    check,
    __doc__,
)
