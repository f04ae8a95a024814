"""How much room a text needs in print, near enough to choose sizes and to keep rows together.

Word alone knows where lines break. The widths are those of BIZ UDPゴシック (hmtx table, means by kind of
character) and of ＭＳ 明朝, where every character is a whole or half square.
"""

from __future__ import annotations

import functools
import math
import unicodedata
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Metrics = Literal["proportional", "monospaced"]

_HALF = set("・「」『』（）【】［］〈〉《》〔〕：；“”‘’'()[]/\\*^`~-")
_NARROW = set(" !,.:;il|j'_")


def width(text: str, metrics: Metrics) -> float:
    """Return the width of one line of text, in sizes of the type."""
    return sum(_width(character, metrics) for character in text)


def lines(text: str, room: float, size: float, metrics: Metrics) -> int:
    """Return how many lines a paragraph takes in `room` points at a size of type."""
    return sum(max(1, math.ceil(width(part, metrics) * size / max(room, size))) for part in text.split("\n"))


def fitting_size(
    texts: Iterable[str], room: float, height: float, sizes: Iterable[float], metrics: Metrics
) -> float:
    """Return the first of `sizes` at which all paragraphs fit into room × height points, else the last."""
    paragraphs = list(texts)
    size = 0.0
    for size in sizes:
        needed = sum(lines(text, room, size, metrics) for text in paragraphs)
        if needed * size * 1.22 <= height:
            return size
    return size


@functools.lru_cache(maxsize=4096)
def _width(character: str, metrics: Metrics) -> float:
    if unicodedata.combining(character):
        return 0.0
    wide = unicodedata.east_asian_width(character) in "WFA"
    if metrics == "monospaced":
        return 1.0 if wide else 0.5
    if character in _HALF:
        return 0.5
    if character in _NARROW:
        return 0.33
    if character in "、。":
        return 0.6
    if character == "\u3000":
        return 0.667
    if wide:
        return 0.95 if "\u3040" <= character <= "\u30ff" else 1.0
    if character.isdigit() or character.isupper():
        return 0.77
    return 0.65
