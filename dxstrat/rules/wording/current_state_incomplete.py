"""A look at today with a blind side.

What it finds: a current state without work, systems, people or finance.
Why: what is not looked at does not become an issue, and surfaces later.
Put right: add the side with a short summary.

見つけるもの: 業務・システム・人材・財政のどれかがない現状分析です。
理由: 見ていない面からは課題が出てこず、後になって表に出るためです。
直し方: 欠けた面を、短い文で加えます。

Wrong:
    current_state:
      operations: {summary: 申請の8割が紙です。}
      systems: {summary: 住民記録は令和9年度に更新します。}
      people: {summary: 表計算を使える職員は3割です。}
Right:
    current_state:
      operations: {summary: 申請の8割が紙です。}
      systems: {summary: 住民記録は令和9年度に更新します。}
      people: {summary: 表計算を使える職員は3割です。}
      finance: {summary: 情報関連の経費は毎年度増えています。}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import joined
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


_SIDES = {
    "operations": Message("業務（operations）", "operations"),
    "systems": Message("システム（systems）", "systems"),
    "people": Message("人材（people）", "people"),
    "finance": Message("財政（finance）", "finance"),
}


def check(index: Index) -> Iterator[Problem]:
    """Find sides of the current state that are missing; one problem for all of them."""
    state = index.strategy.current_state
    if state is None:
        return
    held = (state.operations, state.systems, state.people, state.finance)
    missing = [key for key, side in zip(_SIDES, held, strict=True) if side is None]
    if missing:
        words = joined(_SIDES[key] for key in missing)
        yield Problem(
            state.path,
            Message(f"現状分析に、{words.ja}がありません", f"the current state has no {words.en}"),
            fix=Message(
                f"「current_state」に {missing[0]}: {{summary: 現状}} のように加えてください",
                f"add under current_state, as in {missing[0]}: {{summary: …}}",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX718",
        "current-state-incomplete",
        Severity.INFO,
        Message("現状分析に欠けた面があります", "A side of the current state is missing"),
    ),
    check,
    __doc__,
    rests_on=("current_state",),
)
