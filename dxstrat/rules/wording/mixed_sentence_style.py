"""Polite and plain style in one document.

What it finds: a plan with sentences in です・ます and in である・する. Words of others (現場の声, public comments)
are left alone.
Why: a document for residents reads as one when it keeps one style.
Put right: write the rarer ones in the style of the others.

見つけるもの: 「です・ます」の文と「である・する」の文が混ざっている計画です。現場の声とパブリックコメントは調べません。
理由: 文体をそろえると、一つの文書として読みやすくなるためです。
直し方: 少ない方の文を、多い方の文体に直します。

Wrong:
    vision:
      statement: 書かない窓口
      description: 手続の負担を減らします。職員の時間も生み出すことを目指す。
      value: {residents: 負担が減ります。, staff: 時間が生まれます。, administration: 早く決まります。}
Right:
    vision:
      statement: 書かない窓口
      description: 手続の負担を減らします。職員の時間も生み出すことを目指します。
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
    from dxstrat.source import Path


_POLITE = ("です", "ます", "ません", "ました", "でした", "ください", "ましょう", "でしょう")
_PLAIN = (
    *("である", "する", "した", "ない", "なる", "った", "いる", "れる", "ある", "きる", "べき"),
    *("せる", "める", "ける", "指す", "図る", "行う", "えた", "きた"),
)


def check(index: Index) -> Iterator[Problem]:
    """Find the first sentence of the rarer style, where both are used."""
    polite: list[Path] = []
    plain: list[Path] = []
    for path, text in index.texts:
        if path[0] != "public_comments" and "voices" not in path:
            for sentence in text.split("。")[:-1]:
                if sentence.endswith(_POLITE):
                    polite.append(path)
                elif sentence.endswith(_PLAIN):
                    plain.append(path)
    if polite and plain:
        rarer = plain if len(plain) <= len(polite) else polite
        wanted = "です・ます" if rarer is plain else "である・する"
        yield Problem(
            rarer[0],
            Message(
                f"「です・ます」の文（{len(polite)} 箇所）と「である・する」の文（{len(plain)} 箇所）が混ざっています",
                f"sentences in polite style ({len(polite)}) and in plain style ({len(plain)}) are mixed",
            ),
            fix=Message(f"「{wanted}」にそろえてください", f"write them all in the style of {wanted}"),
        )


RULE = Rule(
    Kind(
        "DX722",
        "mixed-sentence-style",
        Severity.INFO,
        Message("敬体と常体が混ざっています", "Polite and plain style are mixed"),
    ),
    check,
    __doc__,
)
