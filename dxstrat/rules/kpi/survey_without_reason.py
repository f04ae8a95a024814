"""A survey that stands for an outcome, without a reason.

What it finds: a KPI from asking people (`survey: true`, or 満足度, アンケート, 意識調査 in its name or source)
that is not an output and gives no `survey_reason`.
Why: satisfaction moves with many things. Reviewers take it as an outcome only where it is said why no
objective figure would do.
Put right: write why in `survey_reason`, or take an objective figure such as a time or a number of cases.

見つけるもの: アンケートから得るKPI（survey: true のもの、又は名前や出典に「満足度」「アンケート」「意識調査」とあるもの）で、活動指標ではなく、「survey_reason」もないものです。
理由: 満足度は取組以外の事情でも動きます。評価では、客観的な数字で代えられない理由がなければ成果指標と認められにくいためです。
直し方: 「survey_reason」に理由を書くか、時間や件数などの客観的な数字に替えます。

Wrong:
    kpis:
      - id: K-01
        name: 窓口サービスの満足度
        kind: rate
        unit: "%"
        level: outcome
Right:
    kpis:
      - id: K-01
        name: 窓口サービスの満足度
        kind: rate
        unit: "%"
        level: outcome
        survey: true
        survey_reason: 待ち時間だけでは、案内の分かりやすさを測れないためです。
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


_SURVEY = re.compile("満足度|アンケート|意識調査")


def check(index: Index) -> Iterator[Problem]:
    """Find outcomes from surveys without a reason."""
    for kpi in index.strategy.kpis:
        asked = kpi.survey if kpi.survey is not None else _SURVEY.search(f"{kpi.name} {kpi.source or ''}")
        if not asked or kpi.level == "output" or kpi.survey_reason:
            continue
        name = name_of(kpi)
        yield Problem(
            kpi.path,
            Message(
                f"{name.ja}はアンケートによる指標ですが、その理由がありません",
                f"{name.en} comes from a survey and does not say why",
            ),
            fix=Message(
                "survey: true と、survey_reason: 客観的な数字では測れない理由 を書いてください。アンケートでなければ survey: false と書いてください",
                "write survey: true and survey_reason: why no objective figure would do; write survey: false if it is none",
            ),
        )


RULE = Rule(
    Kind(
        "DX309",
        "survey-without-reason",
        Severity.WARNING,
        Message(
            "アンケートによる成果指標に理由がありません", "A survey stands for an outcome without a reason"
        ),
    ),
    check,
    __doc__,
)
