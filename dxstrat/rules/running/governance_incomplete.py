"""Governance with a gap.

What it finds: governance without the department that carries the whole plan, without roles such as a CIO, without
the mayor's message to the staff, or without publicity inside the office.
Why: one section must lead and several work with it; somebody must hold the role that decides across departments;
and those who do not know what the change is for will not take part in it.
Put right: write what is missing. A role may be held from outside.

見つけるもの: 計画全体の主管課（lead_department）、CIOなどの役職（roles）、首長のメッセージ（message）、庁内広報（publicity）のどれかがない推進体制です。
理由: 計画全体に責任を持つ課と、部の壁を越えて決める人が要ります。また、何のための改革かが伝わらなければ、職員は自分の仕事として動けません。
直し方: 欠けたところを書きます。役職は外部の人材が務めてもかまいません。

Wrong:
    governance:
      lead_department: デジタル推進課
      roles: [{title: CIO, holder: 副市長}]
Right:
    governance:
      lead_department: デジタル推進課
      roles: [{title: CIO, holder: 副市長}]
      message: 変えるのは仕組みであり、支えるのは皆さんです。
      publicity: 毎月の庁内報で、進み具合と工夫を知らせます。
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


_PARTS = {
    "lead_department": Message("計画全体の主管課（lead_department）", "lead department"),
    "roles": Message("CIOなどの役職（roles）", "roles such as a CIO"),
    "message": Message("首長のメッセージ（message）", "message of the mayor"),
    "publicity": Message("庁内広報（publicity）", "publicity inside the office"),
}


def check(index: Index) -> Iterator[Problem]:
    """Find what the governance section leaves out; one problem for all of it."""
    governance = index.strategy.governance
    if governance is None:
        return
    held = (governance.lead_department, governance.roles, governance.message, governance.publicity)
    missing = [key for key, value in zip(_PARTS, held, strict=True) if not value]
    if missing:
        words = joined(_PARTS[key] for key in missing)
        keys = "、".join(f"「{key}」" for key in missing)
        yield Problem(
            governance.path,
            Message(f"推進体制に、{words.ja}がありません", f"governance has no {words.en}"),
            fix=Message(
                f"「governance」に{keys}を加えて書いてください",
                f"write under governance: {', '.join(missing)}",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX503",
        "governance-incomplete",
        Severity.INFO,
        Message("推進体制に欠けた点があります", "Governance has a gap"),
    ),
    check,
    __doc__,
    rests_on=("governance",),
)
