"""A grading that cannot say "not known".

What it finds: grades without one for `when: unknown`.
Why: figures come late, surveys are put off, a state is reached or not. Real schemes all have such a mark.
Put right: add a grade with `when: unknown`.

見つけるもの: 「when: unknown」（評価できないとき）の印がない評価区分です。
理由: 実績が未公表だったり、調査がまだだったりする年は必ずあります。実際の自治体の区分にも、評価できないときの印があります。
直し方: when: unknown の印を加えます。

Wrong:
    review:
      grading:
        method: target-ratio
        grades: [{mark: A, at_least: 100}, {mark: B, at_least: 80}, {mark: C, at_least: 0}]
Right:
    review:
      grading:
        method: target-ratio
        grades: [{mark: A, at_least: 100}, {mark: B, at_least: 80}, {mark: C, at_least: 0}, {mark: D, when: unknown}]
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
    """Find grades without a mark for the unknown."""
    grading = index.strategy.review.grading if index.strategy.review else None
    if grading and grading.grades and all(grade.when != "unknown" for grade in grading.grades):
        yield Problem(
            (*grading.path, "grades"),
            Message(
                "評価できないときの印が、評価区分にありません",
                "the grades have no mark for what cannot be judged",
            ),
            fix=Message(
                "「grades」に - {mark: －, label: 評価できません。, when: unknown} のように加えてください",
                "add to grades a line such as - {mark: N, label: cannot be judged, when: unknown}",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX523",
        "grading-without-unknown",
        Severity.WARNING,
        Message("評価できないときの印がありません", "No mark for what cannot be judged"),
    ),
    check,
    __doc__,
)
