"""How much room a text needs in print, near enough to choose sizes and to keep rows together.

Word alone knows where lines break. The widths are those of BIZ UDPゴシック (`proportions`) and of ＭＳ 明朝,
where every character is a whole or half square.
"""

from __future__ import annotations

import functools
import itertools
import math
import re
import unicodedata
from typing import TYPE_CHECKING, Literal, TypeAlias

from dxstrat.writers.docx.proportions import PROPORTIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Metrics = Literal["proportional", "monospaced"]
Setting: TypeAlias = tuple[float, float, Metrics]
"""The room of a line in points, the size of its type in points, and how wide it runs."""

LINE_SPACING = 1.22
"""The line height of diagrams, in sizes of the type."""

_MEETING = re.compile(
    r"[\u3005-\u30fa\u30fc-\u30ff\u3400-\u9fff](?=[0-9A-Za-z])"
    r"|[0-9A-Za-z](?=[\u3005-\u30fa\u30fc-\u30ff\u3400-\u9fff])"
)
_SPACE_BETWEEN = 0.225
"""和欧間隔: a quarter of the size of type in Word, a fifth in LibreOffice."""

_WIDEST = 1.0 + _SPACE_BETWEEN


class _Widths(dict[str, float]):
    """The widths of characters met so far."""

    def __init__(self, metrics: Metrics) -> None:
        super().__init__()
        self._metrics = metrics

    def __missing__(self, character: str) -> float:
        self[character] = width = (
            _monospaced(character) if self._metrics == "monospaced" else _proportional(character)
        )
        return width


_WIDTHS: dict[Metrics, _Widths] = {
    "monospaced": _Widths("monospaced"),
    "proportional": _Widths("proportional"),
}


@functools.lru_cache(maxsize=16384)
def width(text: str, metrics: Metrics) -> float:
    """Return the width of one line of text, in sizes of the type.

    Some room is added wherever Japanese meets Latin letters or digits, as Word does.
    """
    whole = sum(map(_WIDTHS[metrics].__getitem__, text))
    return whole if text.isascii() else whole + _SPACE_BETWEEN * len(_MEETING.findall(text))


def reached(text: str, metrics: Metrics) -> tuple[list[float], dict[int, float]]:
    """Return how far a line has come before each character and at its end, in sizes of the type.

    The places where Japanese meets Latin letters or digits come second, with the room between: it goes
    with the character behind, and no line begins with it.
    """
    widths = list(map(_WIDTHS[metrics].__getitem__, text))
    meetings = {} if text.isascii() else {one.end(): _SPACE_BETWEEN for one in _MEETING.finditer(text)}
    for place, room in meetings.items():
        widths[place] += room
    return [0.0, *itertools.accumulate(widths)], meetings


def measure_of(metrics: Metrics) -> Callable[[str], float]:
    """Return the function that measures one line of text, in sizes of the type."""
    return _MEASURES[metrics]


def is_sure_to_fit(text: str, room: float) -> bool:
    """Whether a line fits in `room` sizes of type even if all of it were of the widest kind."""
    return len(text) * _WIDEST <= room


def lines(text: str, room: float, size: float, metrics: Metrics) -> int:
    """Return how many lines a paragraph takes in `room` points at a size of type."""
    if "\n" in text:
        return sum(lines(part, room, size, metrics) for part in text.split("\n"))
    if is_sure_to_fit(text, room / size):
        return 1
    needed = width(text, metrics) * size
    return 1 if needed <= room else math.ceil(needed / max(room, size))


def fitting_size(
    texts: Sequence[str], room: float, height: float, sizes: Sequence[float], metrics: Metrics
) -> float:
    """Return the first of `sizes` at which all lines fit into room × height points, else the last.

    A somewhat smaller size that keeps the lines as they were divided is better than breaking them.
    """
    widest = max((width(text, metrics) for text in texts), default=0.0)
    for size in sizes[: len(sizes) // 2]:
        if widest * size <= room and len(texts) * size * LINE_SPACING <= height:
            return size
    for size in sizes:
        needed = sum(lines(text, room, size, metrics) for text in texts)
        if needed * size * LINE_SPACING <= height:
            return size
    return sizes[-1]


def _monospaced(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    return 1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5


def _proportional(character: str) -> float:
    return PROPORTIONS.get(character) or _monospaced(character)


_MEASURES: dict[Metrics, Callable[[str], float]] = {
    "monospaced": functools.partial(width, metrics="monospaced"),
    "proportional": functools.partial(width, metrics="proportional"),
}
