"""Blocks on review and improvement: the reviews, the PDCA cycle, the calendar, the grading rule."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from dxstrat.document import Row, Table
from dxstrat.rendering.blocks.cells import cell, head, widths
from dxstrat.rendering.blocks.records import Field, record_table
from dxstrat.rendering.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dxstrat.document.tree import Align
    from dxstrat.model.running import Grade, ReviewStep
    from dxstrat.rendering.content import Content
    from dxstrat.rendering.filing import Piece

_STEPS = (
    ("quarterly", "四半期の進捗確認"),
    ("annual", "年次の評価"),
    ("external", "外部評価"),
    ("sharing", "庁内共有会"),
)
_MONTHS = (4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3)
_CENTERED: list[Align] = ["center"] * 12
_MONTH = re.compile(r"([0-9]{1,2})\s*月")


def review_table(content: Content) -> Sequence[Piece]:
    """評価の仕組み: the four reviews, who does them, when, and where the result goes."""
    return record_table(
        list(_steps(content)),
        [
            Field("区分", 28, lambda one: one[0], label=True),
            Field("実施者", 28, lambda one: one[1].who),
            Field("内容", 44, lambda one: one[1].what),
            Field("時期", 26, lambda one: one[1].when),
            Field("結果の反映", 34, lambda one: one[1].result),
        ],
        caption="評価・改善の仕組み",
        anchor="review",
    )


def review_calendar(content: Content) -> Sequence[Piece]:
    """年間の予定: the months that the reviews and the meetings of the bodies name."""
    governance = content.strategy.governance
    named = [(name, step.when) for name, step in _steps(content)]
    named += [(body.name, body.meets) for body in (governance.bodies if governance else ())]
    rows = [(name, _months(text or "")) for name, text in named]
    rows = [(name, months) for name, months in rows if months]
    if not rows:
        return ()
    told = "、".join(f"{name}は{'・'.join(f'{month}月' for month in months)}" for name, months in rows)
    return (
        Table(
            columns=widths(52, *([9] * 12)),
            rows=(
                head("区分", *(str(month) for month in _MONTHS), aligns=["left", *_CENTERED]),
                *(
                    Row(
                        (
                            cell(name, "label"),
                            *(cell("●" if month in months else "", align="center") for month in _MONTHS),
                        )
                    )
                    for name, months in rows
                ),
            ),
            header_rows=1,
            description=f"評価と会議の年間の予定を月ごとに示す表。{told}。",
            caption="評価・会議の年間の予定（月）",
            anchor="review-calendar",
        ),
    )


def pdca_table(content: Content) -> Sequence[Piece]:
    """PDCAサイクル."""
    review = content.strategy.review
    pdca = review.pdca if review else None
    rows = (
        [
            ("計画（Plan）", pdca.plan),
            ("実行（Do）", pdca.do),
            ("評価（Check）", pdca.check),
            ("改善（Act）", pdca.act),
        ]
        if pdca
        else []
    )
    return record_table(
        rows,
        [Field("段階", 36, lambda row: row[0], label=True), Field("内容", 124, lambda row: row[1])],
        caption="PDCAサイクル",
        anchor="pdca",
        source=("review", "pdca"),
    )


def grading_table(content: Content) -> Sequence[Piece]:
    """評価区分: each mark with the share from which it holds."""
    review = content.strategy.review
    grading = review.grading if review else None
    if grading is None:
        return ()
    grades = list(grading.grades)
    limits = sorted({one.at_least for one in grades if one.at_least is not None})

    def holds(grade: Grade) -> str | None:
        if grade.when:
            return label(grade, "when")
        if grade.at_least is None:
            return None
        above = next((limit for limit in limits if limit > (grade.at_least or 0)), None)
        number = content.formats.number
        if above is None:
            return f"{number(grade.at_least)}%以上"
        if grade.at_least <= 0:
            return f"{number(above)}%未満"
        return f"{number(grade.at_least)}%以上{number(above)}%未満"

    return record_table(
        grades,
        [
            Field("評価", 24, lambda one: one.mark, align="center", label=True),
            Field("意味", 76, lambda one: one.label),
            Field("基準", 60, holds),
        ],
        caption=f"評価の区分（{label(grading, 'method')}）",
        anchor="grading",
        notes=(grading.note,) if grading.note else (),
    )


def _steps(content: Content) -> Iterator[tuple[str, ReviewStep]]:
    for key, name in _STEPS:
        step = getattr(content.strategy.review, key, None)
        if step is not None:
            yield name, step


def _months(text: str) -> list[int]:
    found = [int(match) for match in _MONTH.findall(unicodedata.normalize("NFKC", text))]
    return [month for month in _MONTHS if month in found]
