"""Texts in boxes: how many characters a line holds, how high a box must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.text.balance import balanced

if TYPE_CHECKING:
    from collections.abc import Iterable

CHARACTER_MM = 1.5
"""The width of a half-width character in boxes, which are set in 8.5 pt."""

LINE_MM = 3.7
_PADDING_MM = 3.2


def lines_for(texts: Iterable[str], width_mm: float) -> tuple[str, ...]:
    """Return texts in lines that fit a box of this width."""
    columns = int((width_mm - _PADDING_MM) / CHARACTER_MM)
    return tuple(line for text in texts if text for line in balanced(text, columns))


def height_for(lines: tuple[str, ...], least: float = 9.0) -> float:
    """Return the height in millimetres of a box with these lines."""
    return max(least, len(lines) * LINE_MM + _PADDING_MM)
