"""Blocks of the 概要版: the whole plan on one or two pages."""

from __future__ import annotations

import dataclasses
from collections import Counter
from typing import TYPE_CHECKING

from dxstrat.document import Cell, Legend, Row, Table
from dxstrat.rendering.blocks.cells import NOTHING, cell, head, listed, widths
from dxstrat.rendering.blocks.direction import value_table
from dxstrat.rendering.blocks.kpis import unit_width
from dxstrat.rendering.blocks.records import Field, description, record_table
from dxstrat.rendering.blocks.roadmap import phase_role
from dxstrat.rendering.blocks.values import Footnotes, baseline_cell, latest, value_cell, value_lines
from dxstrat.rendering.content import OTHER_MEASURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dxstrat.document.tree import CellRole
    from dxstrat.model.chain import Issue, Kpi, Measure
    from dxstrat.rendering.content import Content, Group
    from dxstrat.rendering.filing import Piece

_MOST_ISSUES, _MOST_ROWS = 8, 12
"""Of more issues those of large impact are shown, and of issues and KPIs never more than so many rows."""

_MOST_MEASURES, _MOST_IN_AREA = 24, 3
"""Of more measures only the main ones are named, so many of each area."""

_FEW_MEASURES = 12
"""Up to so many, measures have a line each."""

_KEPT_KPIS = 16
"""So many rows of KPIs fit on a page together with the table of 工程."""


def summary_values(content: Content) -> Sequence[Piece]:
    """三者の価値, under the heading of the vision."""
    return _bare(table for table in value_table(content) if isinstance(table, Table))


def summary_issues(content: Content) -> Sequence[Piece]:
    """主な課題 and the measures that answer each: those of large impact where there are many, at most twelve."""
    issues = content.strategy.issues
    large = [issue for issue in issues if issue.impact == "high"]
    shown = (large if len(issues) > _MOST_ISSUES and large else issues)[:_MOST_ROWS]

    def answers(issue: Issue) -> str:
        return "、".join(measure.number or measure.id for measure in content.answers[issue.id])

    tables = record_table(
        shown,
        [
            Field("主な課題", 62, lambda one: content.numbered(one), label=True),
            Field("めざす姿", 62, lambda one: one.desired_state),
            Field("対応する施策", 36, answers),
        ],
        caption="主な課題とめざす姿",
        anchor="summary-issues",
        notes=_left(content, len(issues) - len(shown), "課題"),
    )
    return _bare(tables)


def summary_measures(content: Content) -> Sequence[Piece]:
    """分野別の施策; where there are many, those that answer issues of large impact, and how many more.

    A few measures have a line each; without areas they have a row each, with the department in charge.
    """
    measures = content.strategy.measures
    groups = [group for group in content.groups if group.measures]
    if _stand_alone(groups):
        fields: list[Field[Measure]] = [
            Field("施策", 116, _name, label=True),
            Field("担当課", 44, lambda one: one.lead),
        ]
        return _bare(record_table(measures, fields, caption="施策の一覧", anchor="summary-measures"))
    many = len(measures) > _MOST_MEASURES
    large = {issue.id for issue in content.strategy.issues if issue.impact == "high"}

    def named(group: Group) -> str | list[str]:
        main = [measure for measure in group.measures if large.intersection(measure.issues)]
        shown = (main or group.measures)[:_MOST_IN_AREA] if many else group.measures
        left = len(group.measures) - len(shown)
        if len(measures) <= _FEW_MEASURES:
            return list(map(_name, shown))
        return "、".join(map(_name, shown)) + (f"　ほか{content.formats.number(left)}施策" if left else "")

    tables = record_table(
        groups,
        [
            Field(
                "分野",
                40,
                lambda one: one.title or ("施策" if len(groups) == 1 else OTHER_MEASURES),
                label=True,
            ),
            Field("主な施策" if many else "施策", 116, named),
        ],
        caption="施策の体系",
        anchor="summary-measures",
    )
    return _bare(tables)


