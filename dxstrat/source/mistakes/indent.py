"""Which column a line should begin in, judged from the lines round it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.source.mistakes.characters import UNUSUAL_SPACES

if TYPE_CHECKING:
    from collections.abc import Iterator

BLANK = re.compile(rf"[ \t{UNUSUAL_SPACES}]*")
_NOTHING = re.compile(rf"[ \t{UNUSUAL_SPACES}]*(?:#.*)?")
_LEAD = re.compile(r"( *)((?:-[ ]+)*)")
_FURTHEST = 400
"""Lines looked at on either side."""


def line_bounds(text: str, position: int) -> tuple[int, int]:
    """Return where the line that holds `position` begins, and where it ends before its line break."""
    end = text.find("\n", position)
    return text.rfind("\n", 0, position) + 1, len(text) if end < 0 else end


def columns_above(text: str, line_start: int, *, hyphens: bool) -> list[int]:
    """Return the columns, from 0, in which keys stand above a line, the nearest first; or their hyphens.

    Only columns that are still open: a line further left closes those right of it.
    """
    columns: list[int] = []
    leftmost = 1 << 30
    for start, end in _lines_above(text, line_start):
        indent, key_column = _lead(text, start, end)
        found = (column for column in range(indent, key_column) if text[start + column] == "-")
        for column in found if hyphens else (key_column,):
            if column <= leftmost and column not in columns:
                columns.append(column)
        leftmost = min(leftmost, indent)
        if leftmost == 0:
            break
    return columns


def block_opened_above(text: str, line_start: int) -> int | None:
    """Return the column of the key above a line when it ends with its colon, so that a block follows."""
    for start, end in _lines_above(text, line_start):
        holds = text[start:end].split(" #")[0].rstrip()
        return _lead(text, start, end)[1] if holds.endswith(":") else None
    return None


def indent_below(text: str, line_end: int) -> int | None:
    """Return the indent of the next line that holds something, when it is made of plain spaces."""
    position = line_end + 1
    for _ in range(_FURTHEST):
        if position >= len(text):
            break
        start, end = line_bounds(text, position)
        if not _NOTHING.fullmatch(text, start, end):
            indent, _ = _lead(text, start, end)
            return None if BLANK.fullmatch(text, start + indent, start + indent + 1) else indent
        position = end + 1
    return None


def indent_meant(text: str, line_start: int, line_end: int, width: int, *, hyphen: bool) -> int:
    """Return the indent meant by blanks that look `width` columns wide: that of a neighbour, if one fits."""
    opened = block_opened_above(text, line_start)
    if opened is not None:
        below = indent_below(text, line_end)
        if below is not None and below > opened:
            return below
        return max(width, opened if hyphen else opened + 1)
    columns = columns_above(text, line_start, hyphens=hyphen)
    return min(columns, key=lambda column: abs(column - width), default=width)


def _lines_above(text: str, line_start: int) -> Iterator[tuple[int, int]]:
    end = line_start - 1
    for _ in range(_FURTHEST):
        if end < 0:
            break
        start = text.rfind("\n", 0, end) + 1
        if not _NOTHING.fullmatch(text, start, end):
            yield start, end
        end = start - 1


def _lead(text: str, start: int, end: int) -> tuple[int, int]:
    match = _LEAD.match(text, start, end)
    return (match.end(1) - start, match.end() - start) if match else (0, 0)
