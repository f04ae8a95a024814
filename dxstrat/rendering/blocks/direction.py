"""Blocks on the vision and on where the work stands today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.rendering.blocks.records import Field, record_table
from dxstrat.rendering.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.model.direction import System
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
        source=("vision", "value"),
    )


def operations_table(content: Content) -> Sequence[Piece]:
    """業務の棚卸し."""
    state = content.strategy.current_state
    return record_table(
        state.operations.inventory if state and state.operations else (),
        [
            Field("業務", 34, lambda one: one.name, label=True),
            Field("担当課・媒体", 30, lambda one: [one.department, label(one, "medium")]),
            Field("業務量・年間作業時間", 32, lambda one: _there(one.volume, _hours(content, one.hours))),
            Field("業務の流れ", 36, lambda one: "→".join(one.flow)),
            Field("備考", 28, lambda one: one.note),
        ],
        caption="業務の棚卸し",
        anchor="operations",
    )


def systems_table(content: Content) -> Sequence[Piece]:
    """システムの棚卸し."""
    state = content.strategy.current_state
    formats = content.formats

    def running(one: System) -> list[str]:
        renewal = f"更新　{formats.year_plain(one.renewal)}" if one.renewal else None
        cost = f"年間　{formats.amount(one.annual_cost)}" if one.annual_cost is not None else None
        return _there(renewal, cost)

    return record_table(
        state.systems.inventory if state and state.systems else (),
        [
            Field("システム", 27, lambda one: one.name, label=True),
            Field("担当課・用途", 29, lambda one: [one.department, one.purpose]),
            Field("設置・事業者", 32, lambda one: _there(label(one, "hosting"), one.vendor)),
            Field("更新・経費", 31, running),
            Field("連携先", 22, lambda one: "、".join(one.connects)),
            Field("備考", 19, lambda one: one.note),
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
            Field("項目", 56, lambda one: one.item, label=True),
            Field("年度", 26, lambda one: formats.year_plain(one.year), align="center"),
            Field("金額（千円）", 30, lambda one: formats.number(one.amount), align="right"),
            Field("備考", 48, lambda one: one.note),
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


def _there(*texts: str | None) -> list[str]:
    return [text for text in texts if text]
