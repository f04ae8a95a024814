"""Tables: one string of XML for the whole table, its look from a table style and paragraph styles.

A bar of the roadmap is a merged cell with a ground of its own and its words in it, so that it can be
read aloud, copied and edited; nothing is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.document import Table
from dxstrat.writers.docx.draft import Draft
from dxstrat.writers.docx.inlines import caption, notes, runs
from dxstrat.writers.docx.roles import CENTRED, fill_of, legend, style_of
from dxstrat.writers.docx.rooms import ROW_HEIGHT_MM, Rooms
from dxstrat.writers.docx.xml import attribute, paragraph, shading, twips

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.document import Cell, Inline
    from dxstrat.document.tree import Align
    from dxstrat.writers.docx.grid import Place

_STYLES = {"grid": "GridTable", "sheet": "SheetTable", "roadmap": "RoadmapTable"}
_HEAD_HEIGHT_MM = 7.0

_KEPT_WHOLE = {"grid": 0.4, "sheet": 0.6, "roadmap": 0.4}
"""The share of a page up to which a table is not parted."""


def table(draft: Draft, shown: Table) -> str:
    """Return a table with its caption, notes and legend. Raises ValueError when rows do not fill the grid."""
    above = caption(draft, "表", shown.caption, shown.anchor) if shown.caption is not None else ""
    below = legend(draft.look, shown.legend) if shown.legend else ""
    return above + _Builder(draft, shown, Rooms(draft, shown)).build() + below + notes(shown.notes)


@dataclass(frozen=True, slots=True)
class _Builder:
    draft: Draft
    shown: Table
    rooms: Rooms

    def build(self) -> str:
        shown, rows = self.shown, self.rooms.rows
        whole = self.rooms.is_lower_than(_KEPT_WHOLE[shown.look] * self.draft.height)
        below = bool(shown.notes or shown.legend)
        last = len(rows) - 1
        written = "".join(
            self._row(number, kept=below if number == last else whole or self._is_tied(number))
            for number in range(len(rows))
        )
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in self.rooms.widths)
        return f"<w:tbl>{self._properties()}<w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>"

    def _properties(self) -> str:
        shown = self.shown
        merged = any(cell.rows > 1 for row in shown.rows[shown.header_rows :] for cell in row.cells)
        banded = shown.look == "grid" and not merged
        labelled = self._has_label_column()
        title = shown.caption or shown.description
        bits = 0x0400 | (0x0020 * (shown.header_rows > 0)) | (0x0080 * labelled) | (0x0200 * (not banded))
        return (
            f'<w:tblPr><w:tblStyle w:val="{_STYLES[shown.look]}"/>'
            f'<w:tblW w:w="{sum(self.rooms.widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f'<w:tblLook w:val="{bits:04X}" w:firstRow="{int(shown.header_rows > 0)}" '
            f'w:lastRow="0" w:firstColumn="{int(labelled)}" w:lastColumn="0" '
            f'w:noHBand="{int(not banded)}" w:noVBand="1"/>'
            f'<w:tblCaption w:val="{attribute(title)}"/>'
            f'<w:tblDescription w:val="{attribute(shown.description)}"/></w:tblPr>'
        )

    def _has_label_column(self) -> bool:
        """Whether the first column names its rows throughout, so that readers may announce it so."""
        firsts = [row[0] for row in self.rooms.rows[self.shown.header_rows :] if row]
        return bool(firsts) and all(place.cell.role in ("label", "group") for place in firsts)

    def _is_tied(self, number: int) -> bool:
        """Whether a row must stand on the page of the next.

        A sheet that is too long to be kept whole is parted between its rows, but not inside a group that
        one label names, nor so that its first or last row stands alone.
        """
        if self.shown.look != "sheet":
            return self.shown.rows[number].keep_with_next
        rows = self.rooms.rows
        return number in (0, len(rows) - 2) or any(place.continued for place in rows[number + 1])

    def _row(self, number: int, *, kept: bool) -> str:
        shown = self.shown
        row = shown.rows[number]
        is_head = number < shown.header_rows
        is_group = bool(row.cells) and row.cells[0].role == "group"
        height = _HEAD_HEIGHT_MM if is_head or is_group else ROW_HEIGHT_MM[shown.look]
        properties = "" if row.may_split else "<w:cantSplit/>"
        properties += f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>'
        properties += "<w:tblHeader/>" if is_head else ""
        cells = "".join(self._cell(place, kept=kept or is_head) for place in self.rooms.rows[number])
        return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"

    def _cell(self, place: Place, *, kept: bool) -> str:
        cell = place.cell
        properties = f'<w:tcW w:w="{self.rooms.width_of(place)}" w:type="dxa"/>'
        if cell.columns > 1:
            properties += f'<w:gridSpan w:val="{cell.columns}"/>'
        if cell.rows > 1:
            properties += f'<w:vMerge w:val="{"continue" if place.continued else "restart"}"/>'
        properties += self._borders(place)
        fill = fill_of(cell, self.draft.look)
        properties += shading(fill) if fill else ""
        if cell.role in CENTRED:
            properties += '<w:tcMar><w:left w:w="20" w:type="dxa"/><w:right w:w="20" w:type="dxa"/></w:tcMar>'
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{self._content(place, kept=kept)}</w:tc>"

    def _content(self, place: Place, *, kept: bool) -> str:
        cell = place.cell
        style = style_of(cell, roadmap=self.shown.look == "roadmap")
        if style == "TableText" and self.rooms.is_figure(place):
            style = "TableFigure"
        kept = kept and style != "TableHead"
        if place.continued or not cell.content:
            return paragraph(style, "", "<w:keepNext/>" if kept else "")
        align = cell.align or self._align(cell, place.column)
        return "".join(self._line(place, style, line, kept=kept, align=align) for line in cell.content)

    def _line(
        self, place: Place, style: str, line: Sequence[Inline], *, kept: bool, align: Align | None
    ) -> str:
        cell = place.cell
        fitted = self.rooms.fit(place, line)
        properties = "<w:keepNext/>" if kept else ""
        if fitted.narrower:
            both = align == "center" or (align is None and cell.role in CENTRED)
            right = round(fitted.narrower * (10 if both else 20))
            left = f' w:left="{right}"' if both else ""
            properties += f'<w:ind{left} w:right="{right}"/>'
        properties += f'<w:jc w:val="{align}"/>' if align else ""
        tail = f'<w:color w:val="{self.draft.look.colours.group_text}"/>' if cell.role == "group" else ""
        if fitted.closer:
            tail += f'<w:spacing w:val="-{max(1, round(fitted.closer * 20))}"/>'
        bold = cell.bold or cell.role == "total"
        return paragraph(style, runs(self.draft, line, tail, bold=bold), properties)

    def _align(self, cell: Cell, column: int) -> Align | None:
        """Return how a cell is aligned where it does not say so itself; None as its style has it."""
        if cell.role in CENTRED or cell.role in ("label", "group"):
            return None
        if cell.role == "head" and self.shown.look != "roadmap" and cell.columns > 1:
            return "center"
        align = self.shown.columns[column].align if cell.columns == 1 or cell.role != "body" else "left"
        return None if align == "left" else align

    def _borders(self, place: Place) -> str:
        """Draw the quarters of a roadmap lighter than its years."""
        role = place.cell.role
        if self.shown.look != "roadmap" or role in ("head", "label", "group"):
            return ""
        colours = self.draft.look.colours
        years = self.rooms.rows[0] if self.shown.header_rows else ()
        if any(head.column == place.column for head in years):
            edge = f'<w:left w:val="single" w:sz="4" w:space="0" w:color="{colours.year_line}"/>'
        elif role in ("body", "milestone"):
            edge = f'<w:left w:val="dotted" w:sz="4" w:space="0" w:color="{colours.line}"/>'
        else:
            return ""
        return f"<w:tcBorders>{edge}</w:tcBorders>"
