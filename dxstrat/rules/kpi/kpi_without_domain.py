"""KPIs that name no domain.

What it finds: KPIs without `domain`.
Why: only by domain can one see whether residents, work and people are all covered.
Put right: write `domain` with one of the three usual domains, or one of the plan's own.

見つけるもの: 「domain」（領域）がないKPIです。
理由: 住民サービス・業務効率化・人材育成のどれもが測られているかを、領域ごとに確かめるためです。
直し方: 「domain」に、三つの領域か、「domains」に書いた領域の id を書きます。

Wrong:
    kpis:
      - {id: K-01, name: 窓口での平均滞在時間, kind: average, unit: 分}
Right:
    kpis:
      - {id: K-01, name: 窓口での平均滞在時間, kind: average, unit: 分, domain: resident-service}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import listed
from dxstrat.rules.together import lacking
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find KPIs without a domain."""
    choices = listed([domain.id for domain in index.strategy.kpi_domains])
    yield from lacking(
        [kpi for kpi in index.strategy.kpis if kpi.domain is None],
        Message("領域（domain）", "domain"),
        Message(
            f"domain: に {choices.ja} のどれかを書いてください", f"write domain: with one of {choices.en}"
        ),
    )


RULE = Rule(
    Kind(
        "DX312",
        "kpi-without-domain",
        Severity.INFO,
        Message("KPIに領域がありません", "A KPI names no domain"),
    ),
    check,
    __doc__,
)
