"""Lines that end well in narrow cells: no last line of one or two characters.

Word breaks Japanese text anywhere; what barely overflows leaves a lonely character. A text that just
fails to fit its line is set a little closer (字詰め), a longer one is given a shorter line, so that the
rest is shared between lines. The text itself is not touched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.text.balance import balanced
from dxstrat.writers.docx.breaking import broken
from dxstrat.writers.docx.measure import is_sure_to_fit, measure_of, width

if TYPE_CHECKING:
    from dxstrat.writers.docx.measure import Metrics

_LONELY = 2.9
"""A last line shorter than this, in sizes of the type, looks like a mistake."""

_STEPS = tuple(step * 0.4 for step in range(1, 11))
"""By how much lines may be shorter for the sake of the last one, in sizes of the type."""

_CLOSEST = 0.035
_CLOSEST_DIVIDED = 0.06
_CLOSEST_RUNNING = 0.02
"""How much closer characters may stand, in sizes of the type; more where the lines are given."""

_UNSURE = 0.03
"""How far the widths may be off; a line filled more than this lets it may break in Word."""

_UNSURE_AT_LEAST = 0.35
_SHORT = 24.0
_NARROW = 4
"""A text of so many lines stands in a narrow cell."""

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
    if _ends_well(text, available, metrics):
        return AS_IT_IS
    divided = _fit_short(text, available, size, metrics) if needed <= _SHORT else AS_IT_IS
    if divided.narrower:
        return divided
    off = _narrower(text, available, metrics)
    if off or divided.closer:
        return Fit(narrower=off * size) if off else divided
    return Fit(closer=_CLOSEST_RUNNING * size) if broken(text, available, metrics)[1] > _LONELY else AS_IT_IS


def fit_paragraph(text: str, room: float, size: float, metrics: Metrics, *, first: float) -> Fit:
    """Return how to set a paragraph of running text whose first line begins `first` sizes of type in."""
    available = room / size
    if _ends_well(text, available, metrics, first):
        return AS_IT_IS
    count, last = broken(text, available, metrics, first)
    closer = (last + _FREE) / len(text)
    if count > 1 and closer <= _CLOSEST_RUNNING:
        return Fit(closer=closer * size)
    return Fit(narrower=_narrower(text, available, metrics, first) * size)


def _fit_short(text: str, available: float, size: float, metrics: Metrics) -> Fit:
    """Divide a name or a short sentence where words meet; as it is where that does not help."""
    count, last = broken(text, available, metrics)
    parts = balanced(text, available, measure_of(metrics), most_lines=count)
    longest = max(parts, key=measure_of(metrics))
    line = width(longest, metrics) + _FREE
    if line < available:
        is_better = broken(text, line, metrics)[1] > min(last, _LONELY)
        return Fit(narrower=(available - line) * size) if is_better else AS_IT_IS
    closer = _closer(line, available, len(longest))
    return Fit(closer=max(closer, 0) * size) if closer <= _CLOSEST_DIVIDED else AS_IT_IS


def _ends_well(text: str, available: float, metrics: Metrics, first: float = 0.0) -> bool:
    """Whether the last line is long enough, even if lines hold a little less or more than thought."""
    unsure = max(available * _UNSURE, _UNSURE_AT_LEAST)
    rooms = (available, available - unsure, available + unsure)
    return all(
        count == 1 or last > _LONELY for count, last in (broken(text, room, metrics, first) for room in rooms)
    )


def _narrower(text: str, available: float, metrics: Metrics, first: float = 0.0) -> float:
    """Return how much shorter lines must be for the last to be long enough, in sizes of the type; else 0.

    Best is what holds even if widths are off, then what should hold; in narrow cells a line may be added.
    """
    count, _ = broken(text, available, metrics, first)
    reached = [(off, *broken(text, available - off, metrics, first)) for off in _STEPS]
    same = [off for off, lines, last in reached if lines <= count and last > _LONELY]
    for off in same:
        if _ends_well(text, available - off, metrics, first):
            return off
    more = [off for off, lines, last in reached if lines == count + 1 and last > _LONELY and count >= _NARROW]
    return (same or more or [0.0])[0]


def _fit_divided(text: str, available: float, size: float, metrics: Metrics) -> Fit:
    """Set closer what was divided into lines already, so that no line breaks once more."""
    closer = max(_closer(width(line, metrics), available, len(line)) for line in text.split("\n"))
    return Fit(closer=closer * size) if 0 < closer <= _CLOSEST_DIVIDED else AS_IT_IS


def _closer(needed: float, available: float, count: int) -> float:
    """Return how much closer the characters must stand to fit one line."""
    return (needed - available * (1 - _UNSURE)) / max(count, 1)
