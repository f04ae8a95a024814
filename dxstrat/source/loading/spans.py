"""Where each key and value of one file stands, four bytes a number.

The loader writes one long row of numbers in the order of the file; the data itself, whose order is
the same, says what each of them is. So a plan of 46 MB needs 20 MB for all its places.

    mapping or list   start, end, where the numbers after it go on; then its entries
    entry of a mapping   start of the key; then its value
    other value       start, end
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections import deque
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from dxstrat.source.limits import LONGEST_KEY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.findings import Span
    from dxstrat.source.document import Path
    from dxstrat.source.loading.lines import SourceText

HEAD = 3
"""How many numbers a mapping or a list has before those of its first entry."""

_LONGEST_KEY = 8 * LONGEST_KEY  # with everything behind backslashes
_MANY = 100
_QUOTED = re.compile(r"""(?:[&!]\S*\s+)*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')""", re.DOTALL)
_PLAIN = re.compile(r"[^\n]*?(?=[ \t]*(?::(?=[ \n\t,\]}]|$)|\n|$))")


def entries(value: Any, at: int, spans: array[int]) -> Iterator[tuple[str | int, int, int]]:
    """Yield the entries of the mapping or list at `at`.

    Each with its key or index, where the numbers of its key begin, and where those of its value begin.
    """
    position = at + HEAD
    if isinstance(value, dict):
        for key, child in value.items():
            yield key, position, position + 1
            position = _after(child, position + 1, spans)
    else:
        for index, child in enumerate(value):
            yield index, position, position
            position = _after(child, position, spans)


def _after(value: Any, at: int, spans: array[int]) -> int:
    return spans[at + 2] if isinstance(value, (dict, list)) else at + 2


def key_end(text: str, start: int) -> int:
    """Return where the key that begins at `start` ends, its quotation marks included."""
    furthest = start + _LONGEST_KEY
    match = _QUOTED.match(text, start, furthest) or _PLAIN.match(text, start, furthest)
    return match.end() if match else start


class FileSpans:
    """The places of one file: its data, the row of numbers, and its text."""

    __slots__ = ("_lists", "_mappings", "_row", "data", "source")

    def __init__(self, source: SourceText, data: dict[str, Any], row: array[int]) -> None:
        self.source = source
        self.data = data
        self._row = row
        self._lists: dict[int, array[int]] = {}
        self._mappings: dict[int, dict[str, tuple[int, int]]] = {}

    def span(self, path: Path, *, key: bool = False) -> Span:
        """Return where the value at `path` stands, or its key; for no such path its nearest ancestor."""
        value: Any = self.data
        at = 0
        key_at = None
        for step in path:
            found = self._child(value, at, step)
            if found is None:
                key_at = None
                break
            value, key_at, at = found
        if key and key_at is not None:
            start = self._row[key_at]
            return self.source.span(start, key_end(self.source.text, start))
        start, end = self._row[at], self._row[at + 1]
        return self.source.span(start, self._trimmed(start, end))

    def path_at(self, position: int) -> Path:
        """Return the way to the innermost value that begins, with its key, at or before a place in the file."""
        path: list[str | int] = []
        value: Any = self.data
        at = 0
        while isinstance(value, (dict, list)):
            found = self._entry_at(value, at, position)
            if found is None:
                break
            step: Any
            step, at = found
            path.append(step)
            value = value[step]
        return tuple(path)

    def _entry_at(self, value: Any, at: int, position: int) -> tuple[str | int, int] | None:
        if isinstance(value, list):
            starts = self._starts(value, at)
            index = bisect_right(starts, position, key=self._begins) - 1
            return (index, starts[index]) if index >= 0 else None
        if len(value) > _MANY:
            return None
        before = takewhile(lambda entry: self._begins(entry[1]) <= position, entries(value, at, self._row))
        last = deque(before, maxlen=1)
        return (last[0][0], last[0][2]) if last else None

    def _begins(self, at: int) -> int:
        return self.source.original_position(self._row[at])

    def _entry(self, value: dict[str, Any], at: int, key: str) -> tuple[int, int]:
        """Return where the numbers of a key and of its value begin; kept for mappings of unusual size."""
        if len(value) <= _MANY:
            return next((key_at, start) for one, key_at, start in entries(value, at, self._row) if one == key)
        places = self._mappings.get(at)
        if places is None:
            found = entries(value, at, self._row)
            places = self._mappings[at] = {str(one): (key_at, start) for one, key_at, start in found}
        return places[key]

    def _starts(self, value: list[Any], at: int) -> array[int]:
        """Return where the numbers of each entry of a list begin; worked out once for each list."""
        starts = self._lists.get(at)
        if starts is None:
            starts = self._lists[at] = array("I", (start for _, _, start in entries(value, at, self._row)))
        return starts

    def _child(self, value: Any, at: int, step: str | int) -> tuple[Any, int | None, int] | None:
        if isinstance(value, dict):
            if isinstance(step, str) and step in value:
                return value[step], *self._entry(value, at, step)
        elif isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
            return value[step], None, self._starts(value, at)[step]
        return None

    def _trimmed(self, start: int, end: int) -> int:
        """Leave off the white space behind: a block of text ends with its last character, not a line below."""
        text = self.source.text
        while end > start and text[end - 1] in " \t\n":
            end -= 1
        return end
