"""An issue all of whose measures have been stopped.

What it finds: an issue whose every measure is suspended or cancelled.
Why: on paper the chain holds, in fact nobody works on the issue any more.
Put right: add a measure that goes on, or say in the issue why it is left for now and take it out.

見つけるもの: 応える施策が全て休止又は中止になっている課題です。
理由: 紙の上ではつながっていても、実際にはその課題にだれも取り組んでいないことになります。
直し方: 続ける施策を立てるか、課題を計画から外します。

Wrong:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        status: cancelled
        status_reason: 国の仕組みに統合したためです。
Right:
    measures:
      - id: M-01
        title: 書かない窓口を導入する
        issues: [I-01]
        kpis: [K-01]
        lead: 市民課
        status: in-progress
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Kind, Severity
from dxstrat.rules.rule import Problem, Rule
from dxstrat.rules.saying import listed, name_of
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


def check(index: Index) -> Iterator[Problem]:
    """Find issues with measures of which none is running."""
    running = {measure.id for measure in index.running_measures}
    for issue in index.strategy.issues:
        measures = index.measures_by_issue.get(issue.id, ())
        if not measures or any(measure.id in running for measure in measures):
            continue
        id_ = visible(issue.id)
        name, stopped = name_of(issue), listed([measure.id for measure in measures])
        yield Problem(
            issue.path,
            Message(
                f"{name.ja}に応える施策は、全て休止又は中止です", f"all measures for {name.en} are stopped"
            ),
            label=Message(f"休止又は中止: {stopped.ja}", f"stopped: {stopped.en}"),
            fix=Message(
                f"続ける施策の「issues」に {id_} を加えるか、この課題を「issues」から消してください",
                f"add {id_} to the issues of a measure that goes on, or remove the issue",
            ),
        )


RULE = Rule(
    Kind(
        "DX207",
        "issue-with-stopped-measures",
        Severity.WARNING,
        Message("課題に応える施策が全て止まっています", "All measures for an issue are stopped"),
    ),
    check,
    __doc__,
    rests_on=("measures",),
)
