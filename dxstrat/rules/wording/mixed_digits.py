"""Digits of two widths in one document.

What it finds: a plan whose texts have numbers in full-width and in half-width digits. Where a house rule asks for
full width for single digits and half width for longer numbers, that is kept apart.
Why: official documents may use either, but the same throughout; searching finds only one of them.
Put right: write all in one width.

見つけるもの: 文の中に、全角の数字と半角の数字が混ざっている計画です。「1桁は全角、2桁以上は半角」の決まりに沿った書き方は混在とみなしません。
理由: 公用文ではどちらでもよいものの、一つの文書の中ではそろえることとされ、検索でも片方しか見つからないためです。
直し方: どちらかにそろえます。

Wrong:
    vision:
      statement: 10分で終わる窓口を、３０の手続で
      value: {residents: 負担が減ります。, staff: 時間が生まれます。, administration: 早く決まります。}
Right:
    vision:
      statement: 10分で終わる窓口を、30の手続で
      value: {residents: 負担が減ります。, staff: 時間が生まれます。, administration: 早く決まります。}
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index
    from dxstrat.source import Path


_WIDE, _NARROW = (
    re.compile("[０-９]+"),
    re.compile(r"[0-9](?<![A-Za-z0-9.:/_-].)[0-9]*(?![A-Za-z0-9:/_-]|[.][0-9])"),  # a set first: it is fast
)


def check(index: Index) -> Iterator[Problem]:
    """Find numbers of the rarer width where numbers of one length have both; one problem, at the first place."""
    counts: Counter[tuple[bool, bool]] = Counter()
    firsts: dict[tuple[bool, bool], tuple[Path, str]] = {}
    for path, text in index.texts:
        for wide, pattern in ((True, _WIDE), (False, _NARROW)):
            for number in pattern.findall(text):
                sort = (len(number) > 1, wide)
                counts[sort] += 1
                if sort not in firsts:
                    firsts[sort] = (path, number)
    for long in (False, True):
        full, half = counts[long, True], counts[long, False]
        if full and half:
            rarer_is_full = full <= half
            path, number = firsts[long, rarer_is_full]
            yield Problem(
                path,
                Message(
                    f"全角の数字（{full} 箇所）と半角の数字（{half} 箇所）が混ざっています",
                    f"numbers in full-width digits ({full}) and in half-width digits ({half}) are mixed",
                ),
                label=Message(f"{number} など", f"{number} and others"),
                fix=Message(
                    f"{number} を {_other(number)} のように、{'半角' if rarer_is_full else '全角'}にそろえてください",
                    f"write all in one width, as in {_other(number)} for {number}",
                ),
            )
            return


def _other(number: str) -> str:
    plain = unicodedata.normalize("NFKC", number)
    return plain if plain != number else "".join(chr(ord(digit) + 0xFEE0) for digit in number)


RULE = Rule(
    Kind(
        "DX714",
        "mixed-digits",
        Severity.INFO,
        Message("全角と半角の数字が混ざっています", "Full-width and half-width digits are mixed"),
    ),
    check,
    __doc__,
)
