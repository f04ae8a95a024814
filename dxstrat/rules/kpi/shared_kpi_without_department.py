"""A KPI shared by several departments, and none of them answers for it.

What it finds: KPIs without `department` that belong to measures with different lead departments.
Why: each takes the other to report the figure.
Put right: write the department that reports it under `department`.

見つけるもの: 主管課の違う複数の施策で使われているのに、「department」（担当課）がないKPIです。
理由: だれが数字を報告するのかが決まらず、互いに任せきりになるためです。
直し方: 数字を報告する課を「department」に書きます。

Wrong:
    kpis:
      - {id: K-01, name: 電子申請率, kind: rate, unit: "%"}
    measures:
      - {id: M-01, title: 電子申請を広げる, issues: [I-01], kpis: [K-01], lead: 市民課}
      - {id: M-02, title: 申請の案内を改める, issues: [I-01], kpis: [K-01], lead: 広報課}
Right:
    kpis:
      - {id: K-01, name: 電子申請率, kind: rate, unit: "%", department: 市民課}
    measures:
      - {id: M-01, title: 電子申請を広げる, issues: [I-01], kpis: [K-01], lead: 市民課}
      - {id: M-02, title: 申請の案内を改める, issues: [I-01], kpis: [K-01], lead: 広報課}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.together import being
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find KPIs of several leads without a department of their own."""
    shared = [
        kpi
        for kpi in index.strategy.kpis
        if not kpi.department
        and len({measure.lead for measure in index.measures_by_kpi.get(kpi.id, ()) if measure.lead}) > 1
    ]
    yield from being(
        shared,
        Message(
            "複数の課の施策で使われていますが、担当課（department）がありません",
            "used by several departments, none of which answers for it",
        ),
        Message(
            "数字を報告する課を、department: 市民課 のように書いてください",
            "write which one reports it, as in department: 市民課",
        ),
    )


RULE = Rule(
    Kind(
        "DX323",
        "shared-kpi-without-department",
        Severity.INFO,
        Message("複数の課で使うKPIに担当課がありません", "A KPI shared by departments names none"),
    ),
    check,
    __doc__,
    rests_on=("measures",),
)
