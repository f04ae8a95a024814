"""施策票: all that the plan says of one measure, compact enough for two on a page.

Its head tells the measure and who leads it, and is repeated where a sheet goes on on the next page.
Why the number without the name: right above it, in the heading, the name has just been read. So a sheet of a
measure that nobody leads, which is short, has no head.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from dxstrat.document import Cell, Heading, Row, Table, Text
from dxstrat.model.chain import BudgetYear, Kpi, Measure, Procurement
from dxstrat.rendering.blocks.cells import NOTHING, cell, listed, paragraphs, widths
from dxstrat.rendering.blocks.chain import REPEATED
from dxstrat.rendering.blocks.known import known_measure
from dxstrat.rendering.blocks.policies import policy_names
from dxstrat.rendering.blocks.values import (
    Footnotes,
    baseline_cell,
    latest,
    stands_over_years,
    value_cell,
    value_lines,
)
from dxstrat.rendering.content import Content
from dxstrat.rendering.inlines import plain
from dxstrat.rendering.labels import label
from dxstrat.rendering.markdown import prose_lines
from dxstrat.rendering.money import share_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dxstrat.document.tree import Source
    from dxstrat.rendering.filing import Piece

_WIDTHS = (25, 41, 13, 25, 19, 19, 18)
_REST = len(_WIDTHS) - 1
_HEAD_SPANS = (3, 4)


def measure_sheet(content: Content, measure: str) -> Sequence[Piece]:
    """Return the sheet of one measure: its heading, and its table where more is said of it."""
    return _Sheet(content, known_measure(content, measure), Footnotes()).build()


def measure_sheets(content: Content) -> Sequence[Piece]:
    """Return the sheets of all measures, in the order in which they are printed."""
    return [piece for one in content.printed_measures for piece in measure_sheet(content, one.id)]


@dataclass(frozen=True, slots=True)
class _Sheet:
    content: Content
    measure: Measure
    footnotes: Footnotes

    def build(self) -> Sequence[Piece]:
        name = self.content.numbered(self.measure)
        heading = Heading(
            self._level(),
            (Text(name),),
            f"measure-{self.measure.id}",
            numbered=False,
            source=self.measure.path,
        )
        rows = list(self._rows())
        if not rows:
            return (heading,)
        kept = [replace(row, keep_with_next=row is not rows[-1]) for row in rows]
        return (
            heading,
            Table(
                columns=widths(*_WIDTHS),
                rows=tuple(kept),
                header_rows=1 if self.measure.lead else 0,
                description=f"施策票。{name}について、左の列に項目名、右に内容を示します。",
                notes=self.footnotes.notes(),
                look="sheet",
            ),
        )

    def _level(self) -> Literal[3, 4]:
        """Return the level of the heading: one below that of an area, or in its place where there is none.

        Why: a screen reader's list of headings must not leave out a level.
        """
        titled = any(group.title for group in self.content.groups)
        return 4 if titled else 3

    def _rows(self) -> Iterator[Row]:
        content, measure = self.content, self.measure
        at = measure.path
        yield from self._head()
        yield from _one("課題", content.issue_names(measure.issues), (*at, "issues"))
        about = [plain(measure.summary)] if measure.summary else []
        about += prose_lines(measure.description) if measure.description else ()
        if about:
            yield Row((_name("概要"), paragraphs(about, columns=_REST)))
        if measure.effects:
            yield from _pairs(
                [("住民への効果", measure.effects.residents), ("職員への効果", measure.effects.staff)]
            )
        yield from self._kpis()
        yield from _one("工程", self._schedule(), (*at, "schedule"))
        reason = f"：{measure.status_reason}" if measure.status_reason else ""
        yield from _pairs(
            [
                ("関係課", "、".join(measure.partners)),
                ("状況", label(measure, "status") + reason),
                ("生成AI", label(measure, "ai_stage")),
                ("広域連携", "、".join(measure.joint_with)),
                ("備考", measure.note),
            ]
        )
        yield from _one("事業費・財源", ["、".join(self._budget())], (*at, "budget"))
        yield from _one("国等の方針", policy_names(content, measure.policies), (*at, "policies"))
        if measure.procurement:
            yield from _one("調達", ["／".join(_procurement(measure.procurement))], (*at, "procurement"))
        yield from _one("参考事例", ["、".join(self._cases())])
        yield from _one("現場の声", [f"「{voice.text}」（{voice.who}）" for voice in measure.voices])

    def _head(self) -> Iterator[Row]:
        measure = self.measure
        if measure.lead:
            texts = (f"施策　{measure.number or measure.id}", f"担当課　{measure.lead}")
            cells = zip(texts, _HEAD_SPANS, strict=True)
            yield Row(tuple(cell(text, "head", columns=columns, align="left") for text, columns in cells))

    def _kpis(self) -> Iterator[Row]:
        kpis = [self.content.kpis[id_] for id_ in self.measure.kpis if id_ in self.content.kpis]
        if not kpis:
            return
        heads = ("指標", "単位", "基準値", "中間目標", "最終目標", "実績")
        yield Row(
            (
                _name("KPI", rows=len(kpis) + 1),
                *(cell(text, "label", align="center") for text in heads),
            ),
            source=(*self.measure.path, "kpis"),
        )
        for kpi in kpis:
            yield Row(tuple(self._kpi(kpi)))

    def _kpi(self, kpi: Kpi) -> Iterator[Cell]:
        content = self.content
        yield cell(content.kpi_name(kpi) + (REPEATED if content.is_repeated(kpi, self.measure) else ""))
        yield cell(kpi.unit or NOTHING, align="center")
        yield cell(baseline_cell(content, kpi, self.footnotes), align="center")
        if stands_over_years(kpi.targets) or stands_over_years(kpi.actuals):
            actual = latest(kpi.actuals)
            lines = value_lines(content, kpi.targets, kpi.unit)
            lines += [
                f"実績　{line}" for line in value_lines(content, dict([actual]) if actual else {}, kpi.unit)
            ]
            yield listed(lines, columns=3)
            return
        years = sorted(kpi.targets)
        middle = years[(len(years) - 1) // 2] if len(years) > 1 else None
        last = years[-1] if years else None
        yield self._value(kpi, middle)
        yield self._value(kpi, last)
        actual = latest(kpi.actuals)
        text = value_cell(content, actual[1], self.footnotes, actual[0]) if actual else NOTHING
        yield cell(text, align="center")

    def _value(self, kpi: Kpi, year: int | None) -> Cell:
        if year is None:
            return cell(NOTHING, align="center")
        return cell(value_cell(self.content, kpi.targets[year], self.footnotes, year), align="center")

    def _schedule(self) -> Iterator[str]:
        formats = self.content.formats
        phases = {phase.id: phase.title for phase in self.content.strategy.phases}
        for one in self.measure.schedule:
            words = f"　{one.label}" if one.label else ""
            yield f"{phases.get(one.phase, one.phase)}　{formats.terms(one.start, one.end)}{words}"
        for mark in self.measure.milestones:
            yield f"◆{formats.term(mark.at)}　{mark.title}"

    def _budget(self) -> Iterator[str]:
        formats = self.content.formats
        for one in self.measure.budget:
            yield f"{formats.year_brief(one.year)}　{formats.amount(one.amount)}{_sources(self.content, one)}"
        if len(self.measure.budget) > 1:
            yield f"計　{formats.amount(sum(one.amount for one in self.measure.budget))}"

    def _cases(self) -> Iterator[str]:
        cases = {case.id: case for case in self.content.strategy.cases}
        for id_ in self.measure.cases:
            if id_ in cases:
                yield f"{cases[id_].municipality}「{cases[id_].title}」"


def _sources(content: Content, year: BudgetYear) -> str:
    """Return who bears a year's amount, and its note, in brackets, so that no "。、" meets the next year."""
    shares = "、".join(share_text(content.formats, source) for source in year.sources)
    said = "。".join(text for text in (shares, year.note) if text)
    return f"（{said}）" if said else ""


