"""Grades that overlap or leave a gap.

What it finds: grades of a computed scheme of which two have the same lower bound, one has none, or the lowest
bound lies above 0.
Why: some result would have two marks, or none.
Put right: give each grade its own `at_least`, the lowest 0.

見つけるもの: 計算で決める評価区分のうち、下限（at_least）が同じもの、下限がないもの、又は最も低い下限が0より大きいものです。
理由: 印が二つ付く結果や、どの印も付かない結果が出るためです。
直し方: 印ごとに違う下限を書き、最も低いものを 0 にします。

Wrong:
    review:
      grading:
        method: target-ratio
        grades: [{mark: A, at_least: 100}, {mark: B, at_least: 80}, {mark: D, when: unknown}]
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
from dxstrat.rules.saying import number_text
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.rules.index import Index


_COMPUTED = ("target-ratio", "linear-path")


def check(index: Index) -> Iterator[Problem]:
    """Find bounds that are missing, equal or all above nothing."""
    grading = index.strategy.review.grading if index.strategy.review else None
    if grading is None or grading.method not in _COMPUTED:
        return
    bounds: dict[float, str] = {}
    for grade in grading.grades:
        mark = visible(grade.mark)
        if grade.when == "unknown":
            continue
        if grade.at_least is None:
            yield Problem(
                grade.path,
                Message(
                    f"印「{mark}」に下限（at_least）がありません",
                    f"the mark {mark} has no lower bound (at_least)",
                ),
                fix=Message(
                    "at_least: 80 のように、%の数で書いてください", "write it in percent, as in at_least: 80"
                ),
            )
        elif grade.at_least in bounds:
            other = bounds[grade.at_least]
            yield Problem(
                (*grade.path, "at_least"),
                Message(
                    f"印「{mark}」と「{other}」の下限が同じです",
                    f"the marks {mark} and {other} have one lower bound",
                ),
                fix=Message(
                    "どちらかの at_least を別の数に直してください", "write another number for one of them"
                ),
            )
        else:
            bounds[grade.at_least] = mark
    if bounds and min(bounds) > 0:
        lowest = number_text(min(bounds))
        yield Problem(
            (*grading.path, "grades"),
            Message(
                f"{lowest}% に届かないときの印がありません", f"there is no mark for results below {lowest} %"
            ),
            fix=Message(
                "「grades」に - {mark: C, at_least: 0} のように加えてください",
                "add to grades a line such as - {mark: C, at_least: 0}",
            ),
            on_key=True,
        )


RULE = Rule(
    Kind(
        "DX524",
        "grading-with-gaps",
        Severity.WARNING,
        Message("評価区分に重なりや抜けがあります", "The grades overlap or leave a gap"),
    ),
    check,
    __doc__,
)
