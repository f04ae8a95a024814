"""Where a chart's lines, figures and labels stand in it, so that nothing lies on the frame or on a line.

Why not left to Word: it would set labels on the frame and the unit halfway down the side.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.document import Chart, Series

WIDTH_MM = 150.0
HEIGHT_MM = 60.0
"""Three charts with their captions and notes stand on a page."""

YEARS = "年度"
"""What the categories are: fiscal years, said once at the end of their axis."""

EDGE_MM = 2.0
_LINE_MM = 5.0
"""From the frame to what stands along it, and a line of such text."""

_LABEL_ROOM_MM = 3.0
"""Above the highest gridline, for the label of a point that lies on it."""

_PLOT_MM, _LABEL_GAP_MM = 30.0, 1.2
"""About how high the plot is, and how far a label lies from its point."""

_MM_PER_CHARACTER = 1.9
_LEAST_FIGURES = 3
_LOW = 0.2
"""A point up to this share of the greatest value has no room below it for its label."""

_PERCENT = ("%", "％")
_NEAR_ALL = (75.0, 100.0)
"""Percentages between these end at 100. Why: left to itself, Word goes on to 120 percent."""


@dataclass(frozen=True, slots=True)
class Plot:
    """Where the lines are drawn, in mm from the top left corner; `unit_top` is the line of the unit."""

    left: float
    top: float
    width: float
    height: float
    unit_top: float

    @classmethod
    def of(cls, shown: Chart, values: list[float]) -> Plot:
        """Return the place that the titles, the figures of the axis, the years and the legend leave."""
        unit_top = EDGE_MM + (_LINE_MM + 1.0 if shown.title else 0.0)
        top = unit_top + (_LINE_MM if shown.unit else 0.0) + _LABEL_ROOM_MM
        figures = max((len(f"{value:,.0f}") for value in values), default=0)
        left = EDGE_MM + max(figures, _LEAST_FIGURES) * _MM_PER_CHARACTER + 2.0
        below = EDGE_MM + _LINE_MM * (2 if len(shown.series) > 1 else 1) + 1.5
        right = EDGE_MM + len(YEARS) * _MM_PER_CHARACTER * 2
        return cls(left, top, WIDTH_MM - left - right, HEIGHT_MM - top - below, unit_top)


def layout(left: float, top: float, size: tuple[float, float] | None = None) -> str:
    """Return a place given in millimetres, as the shares of the chart that the format has."""
    target = '<c:layoutTarget val="inner"/>' if size else ""
    shares = {"x": left / WIDTH_MM, "y": top / HEIGHT_MM}
    if size:
        shares |= {"w": size[0] / WIDTH_MM, "h": size[1] / HEIGHT_MM}
    edges = "".join(f'<c:{axis}Mode val="edge"/>' for axis in "xy")
    placed = "".join(f'<c:{name} val="{share:.4f}"/>' for name, share in shares.items())
    return f"<c:layout><c:manualLayout>{target}{edges}{placed}</c:manualLayout></c:layout>"


def limits(unit: str, values: list[float]) -> str:
    """Return where the value axis ends: it begins at zero unless a value is negative."""
    low, high = _NEAR_ALL
    ends = unit in _PERCENT and low < max(values, default=0.0) <= high
    maximum = f'<c:max val="{high:g}"/>' if ends else ""
    return maximum + ('<c:min val="0"/>' if values and min(values) >= 0 else "")


def is_freer_below(shown: Chart, number: int, value: float) -> bool:
    """Whether a line would cross a label above its point, and one below it less, where there is room."""
    greatest = max(other for one in shown.series for other in one.values if other is not None)
    if value <= _LOW * greatest:
        return False
    slopes = [0.0, *(slope for one in shown.series for slope in _slopes(one, number, value))]
    up, down = max(slopes), -min(slopes)
    year = WIDTH_MM / len(shown.categories)
    beside = len(f"{value:,.0f}") * _MM_PER_CHARACTER / 2
    return up / greatest * _PLOT_MM / year * beside > _LABEL_GAP_MM and up > down


def _slopes(series: Series, number: int, value: float) -> Iterator[float]:
    """Yield how much higher, for each year, a line lies at its points before and after one of its own."""
    if series.values[number] != value:
        return
    for places in (range(number - 1, -1, -1), range(number + 1, len(series.values))):
        found = next(((other, one) for other in places if (one := series.values[other]) is not None), None)
        if found is not None:
            yield (found[1] - value) / abs(found[0] - number)