def _procurement(procurement: Procurement) -> Iterator[str]:
    if procurement.model:
        yield label(procurement, "model")
    if procurement.open_interface is not None:
        yield "API等による外部連携：" + ("仕様に含める" if procurement.open_interface else "求めない")
    if procurement.data_portability is not None:
        yield "データの可搬性：" + ("契約で確保する" if procurement.data_portability else "求めない")
    if procurement.companion_support:
        yield f"伴走支援：{procurement.companion_support}"
    if procurement.note:
        yield procurement.note


def _name(text: str, rows: int = 1) -> Cell:
    return cell(text, "label", rows=rows)


def _one(name: str, texts: Iterable[str | None], source: Source = ()) -> Iterator[Row]:
    """Yield a row over the whole width; none where there is nothing to say."""
    lines = [text for text in texts if text]
    if lines:
        yield Row((_name(name), listed(lines, columns=_REST)), source=source)


def _pairs(named: Sequence[tuple[str, str | None]]) -> Iterator[Row]:
    """Yield names and texts two in a row; where one is left over, the longest gets the whole width."""
    filled = [(name, text) for name, text in named if text]
    longest = max(filled, key=lambda one: len(one[1])) if len(filled) % 2 else None
    paired = [one for one in filled if one is not longest]
    for (left, first), (right, second) in zip(paired[::2], paired[1::2], strict=True):
        yield Row((_name(left), cell(first, columns=2), cell(right, "label"), cell(second, columns=3)))
    if longest:
        yield from _one(longest[0], [longest[1]])
