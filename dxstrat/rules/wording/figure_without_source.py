"""Figures of today that nobody can check.

What it finds: indicators of the current state without `source` or `year`.
Why: a figure without year and source cannot be checked, nor compared later.
Put right: write both.

見つけるもの: 「source」（出典）又は「year」（年度）がない現状の指標です。
理由: いつの、何による数字かが分からないと、確かめることも、後で比べることもできないためです。
直し方: 出典と年度を書きます。

Wrong:
    current_state:
      indicators: [{name: 電子申請率, value: 12.5%}]
Right:
    current_state:
      indicators: [{name: 電子申請率, value: 12.5%, year: 2024, source: 庁内調査}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import listed
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find indicators without a source or a year; one problem for all of them."""
    state = index.strategy.current_state
    bare = [one for one in (state.indicators if state else ()) if not (one.source and one.year)]
    if bare:
        names = listed([indicator.name for indicator in bare])
        yield Problem(
            bare[0].path,
            Message(
                f"出典と年度がそろっていない指標があります（{names.ja}）",
                f"indicators without both source and year: {names.en}",
            ),
            fix=Message(
                "year: 2024 と source: 資料の名前 の両方を書いてください",
                "write both year: 2024 and source: …",
            ),
        )


RULE = Rule(
    Kind(
        "DX720",
        "figure-without-source",
        Severity.INFO,
        Message("出典のない現状の数字があります", "A figure of today has no source"),
    ),
    check,
    __doc__,
)
