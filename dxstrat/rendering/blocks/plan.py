"""Blocks on the plan itself: whose it is, what it rests on, for which years it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.document import Cell, Row, Table
from dxstrat.rendering.blocks.cells import cell, widths
from dxstrat.rendering.blocks.records import Field, record_table
from dxstrat.rendering.labels import label
from dxstrat.rendering.layout.timeline import Item, lanes, slots

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dxstrat.document.tree import CellRole
    from dxstrat.model.chain import Milestone
    from dxstrat.model.plan import Municipality, Period, Positioning
    from dxstrat.rendering.content import Content
    from dxstrat.rendering.filing import Piece

_LONGEST_BAR_TABLE = 12
"""How many years a table of periods can show, in columns that still hold their heads."""


_MOST_FULL_HEADS = 6
_YEARS_MM = 126.0
_SURE = 0.92
"""How much of a column the words of a milestone may take: in bold, figures among kanji run wider."""


def member_table(content: Content) -> Sequence[Piece]:
    """構成団体: the municipalities that made a joint plan. A day that all were counted on is said once, below."""
    members = content.strategy.plan.municipalities
    formats = content.formats
    counted = [one for one in members if one.population is not None]
    days = {one.population_date for one in counted}
    day = next(iter(days)) if len(days) == 1 else None

    def population(one: Municipality) -> str | None:
        if one.population is None or day is None:
            return population_text(content, one)
        return f"{formats.number(one.population)}人"

    return record_table(
        members,
        [
            Field("名称", 40, lambda one: f"{one.prefecture or ''}{one.name}", label=True),
            Field("区分", 32, lambda one: label(one, "kind")),
            Field("団体コード", 22, lambda one: one.code, align="center"),
            Field("人口", 28, population, align="right") if day else Field("人口", 46, population),
            Field("出典", 38, lambda one: one.source),
        ],
        caption="構成団体",
        anchor="members",
        notes=(f"人口は、{formats.day(day)}現在です。",) if day else (),
    )


def population_text(content: Content, municipality: Municipality) -> str | None:
    """Return the population with the day it was counted."""
    if municipality.population is None:
        return None
    formats = content.formats
    day = municipality.population_date
    return f"{formats.number(municipality.population)}人" + (f"（{formats.day(day)}現在）" if day else "")


def positioning_table(content: Content) -> Sequence[Piece]:
    """位置付け: the laws, plans and policies that the plan rests on."""
    formats = content.formats

    def period(one: Positioning) -> str | None:
        if one.period is None:
            return None
        note = f"\n{one.period.note}" if one.period.note else ""
        return formats.period(one.period.start, one.period.end) + note

    return record_table(
        content.strategy.plan.positioning,
        [
            Field("区分", 24, lambda one: label(one, "relation"), label=True),
            Field("法令・計画等の名称", 52, lambda one: one.title),
            Field("期間", 32, period),
            Field("本計画との関係", 52, lambda one: [text for text in (one.note, one.url) if text]),
        ],
        caption="計画の位置付け",
        anchor="positioning",
    )


def period_table(content: Content) -> Sequence[Piece]:
    """計画期間: a bar for this plan and for each plan it is tied to, and the milestones of the whole."""
    strategy = content.strategy
    own = strategy.plan.period
    related = [one for one in strategy.plan.positioning if one.period is not None]
    milestones = strategy.roadmap.milestones if strategy.roadmap else ()
    first = min([own.start, *(one.period.start for one in related if one.period)])
    last = max([own.end, *(one.period.end for one in related if one.period)])
    if last - first >= _LONGEST_BAR_TABLE:
        first, last = own.start, own.end
    years = range(first, last + 1)
    rows = [
        Row((cell(one.title, "label"), *_bar(content, years, one.period, "phase-1")))
        for one in related
        if one.period and one.period.start <= last and one.period.end >= first
    ]
    rows.append(Row((cell("本計画", "label"), *_bar(content, years, own, "phase-3"))))
    rows.extend(_mark_rows(years, milestones))
    heads = Row(
        (
            cell("区分", "head"),
            *(cell(_year_head(content, year, len(years)), "head", align="center") for year in years),
        )
    )
    return (
        Table(
            columns=widths(160 - _YEARS_MM, *([_YEARS_MM / len(years)] * len(years))),
            rows=(heads, *rows),
            header_rows=1,
            description=_told(content, related, milestones),
            caption="計画の期間",
            anchor="period",
            notes=(own.note,) if own.note else (),
        ),
    )


def _year_head(content: Content, year: int, count: int) -> str:
    """Return the head of a year's column, in short where many years make the columns narrow."""
    return (
        content.formats.year_brief(year)
        if count > _MOST_FULL_HEADS
        else "\n".join(content.formats.year_head(year))
    )


def _bar(content: Content, years: range, period: Period, role: CellRole) -> list[Cell]:
    """Return the cells of a row in which a bar stands over the years of a period."""
    first, last = max(period.start, years[0]), min(period.end, years[-1])
    formats = content.formats
    words = formats.year_brief(period.start)
    if period.end != period.start:
        words += f"～{formats.year_brief(period.end)}"
    before = [cell("") for _ in range(years[0], first)]
    after = [cell("") for _ in range(last, years[-1])]
    return [*before, cell(words, role, columns=last - first + 1, align="center"), *after]


def _mark_rows(years: range, milestones: Sequence[Milestone]) -> Iterator[Row]:
    """Yield the rows of milestones, each ◆ in its year with its words beside it."""
    items = [
        Item(one.at.first, one.at.last, one.title, "milestone", mark=True)
        for one in milestones
        if one.at.year in years
    ]
    placed = lanes(items, slots(years[0], years[-1], "year"), _YEARS_MM / len(years) * _SURE)
    for number, lane in enumerate(placed):
        label_cell = (cell("節目", "label", rows=len(placed)),) if number == 0 else ()
        cells = (
            cell(
                "\n".join(one.lines),
                "milestone" if one.tag else "body",
                columns=one.last - one.first + 1,
                align=one.align,
            )
            for one in lane
        )
        yield Row((*label_cell, *cells), keep_with_next=number + 1 < len(placed))


def _told(content: Content, related: Sequence[Positioning], milestones: Sequence[Milestone]) -> str:
    formats = content.formats
    own = content.strategy.plan.period
    told = [f"本計画は{formats.period(own.start, own.end)}"]
    told += [
        f"{one.title}は{formats.period(one.period.start, one.period.end)}" for one in related if one.period
    ]
    told += [f"{one.title}は{formats.term(one.at)}" for one in milestones]
    return f"計画の期間を年度ごとに示す表。{'、'.join(told)}。"
