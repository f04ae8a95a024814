"""Tables: one string of XML for the whole table, its look from a table style and paragraph styles.

A bar of the roadmap is a merged cell with a ground of its own and its words in it, so that it can be
read aloud, copied and edited; nothing is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dxstrat.document import Table
from dxstrat.writers.docx.draft import Draft
from dxstrat.writers.docx.grid import Place, column_widths, placed_rows
from dxstrat.writers.docx.inlines import caption, notes, runs
from dxstrat.writers.docx.measure import lines
from dxstrat.writers.docx.xml import TWIPS_PER_MM, attribute, paragraph, run, shading, twips

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.document import Cell, Legend, Row
    from dxstrat.document.tree import Align, CellRole
    from dxstrat.writers.docx.look import Colours, Look

_STYLES = {"grid": "GridTable", "sheet": "SheetTable", "roadmap": "RoadmapTable"}
_ROW_HEIGHT_MM = {"grid": 6.5, "sheet": 7.0, "roadmap": 10.5}
_HEAD_HEIGHT_MM = 7.0

_KEPT_WHOLE = {"grid": 0.4, "sheet": 0.6, "roadmap": 0.4}
"""The share of a page up to which a table is not parted."""

_PHASES: dict[CellRole, int] = {"phase-1": 0, "phase-2": 1, "phase-3": 2}
_CENTRED: frozenset[CellRole] = frozenset(("phase-1", "phase-2", "phase-3", "milestone"))
_CELL_MARGIN_MM = 2.6


def table(draft: Draft, shown: Table) -> str:
    """Return a table with its caption, notes and legend. Raises ValueError when rows do not fill the grid."""
    builder = _Builder(draft, shown)
    return "".join(
        (
            caption(draft, "表", shown.caption, shown.anchor) if shown.caption is not None else "",
            builder.build(),
            legend(draft.look, shown.legend) if shown.legend else "",
            notes(shown.notes),
        )
    )


def legend(look: Look, shown: Legend) -> str:
    """Return the key under a roadmap: a patch of each phase with its words, then the further marks."""
    patches = "".join(
        run(
            f"　{words}　",
            f'<w:color w:val="{look.phases.texts[_PHASES[role]]}"/>'
            f'<w:bdr w:val="single" w:sz="4" w:space="0" w:color="{look.colours.year_line}"/>'
            f"{shading(look.phases.fills[_PHASES[role]])}",
        )
        + run("　")
        for role, words in shown.phases
    )
    marks = run("　".join(shown.marks)) if shown.marks else ""
    return paragraph("Legend", run("凡例　") + patches + marks)


@dataclass(slots=True)
class _Builder:
    draft: Draft
    shown: Table
    widths: tuple[int, ...] = field(init=False)
    rows: tuple[tuple[Place, ...], ...] = field(init=False)
    year_starts: frozenset[int] = field(init=False)
    labelled: bool = field(init=False)

    def __post_init__(self) -> None:
        shown = self.shown
        self.widths = column_widths([column.weight for column in shown.columns], twips(self.draft.width))
        self.rows = placed_rows(shown.rows, len(shown.columns))
        self.year_starts = self._year_starts()
        self.labelled = self._has_label_column()

    @property
    def colours(self) -> Colours:
        return self.draft.look.colours

    def build(self) -> str:
        shown = self.shown
        whole = self._height() < _KEPT_WHOLE[shown.look] * self.draft.height
        below = bool(shown.notes or shown.legend)
        last = len(self.rows) - 1
        written = "".join(
            self._row(number, kept=below if number == last else whole or shown.rows[number].keep_with_next)
            for number in range(len(self.rows))
        )
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in self.widths)
        return f"<w:tbl>{self._properties()}<w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>"

    def _properties(self) -> str:
        shown = self.shown
        merged = any(cell.rows > 1 for row in shown.rows[shown.header_rows :] for cell in row.cells)
        banded = shown.look == "grid" and not merged
        title = shown.caption or shown.description
        return (
            f'<w:tblPr><w:tblStyle w:val="{_STYLES[shown.look]}"/>'
            f'<w:tblW w:w="{sum(self.widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f'<w:tblLook w:val="{self._look_bits(banded=banded)}" w:firstRow="{int(shown.header_rows > 0)}" '
            f'w:lastRow="0" w:firstColumn="{int(self.labelled)}" w:lastColumn="0" '
            f'w:noHBand="{int(not banded)}" w:noVBand="1"/>'
            f'<w:tblCaption w:val="{attribute(title)}"/>'
            f'<w:tblDescription w:val="{attribute(shown.description)}"/></w:tblPr>'
        )

    def _look_bits(self, *, banded: bool) -> str:
        bits = 0x0400 | (0x0020 if self.shown.header_rows else 0) | (0x0080 if self.labelled else 0)
        return f"{bits | (0 if banded else 0x0200):04X}"

    def _has_label_column(self) -> bool:
        """Whether the first column names its rows throughout, so that readers may announce it so."""
        firsts = [row[0] for row in self.rows[self.shown.header_rows :] if row and row[0].column == 0]
        return bool(firsts) and all(place.cell.role in ("label", "group") for place in firsts)

    def _year_starts(self) -> frozenset[int]:
        """Return the grid columns at which a head of the first row begins: the years of a roadmap."""
        return frozenset(place.column for place in self.rows[0]) if self.shown.header_rows else frozenset()

    def _row(self, number: int, *, kept: bool) -> str:
        shown = self.shown
        row: Row = shown.rows[number]
        is_head = number < shown.header_rows
        height = _HEAD_HEIGHT_MM if is_head else _ROW_HEIGHT_MM[shown.look]
        if shown.look == "roadmap" and row.cells and row.cells[0].role == "group":
            height = _HEAD_HEIGHT_MM
        properties = "" if row.may_split else "<w:cantSplit/>"
        properties += f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>'
        properties += "<w:tblHeader/>" if is_head else ""
        cells = "".join(self._cell(place, kept=kept or is_head) for place in self.rows[number])
        return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"

    def _cell(self, place: Place, *, kept: bool) -> str:
        cell = place.cell
        width = sum(self.widths[place.column : place.column + cell.columns])
        properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
        if cell.columns > 1:
            properties += f'<w:gridSpan w:val="{cell.columns}"/>'
        if cell.rows > 1:
            properties += f'<w:vMerge w:val="{"continue" if place.continued else "restart"}"/>'
        properties += self._borders(place)
        fill = self._fill(cell)
        properties += shading(fill) if fill else ""
        if cell.role in _CENTRED:
            properties += '<w:tcMar><w:left w:w="20" w:type="dxa"/><w:right w:w="20" w:type="dxa"/></w:tcMar>'
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{self._content(place, kept=kept)}</w:tc>"

    def _content(self, place: Place, *, kept: bool) -> str:
        cell = place.cell
        style = self._style(cell)
        properties = "<w:keepNext/>" if kept and style != "TableHead" else ""
        align = cell.align or self._align(cell, place.column)
        properties += f'<w:jc w:val="{align}"/>' if align else ""
        if place.continued or not cell.content:
            return paragraph(style, "", properties)
        bold = cell.bold or cell.role == "total"
        tail = f'<w:color w:val="{self.colours.group_text}"/>' if cell.role == "group" else ""
        return "".join(
            paragraph(style, runs(self.draft, line, tail, bold=bold), properties) for line in cell.content
        )

    def _align(self, cell: Cell, column: int) -> Align | None:
        """Return how a cell is aligned where it does not say so itself; None as its style has it."""
        if cell.role in _CENTRED or cell.role in ("label", "group"):
            return None
        if cell.role == "head" and self.shown.look != "roadmap" and cell.columns > 1:
            return "center"
        align = self.shown.columns[column].align if cell.columns == 1 or cell.role != "body" else "left"
        return None if align == "left" else align

    def _style(self, cell: Cell) -> str:
        if cell.role in _PHASES:
            return f"BarText{_PHASES[cell.role] + 1}"
        if cell.role == "milestone":
            return "Milestone"
        if cell.role == "head":
            return "TableHead"
        if cell.role in ("label", "group"):
            return "TableLabel"
        return "BarNote" if self.shown.look == "roadmap" and cell.align else "TableText"

    def _fill(self, cell: Cell) -> str | None:
        colours = self.colours
        if cell.role in _PHASES:
            return self.draft.look.phases.fills[_PHASES[cell.role]]
        return {
            "head": colours.head_fill,
            "label": colours.label_fill,
            "total": colours.total_fill,
            "group": colours.group_fill,
        }.get(cell.role)

    def _borders(self, place: Place) -> str:
        """Draw the quarters of a roadmap lighter than its years, and no line through an empty stretch."""
        if self.shown.look != "roadmap" or place.cell.role in ("head", "label", "group"):
            return ""
        if place.column in self.year_starts:
            edge = f'<w:left w:val="single" w:sz="4" w:space="0" w:color="{self.colours.year_line}"/>'
        elif place.cell.role == "body" or place.cell.role == "milestone":
            edge = f'<w:left w:val="dotted" w:sz="4" w:space="0" w:color="{self.colours.line}"/>'
        else:
            return ""
        return f"<w:tcBorders>{edge}</w:tcBorders>"

    def _height(self) -> float:
        """Return about how high the table will be, in millimetres."""
        return sum(self._row_height(row) for row in self.rows)

    def _row_height(self, row: Sequence[Place]) -> float:
        look = self.draft.look
        size = look.sizes.table
        tallest = 1
        for place in row:
            room = sum(self.widths[place.column : place.column + place.cell.columns]) / TWIPS_PER_MM
            points = (room - _CELL_MARGIN_MM) * 72 / 25.4
            count = sum(lines(_words(line), points, size, look.fonts.metrics) for line in place.cell.content)
            tallest = max(tallest, count // place.cell.rows)
        text = tallest * size * look.sizes.table_line * 25.4 / 72 + 2 * look.sizes.cell_padding
        return max(_ROW_HEIGHT_MM[self.shown.look], text)


def _words(line: Sequence[object]) -> str:
    return "".join(str(getattr(piece, "text", "\n")) for piece in line)
