"""A grave risk that nobody watches.

What it finds: a risk with high likelihood or high impact and without `owner`.
Why: a risk in a register that nobody looks at happens all the same.
Put right: write who watches it.

見つけるもの: 起こりやすさか影響が high（高い・大きい）なのに、「owner」（見守る人）がないリスクです。
理由: 一覧に載せただけで見守る人がいないリスクは、気付かないうちに起きるためです。
直し方: 見守る人や課を「owner」に書きます。

Wrong:
    risks:
      - {id: R-01, title: 手順が定着しない, category: resistance, likelihood: medium, impact: high, response: 一緒に作ります。}
Right:
    risks:
      - id: R-01
        title: 手順が定着しない
        category: resistance
        likelihood: medium
        impact: high
        response: 一緒に作ります。
        owner: 市民課長
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.together import lacking
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find high risks without an owner."""
    yield from lacking(
        [
            risk
            for risk in index.strategy.risks
            if "high" in (risk.likelihood, risk.impact) and not risk.owner
        ],
        Message("見守る人（owner）", "owner although it is grave"),
        Message(
            "見守る人を、owner: 市民課長 のように書いてください",
            "write who watches it, as in owner: 市民課長",
        ),
        each=3,
    )


RULE = Rule(
    Kind(
        "DX522",
        "grave-risk-without-owner",
        Severity.WARNING,
        Message("大きなリスクを見守る人がいません", "A grave risk has no owner"),
    ),
    check,
    __doc__,
)
