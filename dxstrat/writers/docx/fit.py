"""Lines that end well in cells and running text: no code torn at its hyphen, no last line of one character.

Word breaks Japanese text anywhere; what barely overflows leaves a lonely character. A text that just
fails to fit its line is set a little closer (字詰め), a longer one is given a shorter line, so that the
rest is shared between lines. The text itself is not touched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.text.balance import balanced
from dxstrat.writers.docx.breaking import TORN, breaks_of, has_codes
from dxstrat.writers.docx.itemised import divided_items
from dxstrat.writers.docx.measure import is_sure_to_fit, measure_of, width

if TYPE_CHECKING:
    from dxstrat.writers.docx.breaking import Breaks, Lines
    from dxstrat.writers.docx.measure import Metrics

_LONELY = 2.9
"""A last line shorter than this, in sizes of the type, looks like a mistake."""

_SINGLE = 1.7
"""One of one character is shorter than this."""

_STEPS = tuple(step * 0.4 for step in range(1, 16))
"""By how much lines may be shorter for the sake of their ends, in sizes of the type."""

_PRICE_OF_STEP, _PRICE_OF_STEP_RUNNING = 0.5, 0.7
"""What a line shorter by one size of the type costs, beside what is ill (`breaking.TORN`); running text is
justified, so that there it shows."""

_PRICE_OF_LINE, _PRICE_OF_CLOSER = 4.0, 0.4
"""What one more line costs, and each hundredth of a size by which characters stand closer."""

_WORTH_IT = 1.0
"""How much better lines must be to be set otherwise than all others."""

_ILL, _ILL_IN_NARROW = 2.0, 1.0
_VERY_ILL = 6.0
"""From where on lines are too ill to be left as they fall; words divided show most in narrow cells."""

_AMOUNTS = "円、"
"""What stands in a list of amounts by year, whose lines all end between years where there are several."""

_CLOSEST = 0.035
_CLOSEST_DIVIDED = 0.06
_CLOSER = (0.01, 0.02, 0.035, 0.05)
_CLOSEST_RUNNING = 0.02
"""How much closer characters may stand, in sizes of the type; more where the lines are given."""

_UNSURE, _UNSURE_AT_LEAST = 0.03, 0.35
"""How far the widths may be off, as a share of the line and in sizes of the type; a line filled more than
this lets it may break in Word."""

_SHORT, _NARROW = 24.0, 12.0
"""Up to so many sizes of the type a text is a name or a short sentence, and a line that of a narrow cell."""

_MANY = 3
"""A text of so many lines may have one more."""

_FREE = 0.35
"""What stays free at the end of the longest of some divided lines, as widths may be off."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How to set a paragraph: `closer` points between characters, `narrower` points off the line.

    `divided` is the text of a list of short items with its lines divided, where nothing less helps.
    """

    closer: float = 0.0
    narrower: float = 0.0
    divided: str = ""


AS_IT_IS = Fit()


def closer_run(fitted: Fit) -> str:
    """Return the property of runs that sets their characters closer."""
    return f'<w:spacing w:val="-{max(1, round(fitted.closer * 20))}"/>' if fitted.closer else ""


def right_edge(fitted: Fit) -> str:
    """Return the attribute of an indent that ends lines before the margin on the right."""
    return f' w:right="{round(fitted.narrower * 20)}"' if fitted.narrower else ""


def shorter_lines(fitted: Fit) -> str:
    """Return the property of a paragraph that ends its lines so and leaves its other indents."""
    return f"<w:ind{right_edge(fitted)}/>" if fitted.narrower else ""


def fit(text: str, room: float, size: float, metrics: Metrics, *, in_pieces: bool = False) -> Fit:
    """Return how to set the text of a cell in `room` points; never `divided` where it is `in_pieces`."""
    available = room / size
    if "\n" in text:
        return AS_IT_IS if in_pieces else _fit_divided(text, available, size, metrics)
    if not text or is_sure_to_fit(text, available * (1 - _UNSURE)):
        return AS_IT_IS
    needed = width(text, metrics)
    if needed < available * (1 - _UNSURE):
        return AS_IT_IS
    closer = _closer(needed, available, len(text))
    if closer <= _CLOSEST:
        return Fit(closer=closer * size)
    breaks = breaks_of(text, metrics)
    ill = _illness(breaks, available)
    has_amounts = _AMOUNTS in text
    if ill < (_ILL_IN_NARROW if available < _NARROW else _ILL) and not has_amounts:
        return AS_IT_IS
    if (
        not in_pieces
        and (has_amounts or has_codes(text))
        and (lines := divided_items(text, available, metrics))
    ):
        return Fit(divided=lines)
    short = AS_IT_IS
    if needed <= _SHORT:
        short, ill = _fit_short(text, available, size, metrics, ill)
        if short is not AS_IT_IS and ill < _VERY_ILL:
            return short
    found, reached = _search(text, breaks, available, size, ill=ill)
    if found is AS_IT_IS:
        found = short
    if reached >= _ILL and not in_pieces and (lines := divided_items(text, available, metrics)):
        return Fit(divided=lines)
    return found


def fit_paragraph(text: str, room: float, size: float, metrics: Metrics, *, first: float = 0.0) -> Fit:
    """Return how to set a paragraph of running text whose first line begins `first` sizes of type in."""
    available = room / size
    if not text or "\n" in text or is_sure_to_fit(text, (available - first) * (1 - _UNSURE)):
        return AS_IT_IS
    breaks = breaks_of(text, metrics)
    ill = _illness(breaks, available, first)
    if ill < _ILL:
        return AS_IT_IS
    step, closest = _PRICE_OF_STEP_RUNNING, _CLOSEST_RUNNING
    return _search(text, breaks, available, size, first, ill=ill, step=step, closest=closest)[0]


def _illness(breaks: Breaks, available: float, first: float = 0.0) -> float:
    """Return how ill lines look, if they hold a little less or more than thought."""
    unsure = max(available * _UNSURE, _UNSURE_AT_LEAST)
    near = unsure / 3
    return (
        1.5 * _ill(breaks.lines(available - near, first))
        + 1.5 * _ill(breaks.lines(available + near, first))
        + _ill(breaks.lines(available - unsure, first))
        + _ill(breaks.lines(available + unsure, first))
    ) / 5


def _ill(lines: Lines) -> float:
    if lines.number == 1 or lines.last > _LONELY:
        return lines.ill
    return lines.ill + (TORN if lines.last <= _SINGLE else TORN - 2)


def _search(
    text: str,
    breaks: Breaks,
    available: float,
    size: float,
    first: float = 0.0,
    *,
    ill: float,
    step: float = _PRICE_OF_STEP,
    closest: float = _CLOSER[-1],
) -> tuple[Fit, float]:
    """Return the best of some shorter lines and of characters set a little closer, and how ill it still is.

    Best is what holds even if widths are off; where there are many lines, one may be added.
    """
    count = breaks.lines(available, first).number
    best, found = ill - _WORTH_IT, AS_IT_IS
    for closer in _CLOSER:
        price = _PRICE_OF_CLOSER * closer / _CLOSER[0]
        if price >= best or closer > closest:
            break
        # Why: characters set closer are as good as a line longer by what they save on it.
        longer = available / (1 - closer * len(text) / breaks.ends[-1])
        price += _illness(breaks, longer, first)
        if price < best:
            best, found = price, Fit(closer=closer * size)
    for off in _STEPS:
        price = off * step
        if price >= best:
            break
        more = breaks.lines(available - off, first).number - count
        if more > (count >= _MANY):
            break
        price += _illness(breaks, available - off, first) + max(more, 0) * _PRICE_OF_LINE
        if price < best:
            best, found = price, Fit(narrower=off * size)
    return found, best


def _fit_short(text: str, available: float, size: float, metrics: Metrics, ill: float) -> tuple[Fit, float]:
    """Divide a name or a short sentence where words meet, if that helps, and tell how ill it then is."""
    breaks = breaks_of(text, metrics)
    count = breaks.lines(available).number
    parts = balanced(text, available, measure_of(metrics), most_lines=count)
    longest = max(parts, key=measure_of(metrics))
    line = width(longest, metrics) + _FREE
    if line < available:
        reached = _illness(breaks, line)
        is_better = reached < ill and breaks.lines(line).number <= count
        if len(parts[-1]) > 1 and not breaks.lines(line).ill:
            reached = 0.0  # a whole word may stand alone
        return (Fit(narrower=(available - line) * size), reached) if is_better else (AS_IT_IS, ill)
    closer = _closer(line, available, len(longest))
    reached = _ill(breaks.lines(line))
    is_better = reached < ill and 0 < closer <= _CLOSEST_DIVIDED
    return (Fit(closer=closer * size), reached) if is_better else (AS_IT_IS, ill)


def _fit_divided(text: str, available: float, size: float, metrics: Metrics) -> Fit:
    """Set closer what was divided into lines already, so that no line breaks once more."""
    closer = max(_closer(width(line, metrics), available, len(line)) for line in text.split("\n"))
    return Fit(closer=closer * size) if 0 < closer <= _CLOSEST_DIVIDED else AS_IT_IS


def _closer(needed: float, available: float, count: int) -> float:
    """Return how much closer the characters must stand to fit one line."""
    return (needed - available * (1 - _UNSURE)) / max(count, 1)
