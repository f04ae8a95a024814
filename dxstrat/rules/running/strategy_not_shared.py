"""A strategy that its own staff does not hear of.

What it finds: governance without the mayor's `message` to the staff, or without `publicity` inside the office.
Why: those who do not know what the change is for will not take part in it.
Put right: write the message, and how staff are kept informed.

見つけるもの: 「message」（首長から職員へのメッセージ）又は「publicity」（庁内広報）がない推進体制です。
理由: 何のための改革かが伝わらなければ、職員は自分の仕事として動けないためです。
直し方: 首長のメッセージと、庁内にどう知らせ続けるかを書きます。

Wrong:
    governance:
      lead_department: デジタル推進課
Right:
    governance:
      lead_department: デジタル推進課
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


_MESSAGE = Message("首長のメッセージ（message）", "message of the mayor")
_PUBLICITY = Message("庁内広報（publicity）", "publicity inside the office")


def check(index: Index) -> Iterator[Problem]:
    """Find governance without a message or publicity."""
    governance = index.strategy.governance
    if governance is None:
        return
    pairs = ((_MESSAGE, governance.message), (_PUBLICITY, governance.publicity))
    missing = [word for word, text in pairs if not text]
    if missing:
        words = joined(missing)
        yield Problem(
            governance.path,
            Message(f"推進体制に、{words.ja}がありません", f"governance has no {words.en}"),
            fix=Message(
                "「governance」に message: 首長の言葉 と publicity: 庁内への知らせ方 を書いてください",
                "write under governance message: … and publicity: …",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX506",
        "strategy-not-shared",
        Severity.INFO,
        Message("職員への伝え方が書かれていません", "The plan does not say how staff learn of it"),
    ),
    check,
    __doc__,
    rests_on=("governance",),
)
