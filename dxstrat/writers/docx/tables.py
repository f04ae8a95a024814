"""Tables: one string of XML for the whole table, its look from a table style and paragraph styles.

A bar of the roadmap is a merged cell with a ground of its own and its words in it, so that it can be
read aloud, copied and edited; where arrows are asked for, one is drawn in that cell.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.document import ItemMark, Table, Text
from dxstrat.writers.docx.arrows import arrow, is_arrow, most_lines
from dxstrat.writers.docx.cells import CellKind, empty_line, opening, text_line
from dxstrat.writers.docx.draft import Draft
from dxstrat.writers.docx.fit import fit
from dxstrat.writers.docx.inlines import caption, notes, runs, words_of
from dxstrat.writers.docx.lists import item_left, item_properties
from dxstrat.writers.docx.roles import CENTRED, fill_of, legend, style_of
from dxstrat.writers.docx.rooms import BAR_ROW_MM, Rooms
from dxstrat.writers.docx.xml import POINTS_PER_MM, attribute, paragraph, twips

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.document import Cell, Inline
    from dxstrat.document.tree import Align
    from dxstrat.writers.docx.cells import Merge
    from dxstrat.writers.docx.grid import Place

_STYLES = {"grid": "GridTable", "sheet": "SheetTable", "roadmap": "RoadmapTable"}
_LOW_ROW_MM = 7.0
"""The least height of heads and groups in a roadmap."""

_HIGH_HEAD_MM = 11.5
"""The same of heads of two lines."""

_WORDS_ROW_MM = 6.5
"""The least height of a row of a roadmap without a bar: of words that belong to the row above."""

_ROWS_OF_END = 3
"""How many rows of a roadmap, at least, stand on its last page."""

_KEPT_WHOLE = {"grid": 0.3, "sheet": 0.3, "roadmap": 0.4}
"""The share of a page up to which a table is not parted."""

_LEAST_OF_SHEET = 3
_TALL = 0.2
"""A sheet is parted so that as many rows, or more, stand on either page; but a row that is higher than this
share of a page may begin or end there, since to move it would leave a gap."""


def table(draft: Draft, shown: Table) -> str:
    """Return a table with its caption, notes and legend.

    Raises ValueError when rows do not fill the grid, or there is none.

    The notes and the legend of a roadmap stand above it. Why: it runs over many pages, on all of which
    they are needed, and below its last row they might be left alone on a page.
    """
    above = caption(draft, "表", shown.caption, shown.anchor) if shown.caption is not None else ""
    first = shown.look == "roadmap"
    held = "<w:keepNext/>" if first or shown.notes else ""
    room = draft.width * POINTS_PER_MM
    key = legend(draft.look, shown.legend, room, held) if shown.legend else ""
    built = _Builder(draft, shown, Rooms(draft, shown)).build()
    if first:
        return draft.margin.beside(shown, above + notes(shown.notes, kept=True) + key + built)
    return draft.margin.beside(
        shown, above + built + key + notes(shown.notes, kept=shown.rows[-1].keep_with_next)
    )


@dataclass(frozen=True, slots=True)
class _Builder:
    draft: Draft
    shown: Table
    rooms: Rooms

    def build(self) -> str:
        shown, rows = self.shown, self.rooms.rows
        whole = self.rooms.is_lower_than(_KEPT_WHOLE[shown.look] * self.draft.height)
        explained = bool(shown.notes or shown.legend) and shown.look != "roadmap"
        below = explained or shown.rows[-1].keep_with_next
        last = len(rows) - 1
        margin = self.draft.margin
        written = "".join(
            margin.beside(
                row, self._row(number, kept=below if number == last else whole or self._is_tied(number))
            )
            for number, row in enumerate(shown.rows)
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

        No table is parted so that its first or its last row stands alone. A sheet that is too long to be
        kept whole is parted between its rows, but not inside a group that one label names, nor so that few
        of its rows stand on one of the two pages.
        """
        rows = self.rooms.rows
        if self.shown.look == "roadmap" and number >= len(rows) - _ROWS_OF_END:
            return True
        if self.shown.look != "sheet":
            ends = (self.shown.header_rows, len(rows) - 2)
            return number in ends or self.shown.rows[number].keep_with_next
        few = number < _LEAST_OF_SHEET - 1 or number > len(rows) - 1 - _LEAST_OF_SHEET
        return (few and not self._is_tall_between(number)) or any(
            place.continued for place in rows[number + 1]
        )

    def _is_tall_between(self, number: int) -> bool:
        """Whether two rows are parted for the height of one of them; never the first two or the last two."""
        limit = _TALL * self.draft.height
        heights = (self.rooms.height_of(one) for one in (number, number + 1))
        return 0 < number < len(self.rooms.rows) - 2 and any(height > limit for height in heights)

    def _row(self, number: int, *, kept: bool) -> str:
        shown = self.shown
        row = shown.rows[number]
        is_head = number < shown.header_rows
        start = _row_opening(self._least_height(number), is_head, row.may_split)
        places = self.rooms.rows[number]
        lines = most_lines(place.cell for place in places) if shown.bars == "arrows" else 0
        cells = "".join([self._cell(place, lines, kept=kept or is_head) for place in places])
        return f"{start}{cells}</w:tr>"

    def _least_height(self, number: int) -> float:
        """Return how many millimetres a row has at least; 0 where its words alone tell that."""
        if self.shown.look != "roadmap":
            return 0.0
        cells = self.shown.rows[number].cells
        if number < self.shown.header_rows or (bool(cells) and cells[0].role == "group"):
            words = ("\n".join(words_of(self.draft, line) for line in cell.content) for cell in cells)
            return _HIGH_HEAD_MM if any("\n" in one for one in words) else _LOW_ROW_MM
        is_of_words = self.rooms.rows[number][0].continued and not any(map(is_arrow, cells))
        return _WORDS_ROW_MM if is_of_words else BAR_ROW_MM

    def _cell(self, place: Place, arrow_lines: int, *, kept: bool) -> str:
        cell, kind = place.cell, self._kind(place)
        kept = kept and kind.style != "TableHead"
        if arrow_lines and is_arrow(cell):
            drawn = arrow(self.draft, cell, self.rooms.width_of(place), arrow_lines, kept=kept)
            return f"{kind.opening}{drawn}</w:tc>"
        if place.continued or not cell.content:
            return f"{kind.opening}{empty_line(kind.style, kept)}</w:tc>"
        written = "".join([self._line(kind, line, kept=kept) for line in cell.content])
        return f"{kind.opening}{written}</w:tc>"

    def _line(self, kind: CellKind, line: Sequence[Inline], *, kept: bool) -> str:
        first = line[0] if line else None
        if len(line) == 1 and isinstance(first, Text) and first.link is None:
            return text_line(kind, first.text, kept, kind.bold or first.bold, first.italic)
        room, size, metrics = kind.setting
        words = words_of(self.draft, line)
        if isinstance(first, ItemMark):
            fitted = fit(words, room - item_left(first, size), size, metrics, in_pieces=True)
            item = item_properties(self.draft, first, size, fitted)
        else:
            fitted, item = fit(words, room, size, metrics, in_pieces=True), ""
        properties, tail = kind.line_properties(fitted, kept=kept, item=item)
        return paragraph(kind.style, runs(self.draft, line, tail, bold=kind.bold), properties)

    def _kind(self, place: Place) -> CellKind:
        """Return the kind of a cell: worked out where no cell before was like it in all that matters."""
        column, cell, continued = place
        rooms, shown = self.rooms, self.shown
        figure = rooms.is_figure(place)
        borders = self._borders(place) if shown.look == "roadmap" else ""
        width, align = rooms.width_of(place), shown.columns[column].align
        merged = cell.rows > 1
        known = (
            shown.look, shown.bars, width, align, figure, borders, merged and continued, merged,
            cell.columns, cell.role, cell.align, cell.bold,
        )  # fmt: skip
        kind = self.draft.kinds.get(known)
        if kind is None:
            kind = self.draft.kinds[known] = self._new_kind(place, width, borders, figure=figure)
        return kind

    def _new_kind(self, place: Place, width: int, borders: str, *, figure: bool) -> CellKind:
        cell, look = place.cell, self.draft.look
        style = style_of(cell, roadmap=self.shown.look == "roadmap")
        align = cell.align or self._align(cell, place.column)
        merge: Merge | None = ("continue" if place.continued else "restart") if cell.rows > 1 else None
        drawn = self.shown.bars == "arrows" and is_arrow(cell)
        fill, narrow = None if drawn else fill_of(cell, look), cell.role in CENTRED
        return CellKind(
            opening=opening(width, cell.columns, merge, borders, fill, narrow=narrow, top=drawn),
            style="TableFigure" if style == "TableText" and figure else style,
            setting=self.rooms.setting(place),
            align=align,
            centred=align == "center" or (align is None and narrow),
            bold=cell.bold or cell.role == "total",
            colour=look.colours.group_text if cell.role == "group" else None,
            look=look,
        )

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
        if role in ("head", "label", "group"):
            return ""
        colours = self.draft.look.colours
        years = self.rooms.rows[0] if self.shown.header_rows else ()
        if any(head.column == place.column for head in years):
            edge = f'<w:left w:val="single" w:sz="4" w:space="0" w:color="{colours.year_line}"/>'
        elif role in ("body", "milestone") or self.shown.bars == "arrows":
            edge = f'<w:left w:val="dotted" w:sz="4" w:space="0" w:color="{colours.line}"/>'
        else:
            return ""
        return f"<w:tcBorders>{edge}</w:tcBorders>"


@functools.lru_cache(maxsize=64)
def _row_opening(height: float, is_head: bool, may_split: bool) -> str:  # noqa: FBT001
    split = "" if may_split else "<w:cantSplit/>"
    least = f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>' if height else ""
    repeated = "<w:tblHeader/>" if is_head else ""
    properties = split + least + repeated
    return f"<w:tr><w:trPr>{properties}</w:trPr>" if properties else "<w:tr>"
