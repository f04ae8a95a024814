"""One KPI written down twice.

What it finds: two KPIs with the same name and unit.
Why: a KPI shown again under a second measure (再掲) is counted once only if it is one entry; two entries drift apart.
Put right: keep one and name its id in the `kpis` of both measures.

見つけるもの: 名前も単位も同じ二つのKPIです。
理由: 別の施策に再掲するKPIは、一つの項目にしておかないと二重に数えられ、数字も食い違っていくためです。
直し方: 一つだけを残し、両方の施策の「kpis」にその番号を書きます。

Wrong:
    kpis:
      - {id: K-01, name: 電子申請率, kind: rate, unit: "%"}
      - {id: K-02, name: 電子申請率, kind: rate, unit: "%"}
    measures:
      - {id: M-01, title: 電子申請を広げる, issues: [I-01], kpis: [K-01], lead: 市民課}
      - {id: M-02, title: 申請の案内を改める, issues: [I-01], kpis: [K-02], lead: 広報課}
Right:
    kpis:
      - {id: K-01, name: 電子申請率, kind: rate, unit: "%"}
    measures:
      - {id: M-01, title: 電子申請を広げる, issues: [I-01], kpis: [K-01], lead: 市民課}
      - {id: M-02, title: 申請の案内を改める, issues: [I-01], kpis: [K-01], lead: 広報課}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of
from dxstrat.rules.wording.plain import plain_name
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.chain import Kpi
    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find KPIs with the name and unit of an earlier one."""
    seen: dict[tuple[str, str | None], Kpi] = {}
    for kpi in index.strategy.kpis:
        first = seen.setdefault((plain_name(kpi.name), kpi.unit), kpi)
        if first is kpi:
            continue
        name = name_of(kpi)
        yield Problem(
            kpi.path,
            Message(
                f"{name.ja}は、{visible(first.id)} と名前も単位も同じです",
                f"{name.en} has the name and unit of {visible(first.id)}",
            ),
            fix=Message(
                f"同じものなら {visible(first.id)} だけを残し、両方の施策の「kpis」に書いてください。違うものなら、違いが分かる名前にしてください",
                f"if they are one, keep {visible(first.id)} and name it in both measures; if not, give them different names",
            ),
            related=((first.path, Message("同じ名前のKPIはここです", "the KPI of the same name")),),
        )


RULE = Rule(
    Kind(
        "DX322", "same-kpi-twice", Severity.WARNING, Message("同じKPIが二つあります", "One KPI stands twice")
    ),
    check,
    __doc__,
    rests_on=("kpis",),
)
