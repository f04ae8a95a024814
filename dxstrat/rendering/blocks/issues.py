"""Blocks on issues: what they are, why they are, whom they touch, and how far the goal is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.model.chain import Issue
from dxstrat.rendering.blocks.records import Field, record_table
from dxstrat.rendering.labels import LABELS, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.rendering.content import Content
    from dxstrat.rendering.filing import Piece


def issue_table(content: Content) -> Sequence[Piece]:
    """課題一覧 by viewpoint: cause and scope of impact side by side, the large ones marked."""
    issues = content.strategy.issues
    return record_table(
        issues,
        [
            Field("番号", 13, lambda one: one.number or one.id, align="center"),
            Field("課題", 45, lambda one: one.title),
            Field("原因", 44, lambda one: one.cause),
            Field("影響範囲", 44, lambda one: one.scope),
            Field("影響", 14, lambda one: _impact(one), align="center"),
        ],
        caption="課題の一覧（視点別）",
        anchor="issues",
        groups=_by_viewpoint(issues),
        notes=("「◎大」は、影響が特に大きい課題です。",)
        if any(one.impact == "high" for one in issues)
        else (),
    )


def gap_table(content: Content) -> Sequence[Piece]:
    """現状とめざす姿との差."""
    issues = [one for one in content.strategy.issues if one.desired_state or one.gap or one.evidence]
    return record_table(
        issues,
        [
            Field("課題", 40, lambda one: content.numbered(one), label=True),
            Field("めざす姿", 42, lambda one: one.desired_state),
            Field("現状との差", 42, lambda one: one.gap),
            Field("根拠", 36, lambda one: one.evidence),
        ],
        caption="現状とめざす姿",
        anchor="gaps",
    )


def _by_viewpoint(issues: Sequence[Issue]) -> list[tuple[str, list[Issue]]]:
    return [
        (f"{words}の視点", [issue for issue in issues if issue.viewpoint == viewpoint])
        for viewpoint, words in LABELS[Issue, "viewpoint"].items()
    ]


def _impact(issue: Issue) -> str:
    return f"◎{label(issue, 'impact')}" if issue.impact == "high" else label(issue, "impact")
