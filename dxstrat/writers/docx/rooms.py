"""The room a table gives its texts: column widths that break no figure, lines that end well, heights."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dxstrat.document import Table, Text
from dxstrat.writers.docx.draft import Draft
from dxstrat.writers.docx.fit import AS_IT_IS, Fit, fit
from dxstrat.writers.docx.grid import Place, column_widths, placed_rows
from dxstrat.writers.docx.measure import lines, width
from dxstrat.writers.docx.roles import CENTRED, is_small
from dxstrat.writers.docx.xml import POINTS_PER_MM, twips

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.document import Cell, Inline
    from dxstrat.writers.docx.measure import Metrics

ROW_HEIGHT_MM = {"grid": 6.5, "sheet": 7.0, "roadmap": 10.5}
"""The least height of a row in each look."""

_MARGINS = 7.0
_BAR_MARGINS = 2.0
"""Left and right cell margins together, in points, as in the table styles and for bars."""

_WORD = re.compile(r"[!-~]+")
_LONGEST_WORD = 90.0
"""Longer words, in points, are addresses; they may be broken."""


@dataclass(slots=True)
class Rooms:
    """The rows of a table placed on its grid, and the width of each column in twips.

    Raises ValueError when the rows do not fill the grid.
    """

    draft: Draft
    shown: Table
    rows: tuple[tuple[Place, ...], ...] = field(init=False)
    widths: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        shown = self.shown
        self.rows = placed_rows(shown.rows, len(shown.columns))
        weights = [column.weight for column in shown.columns]
        least = {} if shown.look == "roadmap" else self._least()
        self.widths = column_widths(weights, twips(self.draft.width), least)

    def width_of(self, place: Place) -> int:
        """Return the width of a cell in twips."""
        return sum(self.widths[place.column : place.column + place.cell.columns])

    def fit(self, place: Place, line: Sequence[Inline]) -> Fit:
        """Return how to set a line of a cell."""
        if len(line) != 1 or not isinstance(line[0], Text):
            return AS_IT_IS
        words = line[0].text
        return fit(words, self._room(place), self._size(place.cell), self._metrics(words, place.cell))

    def height(self) -> float:
        """Return about how high the table will be, in millimetres."""
        return sum(self._row_height(row) for row in self.rows)

    def _room(self, place: Place) -> float:
        """Return the width of a cell's lines in points."""
        return self.width_of(place) / 20 - (_BAR_MARGINS if place.cell.role in CENTRED else _MARGINS)

    def _size(self, cell: Cell) -> float:
        sizes = self.draft.look.sizes
        return sizes.bar if is_small(cell, roadmap=self.shown.look == "roadmap") else sizes.table

    def _metrics(self, text: str, cell: Cell) -> Metrics:
        """Return how wide a text runs: figures alone stand in the font for figures."""
        plain = cell.role in ("body", "total") and text.isascii()
        return "monospaced" if plain else self.draft.look.fonts.metrics

    def _least(self) -> dict[int, float]:
        """Return the width, in twips, that each column needs so that no figure is broken."""
        least: dict[int, float] = {}
        for row in self.rows:
            for place in row:
                if place.cell.columns == 1 and not place.continued:
                    longest = max((self._longest(line, place.cell) for line in place.cell.content), default=0)
                    least[place.column] = max(least.get(place.column, 0), longest)
        return least

    def _longest(self, line: Sequence[Inline], cell: Cell) -> float:
        """Return the width of the longest figure or Latin word in a line, with the cell's margins."""
        widest = 0.0
        for word in _WORD.findall(_words(line)):
            needed = width(word, self._metrics(word, cell)) * self.draft.look.sizes.table
            if needed <= _LONGEST_WORD:
                widest = max(widest, needed)
        return (widest + _MARGINS) * 20 if widest else 0.0

    def _row_height(self, row: Sequence[Place]) -> float:
        look = self.draft.look
        tallest = max((self._line_count(place) for place in row), default=1)
        text = tallest * look.sizes.table * look.sizes.table_line / POINTS_PER_MM
        return max(ROW_HEIGHT_MM[self.shown.look], text + 2 * look.sizes.cell_padding)

    def _line_count(self, place: Place) -> int:
        room, metrics = self._room(place), self.draft.look.fonts.metrics
        size = self._size(place.cell)
        return sum(lines(_words(line), room, size, metrics) for line in place.cell.content) // place.cell.rows


def _words(line: Sequence[Inline]) -> str:
    return "".join(piece.text if isinstance(piece, Text) else "\n" for piece in line)
