"""Blocks on the vision and on where the work stands today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.rendering.blocks.records import Field, record_table
from dxstrat.rendering.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.rendering.content import Content
    from dxstrat.rendering.filing import Piece


def value_table(content: Content) -> Sequence[Piece]:
    """三者の価値: what residents, staff and the administration gain."""
    vision = content.strategy.vision
    value = vision.value if vision else None
    rows = [("住民", value.residents), ("職員", value.staff), ("行政", value.administration)] if value else []
    return record_table(
        [row for row in rows if row[1]],
        [Field("対象", 30, lambda row: row[0], label=True), Field("実現する価値", 130, lambda row: row[1])],
        caption="ビジョンがもたらす価値",
        anchor="value",
    )


def operations_table(content: Content) -> Sequence[Piece]:
    """業務の棚卸し."""
    state = content.strategy.current_state
    return record_table(
        state.operations.inventory if state and state.operations else (),
        [
            Field("業務", 32, lambda one: one.name, label=True),
            Field("担当課", 24, lambda one: one.department),
            Field("媒体", 20, lambda one: label(one, "medium")),
            Field("業務量", 24, lambda one: one.volume),
            Field("年間作業時間", 18, lambda one: _hours(content, one.hours), align="right"),
            Field("業務の流れ", 40, lambda one: "→".join(one.flow)),
            Field("備考", 30, lambda one: one.note),
        ],
        caption="業務の棚卸し",
        anchor="operations",
    )


def systems_table(content: Content) -> Sequence[Piece]:
    """システムの棚卸し."""
    state = content.strategy.current_state
    formats = content.formats
    return record_table(
        state.systems.inventory if state and state.systems else (),
        [
            Field("システム", 30, lambda one: one.name, label=True),
            Field("担当課", 22, lambda one: one.department),
            Field("用途", 26, lambda one: one.purpose),
            Field("設置", 22, lambda one: label(one, "hosting")),
            Field("事業者", 22, lambda one: one.vendor),
            Field("更新予定", 18, lambda one: formats.year_plain(one.renewal) if one.renewal else None),
            Field(
                "年間経費\n（千円）",
                18,
                lambda one: formats.number(one.annual_cost) if one.annual_cost is not None else None,
                align="right",
            ),
            Field("連携先", 24, lambda one: "、".join(one.connects)),
            Field("備考", 24, lambda one: one.note),
        ],
        caption="システムの棚卸し",
        anchor="systems",
    )


def skills_table(content: Content) -> Sequence[Piece]:
    """職員スキル調査."""
    state = content.strategy.current_state
    return record_table(
        state.people.skills if state and state.people else (),
        [
            Field("対象", 36, lambda one: one.group, label=True),
            Field("技能", 64, lambda one: one.skill),
            Field(
                "割合",
                20,
                lambda one: f"{content.formats.number(one.share)}%" if one.share is not None else None,
                align="right",
            ),
            Field("備考", 40, lambda one: one.note),
        ],
        caption="職員の技能に関する調査結果",
        anchor="skills",
    )


def finance_table(content: Content) -> Sequence[Piece]:
    """財政の数字."""
    state = content.strategy.current_state
    formats = content.formats
    return record_table(
        state.finance.figures if state and state.finance else (),
        [
            Field("項目", 60, lambda one: one.item, label=True),
            Field("年度", 30, lambda one: formats.year_plain(one.year), align="center"),
            Field("金額（千円）", 30, lambda one: formats.number(one.amount), align="right"),
            Field("備考", 60, lambda one: one.note),
        ],
        caption="財政の状況",
        anchor="finance",
    )


def bottlenecks_table(content: Content) -> Sequence[Piece]:
    """ボトルネック and the issues that take them up."""
    state = content.strategy.current_state
    return record_table(
        state.bottlenecks if state else (),
        [
            Field("ボトルネック", 46, lambda one: one.title, label=True),
            Field("内容", 64, lambda one: one.detail),
            Field("対応する課題", 50, lambda one: content.issue_names(one.issues)),
        ],
        caption="現状分析から見えたボトルネック",
        anchor="bottlenecks",
    )


def indicators_table(content: Content) -> Sequence[Piece]:
    """現状を示す指標."""
    state = content.strategy.current_state
    formats = content.formats
    return record_table(
        state.indicators if state else (),
        [
            Field("指標", 56, lambda one: one.name, label=True),
            Field("値", 34, lambda one: one.value, align="right"),
            Field("年度", 24, lambda one: formats.year_plain(one.year) if one.year else None, align="center"),
            Field("出典", 46, lambda one: one.source),
        ],
        caption="現状を示す指標",
        anchor="indicators",
    )


def _hours(content: Content, hours: float | None) -> str | None:
    return None if hours is None else f"{content.formats.number(hours)}時間"
