"""One department that does everything.

What it finds: a plan of several measures that all have the same lead and no partners.
Why: what one section does alone becomes its hobby. Finance, personnel and those who do the work must be in it.
Put right: name partner departments, or let the department whose work changes lead its measure.

見つけるもの: 複数の施策の主管課が全て同じで、関係課（partners）も一つもない計画です。
理由: 一つの課だけの取組は、全庁の改革になりません。人事・総務・財政や、業務を持つ課の参加が要ります。
直し方: 「partners」に関係課を書くか、業務を持つ課を主管課にします。

Wrong:
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: デジタル推進課}
      - {id: M-02, title: 申請の案内を改める, issues: [I-01], kpis: [K-01], lead: デジタル推進課}
Right:
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 市民課, partners: [デジタル推進課]}
      - {id: M-02, title: 申請の案内を改める, issues: [I-01], kpis: [K-01], lead: デジタル推進課}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find plans of at least two measures with one department in all of them."""
    measures = index.strategy.measures
    departments = {name for measure in measures for name in (measure.lead, *measure.partners)}
    alone = departments.pop() if len(departments) == 1 and len(measures) > 1 else None
    if alone is not None:
        yield Problem(
            ("measures",),
            Message(
                f"{len(measures)} 件の施策が、全て「{visible(alone)}」だけで進められます",
                f"all {len(measures)} measures are done by {visible(alone)} alone",
            ),
            fix=Message(
                "一緒に進める課を、partners: [市民課, 財政課] のように書いてください",
                "name those who work with it, as in partners: [市民課, 財政課]",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX504",
        "one-department-alone",
        Severity.INFO,
        Message("一つの課だけで進める計画です", "One department does everything"),
    ),
    check,
    __doc__,
    rests_on=("measures",),
)
