"""A due day that is not in the fiscal year of its target.

What it finds: a target whose day (`by`) lies in another fiscal year than the one it is written under.
Why: a fiscal year runs from April to March: 2028-03-31 belongs to fiscal 2027. The tables would show the wrong year.
Put right: move the target to the fiscal year of its day, or correct the day.

見つけるもの: 期日（by）が、書かれた年度の外にある目標値です。
理由: 年度は4月から翌年3月までで、2028-03-31 は2027年度です。このままでは表の年度が誤ります。
直し方: 期日の属する年度に目標を移すか、期日を直します。

Wrong:
    kpis:
      - {id: K-01, name: 窓口の共通手順書, kind: state, targets: {2028: {text: 全員が使っています。, by: 2028-03-31}}}
Right:
    kpis:
      - {id: K-01, name: 窓口の共通手順書, kind: state, targets: {2027: {text: 全員が使っています。, by: 2028-03-31}}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.model.fiscal import fiscal_year_of
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find targets whose day belongs to another fiscal year."""
    for kpi in index.strategy.kpis:
        for year, target in kpi.targets.items():
            if target.by is None or fiscal_year_of(target.by) == year:
                continue
            name, right = name_of(kpi), fiscal_year_of(target.by)
            yield Problem(
                (*kpi.path, "targets", str(year), "by"),
                Message(
                    f"{name.ja}の期日 {target.by} は {right} 年度で、{year} 年度ではありません",
                    f"the day {target.by} of {name.en} is in fiscal {right}, not in {year}",
                ),
                fix=Message(
                    f"年度を {right} に直すか、{year}-04-01 から {year + 1}-03-31 までの日付に直してください",
                    f"write the year {right}, or a day from {year}-04-01 to {year + 1}-03-31",
                ),
            )


RULE = Rule(
    Kind(
        "DX414",
        "due-day-outside-year",
        Severity.WARNING,
        Message("期日が目標の年度の外にあります", "A due day is not in the year of its target"),
    ),
    check,
    __doc__,
)
