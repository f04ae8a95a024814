"""The room a table gives its texts: column widths that break no figure, lines that end well, heights."""

from __future__ import annotations

import functools
import itertools
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dxstrat.document import ItemMark, Table, Text
from dxstrat.writers.docx.breaking import WORD
from dxstrat.writers.docx.columns import fitted_widths
from dxstrat.writers.docx.draft import Draft
from dxstrat.writers.docx.grid import Place, column_widths, placed_rows
from dxstrat.writers.docx.line_heights import line_height
from dxstrat.writers.docx.measure import Setting, lines, width
from dxstrat.writers.docx.roles import CENTRED, is_small
from dxstrat.writers.docx.xml import POINTS_PER_MM, twips

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from dxstrat.document import Inline
    from dxstrat.writers.docx.measure import Metrics

BAR_ROW_MM = 10.0
"""The least height of a row of bars. Why none elsewhere: Word alone adds the margins of cells to it."""

_SHEET_PADDING_MM = 1.4
"""Above and below the text together in sheets, of which two are to stand on a page."""

_ADDRESS = 1.5
"""How much wider than it is an address counts for its column."""

_MARGINS = 7.0
_BAR_MARGINS = 2.0
"""Left and right cell margins together, in points, as in the table styles and for bars."""

_CALENDAR = 5
"""Columns of one weight that are so many are those of years or months, and stay alike."""

_YEAR = re.compile(r"(?:令和|平成|[RHS])?(?:[0-9０-９]{1,4}|元)(?:年度|[(（]|$)")
"""What heads a column of one year: such columns stay alike, too, be they ever so few."""

_FIGURE = re.compile(r"[△▲−+-]?[0-9０-９][0-9.,%％]*(?:[（※]|$)")
_NOTHING = re.compile(r"[－-]*(?:※[0-9]+)?")
"""What stands where there is no figure, perhaps with the mark of a note."""

_UNBROKEN = re.compile(r"[!-~※（）]+、?")
_MOST_FOR_WORDS = 0.75
"""How much of a table's width the longest words of its columns may take together, to be kept whole."""

_LONGEST_WORD = 10.0
"""Longer words, in sizes of the type, are addresses; they may be broken."""