def summary_kpis(content: Content) -> Sequence[Piece]:
    """主要KPI: those marked as the main ones. Where none is marked, all, or the first outcomes of many.

    Why a few are held to what follows: KPIs and 工程 stand on one page, not a row of them on a page alone.
    """
    kpis = content.strategy.kpis
    shown = [kpi for kpi in kpis if kpi.headline]
    notes: tuple[str, ...] = ()
    if not shown:
        outcomes = [kpi for kpi in kpis if kpi.level == "outcome"] if len(kpis) > _MOST_ROWS else []
        shown = (outcomes or list(kpis))[:_MOST_ROWS]
        notes = _left(content, len(kpis) - len(shown), "KPI")
    if not shown:
        return ()
    footnotes = Footnotes()
    heads = ["指標", "単位", "基準値", "目標"]
    beside = any(_is_worded(kpi) and _is_known(kpi) for kpi in shown)
    unit_mm = unit_width(shown, least=14 if beside else 16)
    others = (28, 52) if beside else (30, 30)
    kept = len(shown) <= _KEPT_KPIS and any(measure.schedule for measure in content.strategy.measures)
    return (
        Table(
            columns=widths(160 - unit_mm - sum(others), unit_mm, *others),
            rows=(
                head(*heads, aligns=["left", "center", "center", "center"]),
                *(
                    Row(tuple(_kpi_cells(content, kpi, footnotes)), keep_with_next=kept, source=kpi.path)
                    for kpi in shown
                ),
            ),
            header_rows=1,
            description=description("主要KPI", heads, len(shown)),
            notes=(*footnotes.notes(), *notes),
            source=("kpis",),
        ),
    )


def _left(content: Content, count: int, of: str) -> tuple[str, ...]:
    """Return a note on how many are left out of a table; none where all are there."""
    return (f"ほか{content.formats.number(count)}件の{of}は、本文に示します。",) if count else ()


def _kpi_cells(content: Content, kpi: Kpi, footnotes: Footnotes) -> Iterator[Cell]:
    """Yield the cells of a KPI: where it has no unit and no baseline, a target in words takes their room."""
    yield cell(content.kpi_name(kpi), "label")
    if _is_known(kpi) or not _is_worded(kpi):
        yield cell(kpi.unit or NOTHING, align="center")
        yield cell(baseline_cell(content, kpi, footnotes).replace("\n", ""), align="center")
        yield _goal(content, kpi, footnotes, columns=1)
    else:
        yield _goal(content, kpi, footnotes, columns=3)


def _goal(content: Content, kpi: Kpi, footnotes: Footnotes, columns: int) -> Cell:
    """Return the last target: a figure with its year, or a sentence where it is in words."""
    target = latest(kpi.targets)
    if target is None:
        return cell(NOTHING, align="center")
    if _is_worded(kpi):
        return Cell(listed(value_lines(content, dict([target]))).content, columns=columns, align="left")
    figure = value_cell(content, target[1], footnotes, target[0])
    return cell(figure.replace("\n", ""), columns=columns, align="center")


def _is_worded(kpi: Kpi) -> bool:
    target = latest(kpi.targets)
    return target is not None and target[1].text is not None


def _is_known(kpi: Kpi) -> bool:
    return bool(kpi.unit or kpi.baseline)


def summary_roadmap(content: Content) -> Sequence[Piece]:
    """年度ごとの歩み: for each area the phase in which most of its measures are in a year."""
    groups = [group for group in content.groups if any(measure.schedule for measure in group.measures)]
    if not groups:
        return ()
    alone = _stand_alone(groups)
    parts: list[tuple[str, Sequence[Measure]]] = [(group.title or "全体", group.measures) for group in groups]
    if alone:
        parts = [(_name(measure), (measure,)) for measure in groups[0].measures if measure.schedule]
    years = content.years
    formats = content.formats
    heads = [formats.year_plain(year) for year in years]
    titles = {phase.id: phase.title for phase in content.strategy.phases}
    named = "施策" if alone else "分野"
    used = {id_ for _, measures in parts for id_ in _phases(measures, years)}
    label_width = 60 if alone else 44
    return (
        Table(
            columns=widths(label_width, *([(160 - label_width) / len(years)] * len(years))),
            rows=(
                Row(
                    (cell(named, "head"), *(cell(one, "head", align="center") for one in heads)),
                    keep_with_next=True,
                ),
                *(
                    Row((cell(title, "label"), *_bars(content, _phases(measures, years), titles)))
                    for title, measures in parts
                ),
            ),
            header_rows=1,
            description=description(f"{named}ごとの主な工程", [named, *heads], len(parts)),
            legend=Legend(
                tuple((phase_role(content, id_), name) for id_, name in titles.items() if id_ in used)
            ),
        ),
    )


def _stand_alone(groups: Sequence[Group]) -> bool:
    """Whether there are no areas, and so few measures that each can have a row."""
    return len(groups) == 1 and not groups[0].title and len(groups[0].measures) <= _FEW_MEASURES


def _phases(measures: Sequence[Measure], years: Sequence[int]) -> list[str | None]:
    """Return for each year the phase that most measures are in, the later one where two are equal."""
    return [_usual(measures, year) for year in years]


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
