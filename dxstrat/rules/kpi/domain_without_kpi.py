"""A domain of KPIs that holds none.

What it finds: a domain (住民サービス, 業務効率化 and 人材育成, or those the plan defines) that no KPI names,
in a plan whose KPIs name domains.
Why: a strategy that measures only one side (often the number of online forms) leaves the others to chance.
Put right: add a KPI for the domain, or define under `domains` those that the plan means to cover.

見つけるもの: KPIが一つもない領域です。領域は、住民サービス・業務効率化・人材育成の三つか、「domains」に書いたものです。どのKPIにも領域が書かれていない計画では調べません。
理由: 一つの面だけを測る計画では、ほかの面が成り行きになるためです。
直し方: その領域のKPIを加えるか、計画で扱う領域だけを「domains」に書きます。

Wrong:
    kpis:
      - {id: K-01, name: 窓口での平均滞在時間, kind: average, unit: 分, domain: resident-service}
Right:
    kpis:
      - {id: K-01, name: 窓口での平均滞在時間, kind: average, unit: 分, domain: resident-service}
      - {id: K-02, name: 定型業務の年間作業時間, kind: annual, unit: 時間, domain: efficiency}
      - {id: K-03, name: データ分析研修を終えた職員, kind: cumulative, unit: 人, domain: people}
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01, K-02, K-03], lead: 市民課}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import listed
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find domains without a KPI; one problem for all of them."""
    used = {kpi.domain for kpi in index.strategy.kpis if kpi.domain}
    empty = [domain for domain in index.strategy.kpi_domains if used and domain.id not in used]
    if empty:
        titles, ids = listed([domain.title for domain in empty]), listed([domain.id for domain in empty])
        id_ = visible(empty[0].id)
        yield Problem(
            empty[0].path or ("kpis",),
            Message(f"KPIのない領域があります（{titles.ja}）", f"domains without a KPI: {ids.en}"),
            fix=Message(
                f"領域のKPIを domain: {id_} のように加えるか、扱う領域だけを「domains」に書いてください",
                f"add KPIs, as in domain: {id_}, or write under domains only those that the plan covers",
            ),
            on_key=not empty[0].path,
        )


RULE = Rule(
    Kind(
        "DX311",
        "domain-without-kpi",
        Severity.INFO,
        Message("KPIのない領域があります", "A domain has no KPI"),
    ),
    check,
    __doc__,
    rests_on=("kpis",),
)
