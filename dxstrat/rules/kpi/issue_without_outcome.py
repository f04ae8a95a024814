"""An issue that is measured by outputs alone.

What it finds: an issue all of whose KPIs are outputs (activity: courses held, forms put online).
Why: outputs say that something was done, not that anything became better. Reviewers look for this first.
Put right: add a KPI of level `outcome` that shows what changed for residents or staff.

見つけるもの: KPIが全て活動指標（研修の回数、オンライン化した手続の数など）である課題です。
理由: 活動指標は「やったこと」を示し、「よくなったこと」を示しません。外部評価で初めに問われる点です。
直し方: 住民や職員にとって何が変わったかを示すKPIを、level: outcome として加えます。

Wrong:
    kpis:
      - id: K-01
        name: 書かない窓口を置いた課の数
        kind: cumulative
        unit: 課
        level: output
Right:
    kpis:
      - id: K-01
        name: 窓口での平均滞在時間
        kind: average
        unit: 分
        level: outcome
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
    """Find issues with KPIs that all say they are outputs."""
    yield from being(
        [
            issue
            for issue in index.strategy.issues
            if (kpis := index.kpis_of_issue(issue)) and all(kpi.level == "output" for kpi in kpis)
        ],
        Message("活動指標のKPIだけで測られています", "measured by outputs alone"),
        Message(
            "住民や職員にとっての変化を示すKPIを、level: outcome として加えてください",
            "add a KPI that shows what changes for residents or staff, with level: outcome",
        ),
        each=3,
    )


RULE = Rule(
    Kind(
        "DX301",
        "issue-without-outcome",
        Severity.WARNING,
        Message("課題のKPIが活動指標だけです", "An issue is measured by outputs alone"),
    ),
    check,
    __doc__,
    rests_on=("measures", "kpis"),
)
