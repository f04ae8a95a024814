"""A stretch of a file, as an editor counts it."""

from __future__ import annotations

from dxstrat.frozen import frozen


@frozen
class Span:
    """Lines and columns from 1, in Unicode code points; the end is exclusive.

    `file` is the path as shown to people and to CI: with `/`, relative to the working
    folder where the file lies below it.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __lt__(self, other: Span) -> bool:
        """Say whether this stretch stands before another, by file, line and column."""
        return self.ordered() < other.ordered()

    def ordered(self) -> tuple[str, int, int, int, int]:
        """Return what spans are sorted by."""
        return (self.file, self.line, self.column, self.end_line, self.end_column)
