"""Blocks on the chain 課題 → 施策 → KPI: the matrix that traces it, and the list of measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.document import Row, Table
from dxstrat.rendering.blocks.cells import NOTHING, cell, group_row, head, widths
from dxstrat.rendering.blocks.records import Field, description, record_table
from dxstrat.rendering.inlines import words
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
    heads = ("施策", "KPI", "種別")
    rows = [row for issue in issues for row in _rows(content, issue, shown, len(heads))]
    repeated = any(REPEATED in words(line) for row in rows for cell in row.cells for line in cell.content)
    return (
        Table(
            columns=widths(70, 71, 19),
            rows=(head(*heads), *rows),
            header_rows=1,
            description=description("課題ごとの施策とKPI", heads, len(issues)),
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


def _rows(content: Content, issue: Issue, shown: set[str], columns: int) -> Iterator[Row]:
    """Yield the issue as the row that opens its group, then its measures.

    Why no cell over all rows of an issue: on the next page nobody would see whose rows they are.
    """
    yield group_row(f"課題　{content.numbered(issue)}", columns)
    measures = content.answers[issue.id]
    if not measures:
        yield Row((cell(NOTHING, columns=columns),))
    for measure in measures:
        again = measure.id in shown
        shown.add(measure.id)
        kpis = [content.kpis[id_] for id_ in measure.kpis if id_ in content.kpis]
        name = cell(content.numbered(measure) + (REPEATED if again else ""), rows=max(len(kpis), 1))
        if not kpis:
            yield Row((name, cell(NOTHING), cell(NOTHING)))
        for number, kpi in enumerate(kpis):
            mark = REPEATED if again or content.is_repeated(kpi, measure) else ""
            kind = cell(label(kpi, "level") or NOTHING, align="center")
            cells = (cell(content.kpi_name(kpi) + mark), kind)
            yield Row((name, *cells) if number == 0 else cells, keep_with_next=number + 1 < len(kpis))
