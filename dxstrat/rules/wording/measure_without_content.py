"""Measures of which there is nothing but a title.

What it finds: measures without `summary`, `description` and `effects`.
Why: who, what and when make a plan move. The what is missing, and the sheet of the measure stays empty.
Put right: write in `summary` in two or three sentences what is done.

見つけるもの: 「summary」（概要）・「description」（内容）・「effects」（効果）のどれもない施策です。
理由: だれが・何を・いつのうち「何を」が分からず、施策票が白紙になるためです。
直し方: 何をするのかを、二、三文で「summary」に書きます。

Wrong:
    measures:
      - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], lead: 市民課}
Right:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        summary: 本人確認書類から申請書を作る仕組みを、6課で共同利用します。
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
    """Find measures without any text of their own."""
    yield from lacking(
        [
            measure
            for measure in index.strategy.measures
            if not (measure.summary or measure.description or measure.effects)
        ],
        Message("内容（summary など）", "content such as a summary"),
        Message(
            "summary: 何をするか を、二、三文で書いてください",
            "write in two or three sentences summary: what is done",
        ),
        each=3,
    )


RULE = Rule(
    Kind(
        "DX717",
        "measure-without-content",
        Severity.WARNING,
        Message("内容のない施策があります", "A measure has no content"),
    ),
    check,
    __doc__,
)
