"""Blocks on KPIs: how many of each sort, what each was, shall be and is, and how it is measured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.document import Cell, Row, Table
from dxstrat.model.chain import Domain, Kpi
from dxstrat.rendering.blocks.cells import NOTHING, cell, group_row, head, listed, widths
from dxstrat.rendering.blocks.records import Field, description, record_table
from dxstrat.rendering.blocks.values import (
    Footnotes,
    baseline_cell,
    latest,
    stands_over_years,
    value_cell,
    value_lines,
)
from dxstrat.rendering.content import Content
from dxstrat.rendering.labels import LABELS, label
from dxstrat.text.width import width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dxstrat.document.tree import Align, CellRole
    from dxstrat.model import Value
    from dxstrat.rendering.filing import Piece

_WIDEST_YEAR_MM, _WORDED_MM = 24.0, 66.0
"""A column of targets, and all of them together where a target in words stands over them."""

_NAME_MM, _LEAST_NAME_MM = 50.0, 36.0
"""The column of names, and what is left of it where figures are wide."""

_ONE_DIGIT = 9
"""Marks of notes up to this one fit beside the year of a baseline in a narrower column."""

_LONGEST_UNIT = 10
"""Columns of text; a longer unit is broken."""

_MM_PER_COLUMN, _MARGINS_MM = 1.6, 2.8
"""Of the text of tables, and left and right of it in a cell."""

_SLACK = 1.07
"""Kana run wider in some fonts, and a column that just holds a unit might be narrowed for others."""


def kpi_overview(content: Content) -> Sequence[Piece]:
    """KPIの領域: what each domain means, and how many KPIs of each level it has. Each KPI counts once.

    Domains and levels without a KPI are left out; a sum of one row or one column too.
    """
    kpis = content.strategy.kpis
    if not kpis:
        return ()
    grouped = [(domain, members) for domain, members in _by_domain(content) if members]
    levels = [level for level in ("output", "outcome", None) if any(kpi.level == level for kpi in kpis)]
    described = any(domain.description for domain, _ in grouped)
    words = [LABELS[Kpi, "level"][level] if level else "区分なし" for level in levels]
    heads = ["領域", *(["内容"] if described else [])]
    heads += [*words, "計"] if words[1:] else ["KPIの数"]
    lefts: list[Align] = ["left", "left"] if described else ["left"]
    numbers = len(heads) - len(lefts)
    rights: list[Align] = ["right"] * numbers
    rows = [
        Row(
            (
                cell(domain.title, "label"),
                *((cell(domain.description),) if described else ()),
                *_counts(content, members, levels),
            )
        )
        for domain, members in grouped
    ]
    named = cell("計", "total", columns=len(lefts))
    total = Row((named, *_counts(content, kpis, levels, role="total")))
    return (
        Table(
            columns=widths(40, *((60,) if described else ()), *([20] * numbers)),
            rows=(head(*heads, aligns=[*lefts, *rights]), *rows, *((total,) if rows[1:] else ())),
            header_rows=1,
            description=description("KPIの領域と数", heads, len(grouped)),
            caption="KPIの領域と数",
            anchor="kpi-overview",
            notes=("複数の施策に共通するKPIは、1件として数えています。",) if _shared(content) else (),
        ),
    )


def _counts(
    content: Content, kpis: Sequence[Kpi], levels: Sequence[str | None], *, role: CellRole = "body"
) -> Iterator[Cell]:
    """Yield how many KPIs of each level there are, and in all where there are several levels."""
    numbers = [sum(kpi.level == level for kpi in kpis) for level in levels]
    numbers += [len(kpis)] if len(levels) > 1 else []
    for number in numbers:
        yield cell(content.formats.number(number), role, align="right")


def unit_width(kpis: Sequence[Kpi], *, least: float) -> float:
    """Return how many millimetres of 160 the column of units needs so that no short unit is broken."""
    longest = max((width(kpi.unit or "") for kpi in kpis), default=0)
    return max(least, (min(longest, _LONGEST_UNIT) * _MM_PER_COLUMN + _MARGINS_MM) * _SLACK)


def kpi_table(content: Content) -> Sequence[Piece]:
    """KPI一覧 by domain: baseline, the target of each year, and the actuals where there are some."""
    if not content.strategy.kpis:
        return ()
    table = _KpiTable(content, Footnotes(), any(kpi.actuals for kpi in content.strategy.kpis))
    return (table.build(),)


@dataclass(frozen=True, slots=True)
class _KpiTable:
    content: Content
    footnotes: Footnotes
    with_actuals: bool

    def build(self) -> Table:
        rows: list[Row] = []
        for domain, kpis in _by_domain(self.content):
            if kpis:
                rows.append(group_row(domain.title, self._columns))
                for kpi in kpis:
                    rows.extend(self._rows(kpi))
        formats = self.content.formats
        years = self.content.years
        heads = ["指標", "単位", "基準値", *(formats.year_brief(year) for year in years)]
        heads += ["実績"] if self.with_actuals else []
        unit_mm = unit_width(self.content.strategy.kpis, least=13)
        side_mm = 19 if len(self.footnotes.notes()) > _ONE_DIGIT else 17
        free = 160 - unit_mm - side_mm * (2 if self.with_actuals else 1)
        year_mm = self._year_width(free)
        aligns: list[Align] = ["left"]
        aligns += ["center"] * (len(heads) - 1)
        return Table(
            columns=widths(
                free - year_mm * len(years),
                unit_mm,
                side_mm,
                *([year_mm] * len(years)),
                *([side_mm] if self.with_actuals else []),
            ),
            rows=(head(*heads, aligns=aligns), *rows),
            header_rows=1,
            description=description("KPIの一覧", heads, len(self.content.strategy.kpis)),
            caption="KPIの一覧",
            anchor="kpis",
            notes=(*self._about_years(), *self.footnotes.notes()),
            source=("kpis",),
        )

    def _year_width(self, free: float) -> float:
        """Return how wide each year is, of what is `free` for names and years: enough for all figures."""
        kpis, years = self.content.strategy.kpis, len(self.content.years)
        figures = (
            width(self.content.formats.value(value))
            for kpi in kpis
            for value in kpi.targets.values()
            if value.number is not None
        )
        least = max(figures, default=0) * _MM_PER_COLUMN + _MARGINS_MM
        worded = any(stands_over_years(kpi.targets) for kpi in kpis)
        most = max(_WIDEST_YEAR_MM, _WORDED_MM / years if worded else 0.0)
        return max(min((free - _NAME_MM) / years, most), min((free - _LEAST_NAME_MM) / years, least))

    @property
    def _columns(self) -> int:
        return 3 + len(self.content.years) + self.with_actuals

    def _about_years(self) -> Iterator[str]:
        formats = self.content.formats
        first = self.content.years[0]
        actual = "実績の欄は、最新の実績とその年度です。" if self.with_actuals else ""
        if formats.year_brief(first) != formats.year_plain(first):
            yield f"年度の欄は目標値で、{formats.year_brief(first)}が{formats.year(first)}を表します。{actual}"
        else:
            yield f"年度の欄は目標値です。{actual}"

    def _rows(self, kpi: Kpi) -> Iterator[Row]:
        """Yield the row of a KPI, and one more where its actuals are several or long."""
        below = len(kpi.actuals) > 1 or stands_over_years(kpi.actuals)
        span = 2 if below else 1
        sort = "・".join(text for text in (label(kpi, "level"), label(kpi, "direction")) if text)
        yield Row(
            (
                listed([self.content.kpi_name(kpi), f"（{sort}）" if sort else None], rows=span),
                cell(kpi.unit or NOTHING, rows=span, align="center"),
                cell(baseline_cell(self.content, kpi, self.footnotes), rows=span, align="right"),
                *self._targets(kpi.targets),
                *((self._actual(kpi),) if self.with_actuals else ()),
            ),
            keep_with_next=below,
            source=kpi.path,
        )
        if below:
            lines = [f"実績　{line}" for line in value_lines(self.content, kpi.actuals, kpi.unit)]
            columns = len(self.content.years) + 1
            yield Row((Cell(listed(lines).content, columns=columns, align="left"),))

    def _targets(self, values: Mapping[int, Value]) -> Iterator[Cell]:
        years = self.content.years
        outside = {year: value for year, value in values.items() if year not in years}
        if not values:
            yield cell(NOTHING, columns=len(years), align="center")
        elif outside or stands_over_years(values):
            yield Cell(listed(value_lines(self.content, values)).content, columns=len(years), align="left")
        else:
            for year in years:
                yield cell(value_cell(self.content, values.get(year), self.footnotes), align="right")

    def _actual(self, kpi: Kpi) -> Cell:
        actual = latest(kpi.actuals)
        if actual is None:
            return cell(NOTHING, align="center")
        if stands_over_years(kpi.actuals):
            return cell("下欄", align="center")
        return cell(value_cell(self.content, actual[1], self.footnotes, actual[0]), align="right")


def kpi_detail_table(content: Content) -> Sequence[Piece]:
    """KPIの定義: how it is calculated, where it comes from, why the target was set, who looks after it."""
    grouped = _by_domain(content)
    return record_table(
        content.strategy.kpis,
        [
            Field("指標", 34, content.kpi_name, label=True),
            Field("性質・担当課", 24, _nature),
            Field("定義・算出方法", 40, lambda one: one.definition),
            Field("出典・確定時期", 30, lambda one: [text for text in (one.source, one.fixed_when) if text]),
            Field("設定の考え方", 32, _reasons),
        ],
        caption="KPIの定義と出典",
        anchor="kpi-details",
        groups=[(domain.title, kpis) for domain, kpis in grouped],
    )


def _nature(kpi: Kpi) -> list[str]:
    stage = f"（{label(kpi, 'stage')}）" if kpi.stage else ""
    return [text for text in (label(kpi, "kind"), label(kpi, "level") + stage, kpi.department) if text]


def _reasons(kpi: Kpi) -> list[str]:
    survey = (
        f"調査（アンケート）による指標です。{kpi.survey_reason or ''}" if kpi.survey else kpi.survey_reason
    )
    return [text for text in (kpi.rationale, survey, kpi.note) if text]


def _by_domain(content: Content) -> list[tuple[Domain, list[Kpi]]]:
    domains = list(content.strategy.kpi_domains)
    known = {domain.id for domain in domains}
    kpis = content.strategy.kpis
    grouped = [(domain, [kpi for kpi in kpis if kpi.domain == domain.id]) for domain in domains]
    others = [kpi for kpi in kpis if kpi.domain not in known]
    return [*grouped, *([(Domain(id="", title="領域を定めていない指標"), others)] if others else [])]


def _shared(content: Content) -> bool:
    named = [id_ for measure in content.strategy.measures for id_ in measure.kpis]
    return len(named) != len(set(named))
