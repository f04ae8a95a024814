"""A placeholder that was left.

What it finds: ○○, △△, ×××, ???, TBD, TODO, 要確認, 要記入 and the like in a text of the plan.
Why: such marks reach the printed plan.
Put right: write what belongs there. What is only for yourself goes behind a # as a comment.

見つけるもの: ○○、△△、×××、？？？、TBD、TODO、要確認、要記入などの、書きかけの印です。
理由: そのまま印刷された計画に載ってしまうためです。
直し方: 正しい内容を書きます。自分用の覚えは # の後ろに書きます。

Wrong:
    vision:
      statement: ○○で暮らしやすい市
      value: {residents: 負担が減ります。, staff: 時間が生まれます。, administration: 早く決まります。}
Right:
    vision:
      statement: 書かずに、待たずに用事が済む市
      value: {residents: 負担が減ります。, staff: 時間が生まれます。, administration: 早く決まります。}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


_MARK = re.compile(
    # Why the first character comes first: from a set of characters the search runs twenty times faster.
    "[○●◯◎△▲□■〇×✕?？ｘＸxXTF要こ](?:"
    "(?<=[○●◯◎△▲□■])[○●◯◎△▲□■]+|(?<![一二三四五六七八九〇]〇)(?<=〇)〇+(?![一二三四五六七八九〇年])"
    "|(?<=[×✕])[×✕]+|(?<=[?？])[?？]+|(?<=[ｘＸ])[ｘＸ]{2,}"
    "|(?<![A-Za-z][xXTF])(?:(?<=[xX])[xX]{2,}|(?<=T)(?:BD|ODO)|(?<=F)IXME)(?![A-Za-z])"
    "|(?<=要)(?:確認|記入)|(?<=こ)こに(?:記入|書いて))"
)


def check(index: Index) -> Iterator[Problem]:
    """Find texts with a mark that something is still to be written."""
    for path, text in index.all_texts:
        match = _MARK.search(text)
        if match:
            mark = visible(match[0])
            yield Problem(
                path,
                Message(f"書きかけの印「{mark}」が残っています", f"the placeholder {mark} is left"),
                fix=Message(
                    "正しい内容に書き直してください。覚え書きなら # の後ろに移してください",
                    "write what belongs there; move what is only for yourself behind a #",
                ),
            )


RULE = Rule(
    Kind(
        "DX710",
        "placeholder-left",
        Severity.WARNING,
        Message("書きかけの印が残っています", "A placeholder is left"),
    ),
    check,
    __doc__,
)
