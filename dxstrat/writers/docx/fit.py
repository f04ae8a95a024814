"""Lines that end well in narrow cells: no last line of one or two characters.

Word breaks Japanese text anywhere; what barely overflows leaves a lonely character. A text that just
fails to fit its line is set a little closer (字詰め), a longer one is given a shorter line, so that the
rest is shared between lines. The text itself is not touched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.text.balance import balanced
from dxstrat.writers.docx.measure import is_sure_to_fit, measure_of, width

if TYPE_CHECKING:
    from dxstrat.writers.docx.measure import Metrics

_LONELY = 2.2
"""A last line shorter than this, in sizes of the type, looks like a mistake."""

_CLOSEST = 0.035
_CLOSEST_DIVIDED = 0.06
"""How much closer characters may stand, in sizes of the type; more where the lines are given."""

_UNSURE = 0.03
"""How far the widths may be off; a line filled more than this lets it may break in Word."""

_SHORT = 24.0
_MOST_LINES = 4
_FREE = 0.35


@dataclass(frozen=True, slots=True)
class Fit:
    """How to set a paragraph: `closer` points between characters, `narrower` points off the line."""

    closer: float = 0.0
    narrower: float = 0.0


AS_IT_IS = Fit()


def fit(text: str, room: float, size: float, metrics: Metrics) -> Fit:
    """Return how to set a paragraph of one piece of text in `room` points at a size of type."""
    available = room / size
    if "\n" in text:
        return _fit_divided(text, available, size, metrics)
    if is_sure_to_fit(text, available * (1 - _UNSURE)):
        return AS_IT_IS
    needed = width(text, metrics)
    filled = needed / available
    if filled < 1 - _UNSURE:
        return AS_IT_IS
    closer = _closer(needed, available, len(text))
    if closer <= _CLOSEST:
        return Fit(closer=closer * size)
    count = int(filled) + 1
    if count > _MOST_LINES or needed - (count - 1) * available > _LONELY:
        return AS_IT_IS
    if needed > _SHORT:
        return Fit(narrower=max(available - needed / count - 1.0, 0) * size)
    parts = balanced(text, available, measure_of(metrics), most_lines=count)
    longest = max(parts, key=measure_of(metrics))
    line = width(longest, metrics) + _FREE
    if line < available:
        return Fit(narrower=(available - line) * size)
    closer = _closer(line, available, len(longest))
    return Fit(closer=max(closer, 0) * size) if closer <= _CLOSEST_DIVIDED else AS_IT_IS


def _fit_divided(text: str, available: float, size: float, metrics: Metrics) -> Fit:
    """Set closer what was divided into lines already, so that no line breaks once more."""
    closer = max(_closer(width(line, metrics), available, len(line)) for line in text.split("\n"))
    return Fit(closer=closer * size) if 0 < closer <= _CLOSEST_DIVIDED else AS_IT_IS


def _closer(needed: float, available: float, count: int) -> float:
    """Return how much closer the characters must stand to fit one line."""
    return (needed - available * (1 - _UNSURE)) / max(count, 1)
