"""Blocks on the chain 課題 → 施策 → KPI: the matrix that traces it, and the list of measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.document import Cell, Row, Table
from dxstrat.rendering.blocks.cells import NOTHING, cell, head, widths
from dxstrat.rendering.blocks.records import Field, description, record_table
from dxstrat.rendering.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dxstrat.model.chain import Issue, Measure
    from dxstrat.rendering.content import Content
    from dxstrat.rendering.filing import Piece

REPEATED = "（再掲）"


def chain_table(content: Content) -> Sequence[Piece]:
    """課題・施策・KPIの対応: every measure beside each issue it answers, with the KPIs that measure it."""
    issues = content.strategy.issues
    if not issues:
        return ()
    shown: set[str] = set()
    rows = [row for issue in issues for row in _rows(content, issue, shown)]
    heads = ("課題", "施策", "KPI", "種別")
    repeated = any(REPEATED in str(row) for row in rows)
    return (
        Table(
            columns=widths(48, 50, 46, 16),
            rows=(head(*heads), *rows),
            header_rows=1,
            description=description("課題・施策・KPIの対応", heads, len(issues)),
            caption="課題・施策・KPIの対応",
            anchor="chain",
            notes=("（再掲）は、ほかの行にも示している施策又はKPIです。",) if repeated else (),
        ),
    )


def measure_table(content: Content) -> Sequence[Piece]:
    """施策一覧 by area: the issues each answers, who leads it, where it stands."""
    return record_table(
        content.printed_measures,
        [
            Field("番号", 14, lambda one: one.number or one.id, align="center"),
            Field("施策", 58, lambda one: one.title),
            Field("対応する課題", 24, lambda one: _issue_numbers(content, one), align="center"),
            Field("担当課", 30, lambda one: one.lead),
            Field("生成AI", 16, lambda one: label(one, "ai_stage"), align="center"),
            Field("状況", 18, lambda one: label(one, "status"), align="center"),
        ],
        caption="施策の一覧",
        anchor="measures",
        groups=[(group.title, group.measures) for group in content.groups],
    )


def _issue_numbers(content: Content, measure: Measure) -> str:
    issues = [content.issues[id_] for id_ in measure.issues if id_ in content.issues]
    return "、".join(issue.number or issue.id for issue in issues)


def _rows(content: Content, issue: Issue, shown: set[str]) -> Iterator[Row]:
    parts: list[list[Cell]] = []
    for measure in content.printed_measures:
        if issue.id not in measure.issues:
            continue
        again = measure.id in shown
        shown.add(measure.id)
        kpis = [content.kpis[id_] for id_ in measure.kpis if id_ in content.kpis]
        name = content.numbered(measure) + (REPEATED if again else "")
        first = cell(name, rows=max(len(kpis), 1))
        if not kpis:
            parts.append([first, cell(NOTHING), cell(NOTHING)])
        for number, kpi in enumerate(kpis):
            mark = REPEATED if again or content.is_repeated(kpi, measure) else ""
            cells = [cell(content.kpi_name(kpi) + mark), cell(label(kpi, "level") or NOTHING, align="center")]
            parts.append([*([] if number else [first]), *cells])
    if not parts:
        parts.append([cell(NOTHING), cell(NOTHING), cell(NOTHING)])
    for number, part in enumerate(parts):
        start = [cell(content.numbered(issue), "label", rows=len(parts))] if number == 0 else []
        yield Row((*start, *part))