@dataclass(slots=True)
class Rooms:
    """The rows of a table placed on its grid, and the width of each column in twips.

    Raises ValueError when the rows do not fill the grid.
    """

    draft: Draft
    shown: Table
    rows: tuple[tuple[Place, ...], ...] = field(init=False)
    widths: tuple[int, ...] = field(init=False)
    figures: frozenset[int] = field(init=False)
    """The columns that hold figures, which stand under each other in a font of their own."""
    _edges: tuple[int, ...] = field(init=False)
    _is_roadmap: bool = field(init=False)

    def __post_init__(self) -> None:
        shown = self.shown
        self._is_roadmap = shown.look == "roadmap"
        self.rows = placed_rows(shown.rows, len(shown.columns))
        self.figures = self._figures()
        weights = [column.weight for column in shown.columns]
        least = {} if self._is_roadmap else self._least()
        self.widths = column_widths(weights, twips(self.draft.width), least)
        if shown.look == "grid":
            self.widths = column_widths(self._fitted(weights, least), sum(self.widths))
        self._edges = (0, *itertools.accumulate(self.widths))

    def width_of(self, place: Place) -> int:
        """Return the width of a cell in twips."""
        return self._edges[place.column + place.cell.columns] - self._edges[place.column]

    def is_lower_than(self, limit: float) -> bool:
        """Whether the table will be lower than `limit` millimetres, as far as can be told."""
        height = 0.0
        for row in self.rows:
            height += self._row_height(row)
            if height >= limit:
                return False
        return True

    def height(self) -> float:
        """Return how many millimetres high the table will be, as far as can be told."""
        return sum(map(self._row_height, self.rows))

    def height_of(self, number: int) -> float:
        """Return how many millimetres high a row will be, as far as can be told."""
        return self._row_height(self.rows[number])

    def is_figure(self, place: Place) -> bool:
        """Whether a cell is set in the font for figures."""
        cell = place.cell
        return place.column in self.figures and cell.columns == 1 and cell.role in ("body", "total")

    def setting(self, place: Place) -> Setting:
        """Return the width of a cell's lines in points, the size of its type, and how wide it runs."""
        cell, look = place.cell, self.draft.look
        margins = _BAR_MARGINS if cell.role in CENTRED else _MARGINS
        small = is_small(cell, roadmap=self._is_roadmap)
        return (
            self.width_of(place) / 20 - margins,
            look.sizes.bar if small else look.sizes.table,
            "monospaced" if self.is_figure(place) else look.fonts.metrics,
        )

    def _figures(self) -> frozenset[int]:
        """Return the columns in which figures are at least half of what is said."""
        counts: dict[int, list[int]] = {}
        if self._is_roadmap:
            return frozenset()
        for row in self.rows[self.shown.header_rows :]:
            for place in row:
                cell = place.cell
                if cell.columns == 1 and cell.role == "body" and cell.content and not place.continued:
                    words = _words(cell.content[0]).partition("\n")[0]
                    if not _NOTHING.fullmatch(words):
                        found = counts.setdefault(place.column, [0, 0])
                        found[0] += 1
                        found[1] += _FIGURE.match(words) is not None
        return frozenset(column for column, (said, figures) in counts.items() if figures * 2 >= said)

    def _least(self) -> dict[int, float]:
        """Return the twips that each column needs so that no word is broken; if need be, no figure."""
        whole = self._longest(_longest_word)
        is_room = sum(whole.values()) <= _MOST_FOR_WORDS * twips(self.draft.width)
        return whole if is_room else self._longest(_longest_figure)

    def _longest(self, measured: Callable[[str, Metrics], float]) -> dict[int, float]:
        """Return the width, in twips, that the longest word or figure of each column takes, as `measured`."""
        least: dict[int, float] = {}
        metrics = self.draft.look.fonts.metrics
        for row in self.rows:
            for place in row:
                if place.cell.columns > 1 or place.continued:
                    continue
                for line in place.cell.content:
                    words = _words(line)
                    widest = measured(words, "monospaced" if self.is_figure(place) else metrics)
                    if widest > least.get(place.column, 0.0):
                        least[place.column] = widest
        size = self.draft.look.sizes.table
        return {column: (widest * size + _MARGINS) * 20 for column, widest in least.items()}

    def _fitted(self, weights: Sequence[float], least: Mapping[int, float]) -> tuple[float, ...]:
        """Return the widths at which the table is lowest; those of figures and of calendars stay."""
        counts = Counter(weights)
        alike = {column for column, weight in enumerate(weights) if counts[weight] >= _CALENDAR}
        alike |= {
            place.column
            for place in self.rows[0]
            if place.cell.role == "head" and place.cell.content and _YEAR.match(_words(place.cell.content[0]))
        }
        return fitted_widths(
            self.widths,
            least,
            [dict(self._widths_of_texts(row)) for row in self.rows],
            fixed=frozenset(filter(self._is_of_figures_alone, self.figures)) | alike,
            margins=_MARGINS,
        )

    def _is_of_figures_alone(self, column: int) -> bool:
        """Whether nothing in a column is longer than figures are, so that its width need not be searched."""
        return not any(
            width(_words(line).partition("\n")[0], "monospaced") > _LONGEST_WORD
            for row in self.rows
            for place in row
            if place.column == column and place.cell.columns == 1
            for line in place.cell.content
        )

    def _widths_of_texts(self, row: Sequence[Place]) -> Iterator[tuple[int, list[float]]]:
        """Yield the columns of a row and how wide the paragraphs in each are, in points."""
        size, metrics = self.draft.look.sizes.table, self.draft.look.fonts.metrics
        for place in row:
            cell = place.cell
            if cell.columns == 1 and not place.continued:
                texts = [text for line in cell.content for text in _words(line).split("\n")]
                yield place.column, [_measured(text, metrics) * size / cell.rows for text in texts]

    def _row_height(self, row: Sequence[Place]) -> float:
        look = self.draft.look
        tallest = max(map(self._line_count, row), default=1)
        text = tallest * line_height(look.sizes.table, look.sizes.table_line) / POINTS_PER_MM
        match self.shown.look:
            case "grid":
                return text + 2 * look.sizes.cell_padding
            case "sheet":
                return text + _SHEET_PADDING_MM
            case "roadmap":
                return max(text, BAR_ROW_MM)

    def _line_count(self, place: Place) -> int:
        room, size, metrics = self.setting(place)
        count = 0
        for line in place.cell.content:
            count += lines(_words(line), room, size, metrics)
        return count // place.cell.rows


@functools.lru_cache(maxsize=16384)
def _longest_figure(text: str, metrics: Metrics) -> float:
    widths = [width(word, metrics) for word in _UNBROKEN.findall(text)]
    return max((one for one in widths if one <= _LONGEST_WORD), default=0.0)


@functools.lru_cache(maxsize=16384)
def _longest_word(text: str, metrics: Metrics) -> float:
    longest = max((width(word, metrics) for word in WORD.findall(text)), default=0.0)
    return max(longest, _longest_figure(text, metrics))


def _measured(text: str, metrics: Metrics) -> float:
    """Return how wide a text counts for its column: an address breaks in few places, and fills no line."""
    return width(text, metrics) * (_ADDRESS if text.startswith("http") else 1.0)


def _words(line: Sequence[Inline]) -> str:
    if len(line) == 1:
        piece = line[0]
        return piece.text if isinstance(piece, Text) else "\n"
    return "".join(map(_word, line))


def _word(piece: Inline) -> str:
    """Return a piece as it is measured: a reference, whose words are not known here, takes a line."""
    match piece:
        case Text(text=text):
            return text
        case ItemMark():
            return "・"
        case _:
            return "\n"
