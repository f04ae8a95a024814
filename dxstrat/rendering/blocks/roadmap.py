"""ロードマップ: a table of measures by years, with bars that carry their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.document import Cell, Column, Legend, Row, Table
from dxstrat.model.chain import Measure, Milestone, Phase, Roadmap
from dxstrat.rendering.blocks.cells import NOTHING, cell, group_row, listed
from dxstrat.rendering.content import Content
from dxstrat.rendering.inlines import plain
from dxstrat.rendering.layout.boxes import print_width
from dxstrat.rendering.layout.timeline import BESIDE, CELL_MARGIN_MM, Grain, Item, Placed, Slot, lanes, slots

if TYPE_CHECKING:
    from dxstrat.document.tree import CellRole, Source
    from dxstrat.model import FiscalTerm
    from dxstrat.rendering.filing import Piece

_MEASURE_MM = 52.0
_MEASURE_BESIDE_KPIS_MM = 46.0
_WIDEST_MEASURE_MM = 76.0
_WIDE_ENOUGH_MM = 30.0
"""Names of measures have more room, up to the first, where columns of time would be wider than the second."""

_DEPARTMENT_MM = 31.2
_DEPARTMENT_CHARACTERS = 9
"""How many characters stand side by side in the column of departments."""

_KPI_MM = 54.0
_ARROW_MARGIN_MM = 2.2
"""What of an arrow is not free for its words: the margins of its cell, half of its head.

