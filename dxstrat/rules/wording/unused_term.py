"""A term that the plan does not use.

What it finds: terms of the glossary that stand nowhere else in the plan.
Why: a glossary copied from another plan hides the terms that this one needs.
Put right: remove the term, or write it in the glossary as the text does.

見つけるもの: 用語集にあるのに、計画のほかの箇所に出てこない用語です。
理由: ほかの計画から写した用語集は、この計画に要る用語を見つけにくくするためです。
直し方: 用語を消すか、本文の書き方に合わせます。

Wrong:
    glossary:
      - {term: ブロックチェーン, meaning: 記録をつないで守る仕組みです。}
Right:
    glossary:
      - {term: 書かない窓口, meaning: 職員が聞き取って申請書を作る窓口です。}
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find terms that stand nowhere outside the glossary; what stands in brackets behind a term is its gloss."""
    for term in index.strategy.glossary:
        word = re.split("[（(]", term.term)[0].strip() or term.term
        if unicodedata.normalize("NFKC", word).casefold() not in index.prose:
            shown = visible(term.term)
            yield Problem(
                (*term.path, "term"),
                Message(
                    f"用語「{shown}」は、計画の本文に出てきません",
                    f"the term {shown} stands nowhere in the plan",
                ),
                fix=Message(
                    "この用語を消すか、本文と同じ書き方に直してください",
                    "remove the term, or write it as the text does",
                ),
            )


RULE = Rule(
    Kind(
        "DX708",
        "unused-term",
        Severity.INFO,
        Message("本文で使われていない用語があります", "A term of the glossary is not used"),
    ),
    check,
    __doc__,
)
