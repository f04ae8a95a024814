"""Blocks of the 概要版: the whole plan on one or two pages."""

from __future__ import annotations

import dataclasses
from collections import Counter
from typing import TYPE_CHECKING

from dxstrat.document import Cell, Legend, Row, Table
from dxstrat.rendering.blocks.cells import cell, widths
from dxstrat.rendering.blocks.direction import value_table
from dxstrat.rendering.blocks.records import Field, description, record_table
from dxstrat.rendering.blocks.roadmap import phase_role
from dxstrat.rendering.blocks.values import Footnotes, baseline_cell, latest, value_cell, value_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dxstrat.document.tree import CellRole
    from dxstrat.model.chain import Issue, Kpi, Measure
    from dxstrat.rendering.content import Content, Group
    from dxstrat.rendering.filing import Piece

_MOST_ISSUES = 8
_MOST_MEASURES = 24
_MOST_IN_AREA = 3
_NO_AREA = "その他の施策"


def summary_values(content: Content) -> Sequence[Piece]:
    """三者の価値, under the heading of the vision."""
    return _bare(table for table in value_table(content) if isinstance(table, Table))


def summary_issues(content: Content) -> Sequence[Piece]:
    """主な課題 and the measures that answer each: those of large impact where there are many."""
    issues = content.strategy.issues
    large = [issue for issue in issues if issue.impact == "high"]

    def answers(issue: Issue) -> str:
        return "、".join(measure.number or measure.id for measure in content.answers[issue.id])

    tables = record_table(
        large if len(issues) > _MOST_ISSUES and large else issues,
        [
            Field("主な課題", 66, lambda one: content.numbered(one), label=True),
            Field("めざす姿", 64, lambda one: one.desired_state),
            Field("対応する施策", 30, answers),
        ],
        caption="主な課題とめざす姿",
        anchor="summary-issues",
    )
    return _bare(tables)


def summary_measures(content: Content) -> Sequence[Piece]:
    """分野別の施策; where there are many, those that answer issues of large impact, and how many more."""
    many = len(content.strategy.measures) > _MOST_MEASURES
    large = {issue.id for issue in content.strategy.issues if issue.impact == "high"}

    def named(group: Group) -> str:
        main = [measure for measure in group.measures if large.intersection(measure.issues)]
        shown = (main or group.measures)[:_MOST_IN_AREA] if many else group.measures
        left = len(group.measures) - len(shown)
        return "、".join(map(_name, shown)) + (f"　ほか{content.formats.number(left)}施策" if left else "")

    groups = [group for group in content.groups if group.measures]
    tables = record_table(
        groups,
        [
            Field(
                "分野", 40, lambda one: one.title or ("施策" if len(groups) == 1 else _NO_AREA), label=True
            ),
            Field("主な施策" if many else "施策", 116, named),
        ],
        caption="施策の体系",
        anchor="summary-measures",
    )
    return _bare(tables)


def summary_kpis(content: Content) -> Sequence[Piece]:
    """主要KPI: those marked as the main ones, or all where none is marked."""
    kpis = content.strategy.kpis
    footnotes = Footnotes()

    def goal(kpi: Kpi) -> str | list[str] | None:
        target = latest(kpi.targets)
        if target is None:
            return None
        if target[1].text is not None:
            return value_lines(content, dict([target]))
        return value_cell(content, target[1], footnotes, target[0]).replace("\n", "")

    tables = record_table(
        [kpi for kpi in kpis if kpi.headline] or list(kpis),
        [
            Field("指標", 84, content.kpi_name, label=True),
            Field("単位", 16, lambda one: one.unit, align="center"),
            Field(
                "基準値",
                30,
                lambda one: baseline_cell(content, one, footnotes).replace("\n", ""),
                align="center",
            ),
            Field("目標", 30, goal, align="center"),
        ],
        caption="主要KPI",
        anchor="summary-kpis",
    )
    return [dataclasses.replace(table, notes=footnotes.notes()) for table in _bare(tables)]


def summary_roadmap(content: Content) -> Sequence[Piece]:
    """年度ごとの歩み: for each area the phase in which most of its measures are in a year."""
    groups = [group for group in content.groups if any(measure.schedule for measure in group.measures)]
    if not groups:
        return ()
    years = content.years
    formats = content.formats
    heads = [formats.year_plain(year) for year in years]
    titles = {phase.id: phase.title for phase in content.strategy.phases}
    used = {id_ for group in groups for id_ in _phases(group, years)}
    return (
        Table(
            columns=widths(44, *([116 / len(years)] * len(years))),
            rows=(
                Row(
                    (cell("分野", "head"), *(cell(head, "head", align="center") for head in heads)),
                    keep_with_next=True,
                ),
                *(
                    Row(
                        (cell(group.title or "全体", "label"), *_bars(content, _phases(group, years), titles))
                    )
                    for group in groups
                ),
            ),
            header_rows=1,
            description=description("分野ごとの主な工程", ["分野", *heads], len(groups)),
            legend=Legend(
                tuple((phase_role(content, id_), name) for id_, name in titles.items() if id_ in used)
            ),
        ),
    )


def _phases(group: Group, years: Sequence[int]) -> list[str | None]:
    """Return for each year the phase that most measures are in, the later one where two are equal."""
    return [_usual(group.measures, year) for year in years]


def _usual(measures: Sequence[Measure], year: int) -> str | None:
    found = Counter(
        phase.phase
        for measure in measures
        for phase in measure.schedule
        if phase.start.first <= year * 4 + 3 and phase.end.last >= year * 4
    )
    return max(found, key=lambda id_: (found[id_], list(found).index(id_))) if found else None


def _bars(content: Content, phases: Sequence[str | None], titles: dict[str, str]) -> Iterator[Cell]:
    start = 0
    for end in range(1, len(phases) + 1):
        if end < len(phases) and phases[end] == phases[start]:
            continue
        phase = phases[start]
        words = titles.get(phase, phase) if phase else ""
        role: CellRole = phase_role(content, phase) if phase else "body"
        yield cell(words, role, columns=end - start, align="center")
        start = end


def _bare(tables: Iterable[Table]) -> list[Table]:
    """Return tables without captions. Why: on one page the headings say what they are."""
    return [dataclasses.replace(table, caption=None, anchor=None) for table in tables]


def _name(measure: Measure) -> str:
    return f"{measure.number} {measure.title}" if measure.number else measure.title
