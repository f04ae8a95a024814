"""Texts in boxes and bars: how wide they run in print, how many lines they take, how high a box must be."""

from __future__ import annotations

import functools
import unicodedata
from typing import TYPE_CHECKING

from dxstrat.text.balance import balanced

if TYPE_CHECKING:
    from collections.abc import Iterable

BOX_PT = 8.5
"""The size of type in boxes of figures."""

BAR_PT = 8.0
"""The size of type in bars of the roadmap."""

_MM_PER_PT = 25.4 / 72
_LINE_MM = 3.7
_PADDING_MM = 3.2


def print_width(text: str) -> float:
    """Return how wide a text runs, in sizes of type.

    Why not columns of a terminal: in the proportional fonts of documents a Latin letter or a digit takes
    about three quarters of a Japanese character, not half.
    """
    return sum(map(_width, text))


def lines_for(texts: Iterable[str], width_mm: float) -> tuple[str, ...]:
    """Return texts in lines that fit a box of this width."""
    room = sizes_in(width_mm - _PADDING_MM, BOX_PT)
    return tuple(line for text in texts if text for line in balanced(text, room, print_width))


def height_for(lines: tuple[str, ...], least: float = 9.0) -> float:
    """Return the height in millimetres of a box with these lines."""
    return max(least, len(lines) * _LINE_MM + _PADDING_MM)


def sizes_in(width_mm: float, size_pt: float) -> float:
    """Return how many sizes of type fit side by side in a width."""
    return width_mm / (size_pt * _MM_PER_PT)


@functools.lru_cache(maxsize=4096)
def _width(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WFA":
        return 1.0
    return 0.76 if character.isalnum() else 0.5
