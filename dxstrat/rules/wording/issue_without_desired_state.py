"""Issues that do not say where to.

What it finds: issues without `desired_state`.
Why: an issue is the gap between today and what should be. Without the second half a measure cannot be judged.
Put right: write in one sentence how it is when the issue is solved.

見つけるもの: 「desired_state」（めざす姿）がない課題です。
理由: 課題は、今と理想との差です。理想の側がないと、施策が正しいかを判断できません。
直し方: 解決したときにどうなっているかを、一文で書きます。

Wrong:
    issues:
      - {id: I-01, title: 窓口の待ち時間が長い, viewpoint: operations, cause: 紙の申請, scope: 来庁者}
Right:
    issues:
      - id: I-01
        title: 窓口の待ち時間が長い
        viewpoint: operations
        cause: 紙の申請
        scope: 来庁者
        desired_state: 書かずに、待たずに終わります。
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.together import lacking
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find issues without a desired state."""
    yield from lacking(
        [issue for issue in index.strategy.issues if not issue.desired_state],
        Message("めざす姿（desired_state）", "desired state"),
        Message(
            "解決した姿を、desired_state: 書かずに、待たずに終わります。 のように書いてください",
            "write how it is when solved, as in desired_state: done without writing, without waiting",
        ),
    )


RULE = Rule(
    Kind(
        "DX707",
        "issue-without-desired-state",
        Severity.INFO,
        Message("課題にめざす姿がありません", "An issue has no desired state"),
    ),
    check,
    __doc__,
)
