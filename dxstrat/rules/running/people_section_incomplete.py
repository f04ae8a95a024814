"""A part on people with a gap.

What it finds: a people section without training programmes, without `culture` or without `reskilling`.
Why: courses alone change nobody. Staff must be able to bring in what they find, and to move into new work.
Put right: write the missing part.

見つけるもの: 研修（programmes）、組織の文化（culture）、学び直し（reskilling）のどれかがない「people」です。
理由: 研修だけでは組織は変わりません。職員が自ら課題を見つけて持ち込む場と、新しい仕事へ移るための学び直しが要ります。
直し方: 欠けたところを書きます。

Wrong:
    people:
      programmes:
        - {title: デジタル基礎研修, audience: 全職員, frequency: 年1回}
Right:
    people:
      programmes:
        - {title: デジタル基礎研修, audience: 全職員, frequency: 年1回}
      culture: 月に一度、だれでも改善を持ち寄れる場を開きます。
      reskilling: 手作業が減る職員が、相談や分析の仕事に移れるように学びます。
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
    "programmes": Message("研修（programmes）", "programmes"),
    "culture": Message("組織の文化（culture）", "culture"),
    "reskilling": Message("学び直し（reskilling）", "reskilling"),
}


def check(index: Index) -> Iterator[Problem]:
    """Find what the people section leaves out."""
    people = index.strategy.people
    if people is None:
        return
    held = (people.programmes, people.culture, people.reskilling)
    missing = [key for key, value in zip(_PARTS, held, strict=True) if not value]
    if missing:
        words = joined(_PARTS[key] for key in missing)
        yield Problem(
            people.path,
            Message(f"人材育成に、{words.ja}がありません", f"the part on people has no {words.en}"),
            fix=Message(
                f"「people」に {', '.join(f'{key}:' for key in missing)} を加えて書いてください",
                f"write {', '.join(f'{key}:' for key in missing)} under people",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX515",
        "people-section-incomplete",
        Severity.INFO,
        Message("人材育成に欠けた点があります", "The part on people has a gap"),
    ),
    check,
    __doc__,
    rests_on=("people",),
)
