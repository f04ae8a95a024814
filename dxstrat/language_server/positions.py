"""Places in a text as an editor counts them, and as dxstrat does.

An editor counts a column in units of UTF-16, unless it asks for UTF-8 or UTF-32; dxstrat counts characters.
A kanji beyond the basic plane (𠮷) is one character, two units of UTF-16, and four of UTF-8.

Source: Language Server Protocol 3.17, "Position" and "Text Documents": a line ends with CR LF, LF or CR and
with nothing else, and a column beyond the end of a line stands for its end.
"""

from __future__ import annotations

import re
from typing import Literal

Encoding = Literal["utf-8", "utf-16", "utf-32"]

_LINE_END = re.compile("\r\n|\n|\r")
_UNIT = {"utf-8": 1, "utf-16": 2, "utf-32": 4}
"""Bytes of one unit."""


def lines_of(text: str) -> list[str]:
    """Return the lines of a text without their ends; a text that ends with a line end has an empty last one."""
    return _LINE_END.split(text)


def units(line: str, column: int, encoding: Encoding) -> int:
    """Return how many units an editor counts before a character of a line."""
    before = line[: max(0, column)]
    if encoding == "utf-32" or before.isascii():
        return len(before)
    return _size(before, encoding)


def column_of(line: str, counted: int, encoding: Encoding) -> int:
    """Return how many characters stand before a place that an editor counts in units.

    A place in the midst of a character is taken for its beginning, one beyond the line for its end.
    """
    if encoding == "utf-32" or line.isascii():
        return max(0, min(counted, len(line)))
    taken = 0
    for column, character in enumerate(line):
        taken += _size(character, encoding)
        if taken > counted:
            return column
    return len(line)


def replaced(text: str, start: tuple[int, int], end: tuple[int, int], new: str, encoding: Encoding) -> str:
    """Return a text with what stands from `start` up to `end` replaced; both as line and units, from 0."""
    first = _offset(text, start, encoding)
    last = max(first, _offset(text, end, encoding))
    return text[:first] + new + text[last:]


def _offset(text: str, place: tuple[int, int], encoding: Encoding) -> int:
    line, counted = place
    begins = 0
    for _ in range(line):
        match = _LINE_END.search(text, begins)
        if match is None:
            return len(text)
        begins = match.end()
    match = _LINE_END.search(text, begins)
    ends = match.start() if match else len(text)
    return begins + column_of(text[begins:ends], counted, encoding)


def _size(text: str, encoding: Encoding) -> int:
    name = encoding if encoding == "utf-8" else f"{encoding}-le"
    return len(text.encode(name, "surrogatepass")) // _UNIT[encoding]
