"""Cases that nobody can look up.

What it finds: cases without `source`.
Why: what another place did is told in many ways; the reader must be able to look it up.
Put right: write the name or the address of the source.

見つけるもの: 「source」（出典）がない先行事例です。
理由: 他の自治体の取組は伝わるうちに形を変えるので、確かめられるようにするためです。
直し方: 資料の名前か住所を書きます。

Wrong:
    cases: [{id: kitami, municipality: 北見市, title: 書かないワンストップ窓口}]
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 市民課, cases: [kitami]}
Right:
    cases: [{id: kitami, municipality: 北見市, title: 書かないワンストップ窓口, source: 市の公表資料}]
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 市民課, cases: [kitami]}
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
    """Find cases without a source."""
    yield from lacking(
        [case for case in index.strategy.cases if not case.source],
        Message("出典（source）", "source"),
        Message("source: 資料の名前や住所 を書いてください", "write source: the name or the address of it"),
    )


RULE = Rule(
    Kind(
        "DX721",
        "case-without-source",
        Severity.INFO,
        Message("出典のない先行事例があります", "A case has no source"),
    ),
    check,
    __doc__,
)
