"""A vision that leaves somebody out.

What it finds: a vision whose `value` does not speak of residents, staff and the administration, all three.
Why: a slogan becomes a vision when each of the three can read what it gains.
Put right: write a sentence for each.

見つけるもの: 「value」に、住民・職員・行政のどれかにとっての価値がないビジョンです。
理由: 三者それぞれが何を得るのかを書いて初めて、標語ではないビジョンになるためです。
直し方: それぞれの価値を一文ずつ書きます。

Wrong:
    vision:
      statement: 書かずに、待たずに用事が済む市役所
      value:
        residents: 手続の時間と移動の負担がなくなります。
Right:
    vision:
      statement: 書かずに、待たずに用事が済む市役所
      value:
        residents: 手続の時間と移動の負担がなくなります。
        staff: 相談と企画に時間を使えます。
        administration: データをもとに早く決められます。
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


_THREE = {
    "residents": Message("住民（residents）", "residents"),
    "staff": Message("職員（staff）", "staff"),
    "administration": Message("行政（administration）", "administration"),
}


def check(index: Index) -> Iterator[Problem]:
    """Find visions that do not name the value for all three."""
    vision = index.strategy.vision
    if vision is None:
        return
    value = vision.value
    held = (value.residents, value.staff, value.administration) if value else (None, None, None)
    missing = [key for key, text in zip(_THREE, held, strict=True) if not text]
    if missing:
        words = joined(_THREE[key] for key in missing)
        yield Problem(
            value.path if value else vision.path,
            Message(
                f"ビジョンに、{words.ja}にとっての価値がありません",
                f"the vision says no value for {words.en}",
            ),
            fix=Message(
                f"「vision」の「value」に {missing[0]}: 何がよくなるか のように書いてください",
                f"write under value of vision, as in {missing[0]}: what becomes better",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX703",
        "vision-leaves-out-somebody",
        Severity.WARNING,
        Message("ビジョンに三者の価値がそろっていません", "The vision leaves somebody out"),
    ),
    check,
    __doc__,
)
