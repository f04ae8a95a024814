"""A bottleneck that no issue takes up.

What it finds: a bottleneck of the current state that names no issue.
Why: what the analysis found must reach the issues, or the analysis was for nothing.
Put right: name the issue under `issues` of the bottleneck.

見つけるもの: 現状分析の「bottlenecks」のうち、課題につながっていないものです。
理由: 分析で見つけた詰まりを課題に引き継がないと、調べたことが計画に生きないためです。
直し方: そのボトルネックの「issues」に、取り上げる課題の番号を書きます。

Wrong:
    current_state:
      bottlenecks:
        - title: 申請書の転記に時間がかかる
Right:
    current_state:
      bottlenecks:
        - title: 申請書の転記に時間がかかる
          issues: [I-01]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find bottlenecks without an issue."""
    state = index.strategy.current_state
    for bottleneck in state.bottlenecks if state else ():
        if not bottleneck.issues:
            title = visible(bottleneck.title)
            yield Problem(
                bottleneck.path,
                Message(
                    f"ボトルネック「{title}」を取り上げる課題がありません",
                    f"no issue takes up the bottleneck {title}",
                ),
                fix=Message(
                    "取り上げる課題の番号を、issues: [I-01] のように書いてください",
                    "name the issue that takes it up, as in issues: [I-01]",
                ),
            )


RULE = Rule(
    Kind(
        "DX208",
        "bottleneck-without-issue",
        Severity.INFO,
        Message("課題につながらないボトルネックがあります", "A bottleneck leads to no issue"),
    ),
    check,
    __doc__,
)