A little less than that, as the words of a full arrow are set half a point smaller.
"""

_NARROWEST_MM = 6.0
"""Narrower columns hold no word; the roadmap then has a coarser grain than the plan asks for."""

_PHASE_ROLES: dict[int, CellRole] = {1: "phase-1", 2: "phase-2", 3: "phase-3"}
_COARSER: dict[Grain, Grain] = {"quarter": "half", "half": "year", "year": "year"}
_TERMS: dict[Grain, tuple[str, ...]] = {
    "year": (),
    "half": ("上期", "下期"),
    "quarter": ("1Q", "2Q", "3Q", "4Q"),
}
_FULL_TERMS_MM = 8.0
"""Narrower columns have the short names of terms below."""

_SHORT_TERMS: dict[Grain, tuple[str, ...]] = {
    "year": (),
    "half": ("上", "下"),
    "quarter": ("1", "2", "3", "4"),
}
_GRAIN_MARKS: dict[Grain, str] = {
    "year": "1マスは1年度",
    "half": "1マスは半期（上期：4～9月、下期：10～3月）",
    "quarter": "1マスは四半期（1Q：4～6月、2Q：7～9月、3Q：10～12月、4Q：1～3月）",
}


def roadmap_table(content: Content, *, kpis: bool | None = None) -> Sequence[Piece]:
    """Return the roadmap of all measures; a column of KPIs as `kpis` says, or the style where it is None."""
    strategy = content.strategy
    milestones = strategy.roadmap.milestones if strategy.roadmap else ()
    if not milestones and not any(one.schedule or one.milestones for one in strategy.measures):
        return ()
    with_kpis = content.roadmap.kpis if kpis is None else kpis
    return (_Builder(content, milestones, with_kpis=with_kpis).build(),)


def phase_role(content: Content, phase: str) -> CellRole:
    """Return how dark a phase is drawn: as the plan says, else darker from phase to phase."""
    for number, one in enumerate(content.strategy.phases, 1):
        if one.id == phase:
            return _PHASE_ROLES[one.tone or min(number, 3)]
    return "phase-2"


@dataclass
class _Builder:
    content: Content
    milestones: Sequence[Milestone]
    with_kpis: bool

    def __post_init__(self) -> None:
        strategy = self.content.strategy
        measures = strategy.measures
        self.with_departments = any(one.lead or one.partners for one in measures)
        terms = [phase.start for one in measures for phase in one.schedule]
        terms += [phase.end for one in measures for phase in one.schedule]
        terms += [mark.at for one in measures for mark in one.milestones]
        years = [
            *(term.year for term in terms),
            *(one.at.year for one in self.milestones),
            *self.content.years,
        ]
        self.measure_mm = _MEASURE_BESIDE_KPIS_MM if self.with_kpis else _MEASURE_MM
        left = (
            self.measure_mm
            + (_DEPARTMENT_MM if self.with_departments else 0)
            + (_KPI_MM if self.with_kpis else 0)
        )
        self.plan = strategy.roadmap or Roadmap(grain=_grain_of(terms))
        grain: Grain = self.plan.grain
        self.columns = slots(min(years), max(years), grain)
        free = self.content.roadmap.width - left
        while free / len(self.columns) < _NARROWEST_MM and grain != "year":
            grain = _COARSER[grain]
            self.columns = slots(min(years), max(years), grain)
        self.grain = grain
        to_spare = free - _WIDE_ENOUGH_MM * len(self.columns)
        for_names = max(0.0, min(to_spare, _WIDEST_MEASURE_MM - self.measure_mm))
        self.measure_mm += for_names
        self.column_mm = (free - for_names) / len(self.columns)
        self.arrows = self.content.roadmap.bars == "arrows"

    def build(self) -> Table:
        rows = [*self._heads(), *self._groups(), *self._whole()]
        names = {phase.id: phase.title for phase in self.content.strategy.phases}
        used = dict.fromkeys(
            phase.phase for measure in self.content.strategy.measures for phase in measure.schedule
        )
        shown = [id_ for id_ in names if id_ in used]
        marks = (["◆：節目"] if self._has_marks() else []) + [_GRAIN_MARKS[self.grain]]
        return Table(
            columns=(
                Column(self.measure_mm),
                *((Column(_DEPARTMENT_MM),) if self.with_departments else ()),
                *((Column(_KPI_MM),) if self.with_kpis else ()),
                *(Column(self.column_mm, "center") for _ in self.columns),
            ),
            rows=tuple(rows),
            header_rows=1 if self.grain == "year" else 2,
            description=self._told(),
            caption="ロードマップ",
            anchor="roadmap",
            notes=(self.plan.note,) if self.plan.note else (),
            legend=Legend(tuple((self._role(id_), names[id_]) for id_ in shown), tuple(marks)),
            look="roadmap",
            bars=self.content.roadmap.bars,
            source=("roadmap",),
        )

    def _heads(self) -> Iterator[Row]:
        rows = 1 if self.grain == "year" else 2
        titles = [
            "施策",
            *(["担当課"] if self.with_departments else []),
            *(["KPI"] if self.with_kpis else []),
        ]
        per_year = len(_TERMS[self.grain]) or 1
        years = sorted({slot.year for slot in self.columns})
        formats = self.content.formats
        yield Row(
            (
                *(cell(title, "head", rows=rows) for title in titles),
                *(
                    cell("\n".join(formats.year_head(year)), "head", columns=per_year, align="center")
                    for year in years
                ),
            ),
            keep_with_next=True,
        )
        if rows == 2:
            names = _TERMS[self.grain] if self.column_mm >= _FULL_TERMS_MM else _SHORT_TERMS[self.grain]
            terms = [term for _ in years for term in names]
            yield Row(tuple(cell(term, "head", align="center") for term in terms), keep_with_next=True)

    def _groups(self) -> Iterator[Row]:
        width = 1 + self.with_departments + self.with_kpis + len(self.columns)
        for group in self.content.groups:
            if group.title:
                yield group_row(group.title, width)
            for measure in group.measures:
                yield from self._measure(measure)

    def _measure(self, measure: Measure) -> Iterator[Row]:
        items = [self._bar(one) for one in measure.schedule]
        items += [self._mark(one) for one in measure.milestones]
        placed = self._lanes(items) or lanes_of_nothing(self.columns)
        count = len(placed)
        start = [cell(self.content.numbered(measure), "label", rows=count)]
        if self.with_departments:
            start.append(
                listed([measure.lead, *_partners(measure, min(count, 2))], rows=count, empty=NOTHING)
            )
        if self.with_kpis:
            kpis = [
                self.content.kpi_name(self.content.kpis[id_])
                for id_ in measure.kpis
                if id_ in self.content.kpis
            ]
            start.append(listed(kpis, rows=count))
        yield from self._rows(start, placed, measure.path)

    def _whole(self) -> Iterator[Row]:
        if not self.milestones:
            return
        placed = self._lanes([self._mark(one) for one in self.milestones])
        start = [
            cell(
                "計画全体の節目",
                "label",
                rows=len(placed),
                columns=1 + self.with_departments + self.with_kpis,
            )
        ]
        yield from self._rows(start, placed, ("roadmap", "milestones"))

    def _lanes(self, items: Sequence[Item]) -> tuple[tuple[Placed, ...], ...]:
        return lanes(
            items,
            self.columns,
            self.column_mm,
            type_size=self.content.roadmap.type_size,
            bar_margin=_ARROW_MARGIN_MM if self.arrows else CELL_MARGIN_MM,
        )

    def _bar(self, step: Phase) -> Item:
        title = next((one.title for one in self.content.strategy.phases if one.id == step.phase), step.phase)
        formats = self.content.formats
        words = formats.typography.applied(step.label or title)
        period = formats.terms(step.start, step.end)
        told = f"{title}、{words}、{period}" if step.label else f"{title}、{period}"
        return Item(step.start.first, step.end.last, words, step.phase, alt=told if self.arrows else "")

    def _mark(self, milestone: Milestone) -> Item:
        words = self.content.formats.typography.applied(milestone.title)
        return Item(milestone.at.first, milestone.at.last, words, "milestone", mark=True)

    def _rows(
        self, start: Sequence[Cell], placed: Sequence[Sequence[Placed]], source: Source
    ) -> Iterator[Row]:
        for number, lane in enumerate(placed):
            cells = tuple(self._cell(one) for one in lane)
            whole = (*start, *cells) if number == 0 else cells
            yield Row(whole, keep_with_next=number + 1 < len(placed), source=source if number == 0 else ())

    def _cell(self, placed: Placed) -> Cell:
        words = "\n".join(placed.lines)
        if self.arrows and words == BESIDE:
            words = ""
        role: CellRole = self._role(placed.tag) if placed.tag else "body"
        return Cell((plain(words),), role, placed.last - placed.first + 1, align=placed.align, alt=placed.alt)

    def _role(self, tag: str) -> CellRole:
        return "milestone" if tag == "milestone" else phase_role(self.content, tag)

    def _has_marks(self) -> bool:
        return bool(self.milestones) or any(one.milestones for one in self.content.strategy.measures)

    def _told(self) -> str:
        first, last = self.columns[0].year, self.columns[-1].year
        period = self.content.formats.period(first, last)
        count = len(self.content.strategy.measures)
        bars = "矢印と矢印の中の文字" if self.arrows else "帯と帯の中の文字"
        return (
            f"ロードマップ。{period}を横の列、{count}件の施策を縦の行に取り、各施策の工程を{bars}で示します。"
        )


def _grain_of(terms: Sequence[FiscalTerm]) -> Grain:
    """Return the coarsest grain that shows these terms as they are, for a plan that states none."""
    shortest = min((term.last - term.first + 1 for term in terms), default=4)
    return "quarter" if shortest == 1 else "half" if shortest == 2 else "year"


def lanes_of_nothing(columns: Sequence[Slot]) -> tuple[tuple[Placed, ...], ...]:
    """Return one empty lane, for a measure without a schedule."""
    years = sorted({slot.year for slot in columns})
    per_year = len(columns) // len(years)
    return (tuple(Placed(start, start + per_year - 1) for start in range(0, len(columns), per_year)),)


def _partners(measure: Measure, most_lines: int) -> tuple[str, ...]:
    """Return the partner departments in lines; only how many where their names would make the row high."""
    partners = measure.partners
    if not partners:
        return ()
    lines = _lines_of_names(partners)
    if len(lines) <= most_lines or len(partners) == 1:
        return lines
    kind = "課" if all(partner.endswith("課") for partner in partners) else "部署"
    return (f"（ほか{len(partners)}{kind}）",)


def _lines_of_names(names: Sequence[str]) -> tuple[str, ...]:
    """Return names in brackets, in lines that end between two of them."""
    lines = ["（"]
    for number, name in enumerate(names):
        piece = name + ("、" if number + 1 < len(names) else "）")
        if number and print_width(lines[-1] + piece) > _DEPARTMENT_CHARACTERS:
            lines.append("")
        lines[-1] += piece
    return tuple(lines)
