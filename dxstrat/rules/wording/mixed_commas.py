"""Two kinds of comma in one document.

What it finds: a plan whose texts have both 「、」 and 「，」.
Why: since 2022 the guide for official writing has 「、」 as its norm; some offices keep 「，」. A document uses one.
Put right: write one of them throughout.

見つけるもの: 文の中で、読点の「、」と「，」の両方が使われている計画です。
理由: 令和4年の「公用文作成の考え方」は「、」を原則とし、「，」を用いる自治体もあります。一つの文書ではどちらかにそろえます。
直し方: どちらかにそろえます。

Wrong:
    vision:
      statement: 書かずに、待たずに，用事が済む市役所
      value: {residents: 負担が減ります。, staff: 時間が生まれます。, administration: 早く決まります。}
Right:
    vision:
      statement: 書かずに、待たずに、用事が済む市役所
      value: {residents: 負担が減ります。, staff: 時間が生まれます。, administration: 早く決まります。}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find the first text with the rarer comma, where both are used."""
    places = {sign: [path for path, text in index.texts if sign in text] for sign in "、，"}
    rarer, other = sorted(places, key=lambda sign: (len(places[sign]), sign == "、"))
    if places[rarer]:
        yield Problem(
            places[rarer][0],
            Message(
                f"読点の「、」（{len(places['、'])} 箇所）と「，」（{len(places['，'])} 箇所）が混ざっています",
                f"commas 「、」 ({len(places['、'])} texts) and 「，」 ({len(places['，'])} texts) are mixed",
            ),
            fix=Message(f"「{rarer}」を「{other}」に直してください", f"write 「{other}」 for 「{rarer}」"),
        )


RULE = Rule(
    Kind(
        "DX725",
        "mixed-commas",
        Severity.INFO,
        Message("読点の「、」と「，」が混ざっています", "Two kinds of comma are mixed"),
    ),
    check,
    __doc__,
)
