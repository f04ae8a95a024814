"""A stage of AI that is not thought of.

What it finds: an AI section without one of the three stages 導入, 活用 and 発展.
Why: AI without a view of where it leads stays a gadget. The last stage may be a single sentence.
Put right: describe the missing stage.

見つけるもの: 導入・活用・発展のどれかの段階がない「ai」です。
理由: 先の段階を描かないAIの導入は、道具を配るだけに終わりがちだからです。発展段階は一文だけでもかまいません。
直し方: 欠けた段階を「stages」に加えます。

Wrong:
    ai:
      stages:
        - {stage: introduce, description: 利用方針を定め、研修を行います。}
        - {stage: use, description: 文書の案の作成に使います。}
Right:
    ai:
      stages:
        - {stage: introduce, description: 利用方針を定め、研修を行います。}
        - {stage: use, description: 文書の案の作成に使います。}
        - {stage: advance, description: 住民の意見を分析し、政策の案に生かします。}
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


_STAGES = {
    "introduce": Message("導入（introduce）", "introduce"),
    "use": Message("活用（use）", "use"),
    "advance": Message("発展（advance）", "advance"),
}


def check(index: Index) -> Iterator[Problem]:
    """Find stages that the AI section does not describe."""
    ai = index.strategy.ai
    if ai is None:
        return
    missing = [stage for stage in _STAGES if all(entry.stage != stage for entry in ai.stages)]
    if missing:
        words = joined(_STAGES[stage] for stage in missing)
        yield Problem(
            ai.path,
            Message(f"生成AIの段階のうち、{words.ja}がありません", f"the AI section has no stage {words.en}"),
            fix=Message(
                f"「stages」に - {{stage: {missing[0]}, description: 取り組む内容}} のように加えてください",
                f"add to stages a line such as - {{stage: {missing[0]}, description: …}}",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX511",
        "ai-stage-missing",
        Severity.INFO,
        Message("AIの三つの段階がそろっていません", "A stage of AI is missing"),
    ),
    check,
    __doc__,
    rests_on=("ai",),
)
