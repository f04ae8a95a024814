"""Abbreviations that the glossary does not explain.

What it finds: abbreviations in Latin letters (RPA, EBPM, SaaS) that the plan uses and its glossary does not have.
Everyday ones (DX, AI, KPI, PDF …) and plans without a glossary are left alone.
Why: residents and councillors read the plan too.
Put right: add the term with its meaning.

見つけるもの: 本文で使われているのに、用語集にないRPA・EBPM・SaaSなどの略語です。DX・AI・KPI・PDFなどの日常の語と、用語集のない計画は調べません。
理由: 住民や議員も読む文書だからです。
直し方: 用語と意味を用語集に加えます。

Wrong:
    vision:
      statement: EBPMで早く決める、書かない窓口の市役所
      value: {residents: 負担が減ります。, staff: 時間が生まれます。, administration: 早く決まります。}
    glossary:
      - {term: 書かない窓口, meaning: 職員が聞き取って申請書を作る窓口です。}
Right:
    vision:
      statement: EBPMで早く決める、書かない窓口の市役所
      value: {residents: 負担が減ります。, staff: 時間が生まれます。, administration: 早く決まります。}
    glossary:
      - {term: 書かない窓口, meaning: 職員が聞き取って申請書を作る窓口です。}
      - {term: EBPM, meaning: データに基づいて政策を決めることです。}
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import listed
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


_ABBREVIATION = re.compile(
    r"(?<![A-Za-z0-9./@_-])(?:[A-Z]{2,}|[A-Z][a-z]{1,2}[A-Z])[a-z]?(?:-[A-Z]{2,})?(?![A-Za-z0-9/@_-])",
    re.ASCII,
)
_EVERYDAY = {
    "AI", "CDO", "CIO", "CSV", "DX", "FAQ", "ICT", "ID", "IT", "KPI", "LINE", "NHK", "NPO", "OK", "PC", "PDCA", "PDF",
    "QR", "SDGs", "SNS", "TV", "URL", "USB",
}  # fmt: skip


def check(index: Index) -> Iterator[Problem]:
    """Find abbreviations that the glossary lacks; one problem for all of them."""
    glossary = index.strategy.glossary
    if not glossary:
        return
    known = unicodedata.normalize("NFKC", " ".join(f"{term.term} {term.meaning}" for term in glossary))
    found = {
        word
        for path, text in index.texts
        if path[0] != "glossary"
        for word in _ABBREVIATION.findall(unicodedata.normalize("NFKC", text))
    }
    missing = sorted(word for word in found - _EVERYDAY if word not in known)
    if missing:
        words = listed(missing, shown=10)
        yield Problem(
            ("glossary",),
            Message(
                f"用語集にない略語があります（{words.ja}）",
                f"abbreviations that the glossary lacks: {words.en}",
            ),
            fix=Message(
                f"「glossary」に - {{term: {missing[0]}, meaning: 意味}} のように加えてください",
                f"add to glossary a line such as - {{term: {missing[0]}, meaning: …}}",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX709",
        "term-not-in-glossary",
        Severity.INFO,
        Message("用語集にない略語があります", "An abbreviation is not in the glossary"),
    ),
    check,
    __doc__,
)
