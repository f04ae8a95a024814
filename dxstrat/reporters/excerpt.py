"""A source line with carets under the part that is meant, cut to the width of the terminal."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from dxstrat.reporters.printable import in_encoding
from dxstrat.text.visible import visible_line
from dxstrat.text.width import width

if TYPE_CHECKING:
    from dxstrat.findings import Span
    from dxstrat.reporters.options import Options

_TAB = 4
_NARROWEST = 8


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line as it is shown, the column of the first caret (from 0), and the number of carets."""

    text: str
    indent: int
    carets: int


def excerpt(line: str, span: Span, columns: int, options: Options) -> Excerpt:
    """Return `line` with the place of the carets for `span`, cut to `columns` around them.

    Carets stand under the part of the span on its first line, and at least one always: behind the
    end of a line, on an empty one, under a mark that has no width of its own.
    """
    columns = max(columns, _NARROWEST)
    cells = _cells(line, options)
    offsets = [0, *accumulate(taken for _, taken in cells)]
    start = min(max(span.column - 1, 0), len(cells))
    end = min(span.end_column - 1, len(cells)) if span.end_line == span.line else len(cells)
    begin, finish = offsets[start], max(offsets[max(start, end)], offsets[start] + 1)
    if max(finish, offsets[-1]) <= columns:
        return Excerpt("".join(text for text, _ in cells), begin, finish - begin)
    return _cut(cells, offsets, start, finish, columns, options)


def _cut(
    cells: list[tuple[str, int]],
    offsets: list[int],
    start: int,
    finish: int,
    columns: int,
    options: Options,
) -> Excerpt:
    dots = in_encoding("…", options)
    dots_width = width(dots, ambiguous=options.ambiguous)
    low = 0
    if finish > columns - dots_width:
        spare = columns - 2 * dots_width - (finish - offsets[start])
        before = min(columns // 3, spare) if spare >= 0 else columns // 3
        keep = max(0, offsets[start] - before)
        low = next(index for index, offset in enumerate(offsets) if offset >= keep)
    left = dots_width if low else 0
    room = columns - left
    high = len(cells)
    if offsets[-1] - offsets[low] > room:
        room -= dots_width
        high = max(index for index, offset in enumerate(offsets) if offset - offsets[low] <= room)
    text = (dots if low else "") + "".join(text for text, _ in cells[low:high])
    indent = left + offsets[start] - offsets[low]
    carets = min(finish, max(offsets[high], offsets[start] + 1)) - offsets[start]
    return Excerpt(text + (dots if high < len(cells) else ""), indent, carets)


def _cells(line: str, options: Options) -> list[tuple[str, int]]:
    """Return each character as it is shown, with the columns it takes."""
    cells: list[tuple[str, int]] = []
    column = 0
    for character in visible_line(line):
        shown = " " * (_TAB - column % _TAB) if character == "\t" else in_encoding(character, options)
        taken = width(shown, ambiguous=options.ambiguous)
        cells.append((shown, taken))
        column += taken
    return cells
