"""`SourceText`: the text of one file, and the line and column of every position in it.

Line ends are U+000A here: the two other forms are taken for it when the file is opened, so that lines
and columns are those of an editor whichever form a file uses.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import TYPE_CHECKING

from dxstrat.findings import Span

if TYPE_CHECKING:
    from dxstrat.source.loading.edits import EditedText

_COUNT = "I"  # four bytes on every system in use; files are far smaller than 2**32 characters


class SourceText:
    """A file: the name shown to people, its text, and the text in which mistakes were put right."""

    __slots__ = ("_edited", "_line_starts", "name", "text")

    def __init__(self, name: str, edited: EditedText) -> None:
        self.name = name
        self.text = edited.text
        self._edited = edited
        self._line_starts: array[int] | None = None

    @property
    def original(self) -> str:
        """The text as it stands in the file."""
        return self._edited.original_text

    def original_position(self, position: int) -> int:
        """Return where in the file a position in the corrected text came from."""
        return self._edited.original(position)

    def span(self, start: int, end: int) -> Span:
        """Return the stretch of the file that `start` to `end` of the corrected text came from."""
        line, column = self._place(self._edited.original(start))
        end_line, end_column = self._place(self._edited.original(max(start, end)))
        return Span(self.name, line, column, end_line, end_column)

    def _place(self, position: int) -> tuple[int, int]:
        starts = self._line_starts
        if starts is None:
            starts = self._line_starts = _line_starts(self._edited.original_text)
        line = bisect_right(starts, position)
        return line, position - starts[line - 1] + 1


def _line_starts(text: str) -> array[int]:
    starts = array(_COUNT, [0])
    found = text.find("\n")
    while found >= 0:
        starts.append(found + 1)
        found = text.find("\n", found + 1)
    return starts
