"""An issue that already is the solution.

What it finds: an issue whose title ends in a deed: 「…を導入する」「…の整備が必要」「…の推進」.
Why: "introduce a system" is not what is wrong. Who begins with the tool never asks whether another would do.
Put right: write what is wrong, for whom. The deed belongs to a measure.

見つけるもの: 「…を導入する」「…の整備が必要」「…の推進」のように、すること（解決策）で終わっている課題の題名です。
理由: 「システムを導入する」は困りごとではありません。道具から始めると、ほかの解き方を考えなくなります。
直し方: だれが何に困っているのかを書きます。することは施策に書きます。

Wrong:
    issues:
      - {id: I-01, title: 窓口支援システムを導入する, viewpoint: operations, cause: 紙の申請, scope: 来庁者}
Right:
    issues:
      - {id: I-01, title: 窓口での記入と待ち時間が負担になっている, viewpoint: operations, cause: 紙の申請, scope: 来庁者}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import name_of
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


_DEED = re.compile(
    "(?:導入|構築|整備|推進|開発|更新|設置|実施|促進|強化|作成|策定|拡充|活用|普及|実現)"
    "(?:する|します|を行う|を行います|を図る|を図ります|すること|すべき(?:である|です)?|が必要(?:である|です|だ|となっている)?|が求められ(?:る|ている|ています)|していく)?。?"
)


def check(index: Index) -> Iterator[Problem]:
    """Find issues whose title ends in something to do."""
    for issue in index.strategy.issues:
        match = re.search(f"(?:{_DEED.pattern})$", issue.title)
        if match:
            name, deed = name_of(issue), visible(match[0])
            yield Problem(
                (*issue.path, "title"),
                Message(
                    f"{name.ja}が、解決策（{deed}）の形で書かれています",
                    f"{name.en} is written as something to do",
                ),
                fix=Message(
                    "「窓口での待ち時間が長い」のように、だれが何に困っているかを書いてください",
                    "write what is wrong and for whom, as in 窓口での待ち時間が長い; the deed belongs to a measure",
                ),
            )


RULE = Rule(
    Kind(
        "DX711",
        "issue-written-as-solution",
        Severity.WARNING,
        Message("課題が解決策の形で書かれています", "An issue is written as a solution"),
    ),
    check,
    __doc__,
)
