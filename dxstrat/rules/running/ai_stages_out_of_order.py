"""Stages of AI that run backwards.

What it finds: a stage of AI that begins before the one it builds on: 導入, then 活用, then 発展.
Why: use needs rules and literacy first, policy making with AI needs practice first.
Put right: correct the terms in `from`.

見つけるもの: 導入・活用・発展の順に反して始まるAIの段階です。
理由: 活用には決まりとリテラシーが、発展には活用の経験が先に要るためです。
直し方: 「from」（始まり）を直します。

Wrong:
    ai:
      stages:
        - {stage: introduce, description: 利用方針を定め、研修を行います。, from: 2027}
        - {stage: use, description: 文書の案の作成に使います。, from: 2026}
Right:
    ai:
      stages:
        - {stage: introduce, description: 利用方針を定め、研修を行います。, from: 2026}
        - {stage: use, description: 文書の案の作成に使います。, from: 2027}
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import term_text
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


_STAGES = {"introduce": "導入", "use": "活用", "advance": "発展"}


def check(index: Index) -> Iterator[Problem]:
    """Find stages that begin before the stage they build on."""
    ai = index.strategy.ai
    starts = {stage.stage: (stage, stage.start) for stage in (ai.stages if ai else ()) if stage.start}
    known = [(name, *starts[name]) for name in _STAGES if name in starts]
    for (before, early, start), (after, late, other) in itertools.pairwise(known):
        if other.first < start.first:
            yield Problem(
                (*late.path, "from"),
                Message(
                    f"{_STAGES[after]}段階（{term_text(other)}）が、{_STAGES[before]}段階（{term_text(start)}）より先に始まります",
                    f"the stage {after} ({term_text(other)}) begins before the stage {before} ({term_text(start)})",
                ),
                fix=Message(
                    f"from: {term_text(start)} のように、{_STAGES[before]}段階より後に直してください",
                    f"write a term after the stage {before}, as in from: {term_text(start)}",
                ),
                related=(
                    (
                        (*early.path, "from"),
                        Message(
                            f"{_STAGES[before]}段階の始まりはここです", f"the stage {before} begins here"
                        ),
                    ),
                ),
            )


RULE = Rule(
    Kind(
        "DX509",
        "ai-stages-out-of-order",
        Severity.WARNING,
        Message("AIの段階の順序が逆です", "The stages of AI run backwards"),
    ),
    check,
    __doc__,
)
