"""Bars and marks on a time line of columns: lanes for what overlaps, a place for every word."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from dxstrat.rendering.layout.bar_lines import BESIDE_LINES, MOST_LINES, bar_lines, forced_lines
from dxstrat.rendering.layout.boxes import BAR_PT, sizes_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Grain = Literal["year", "half", "quarter"]

_QUARTERS: dict[Grain, int] = {"year": 4, "half": 2, "quarter": 1}
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_NEAR = 6
"""How many columns from its bar a numbered text may begin."""

BESIDE = "→"
"""What stands in a bar whose words stand beside it."""

CELL_MARGIN_MM = 1.4
"""What of the width of a bar or a mark is not free for its words."""

_WORDS_MARGIN_MM = 2.5
"""The same of a cell of words beside or under a bar, which has the margins of all text in tables."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A column of the time line: its fiscal year, and the quarters it covers, counted absolutely."""

    year: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Item:
    """Something on the time line: a bar or, with `mark`, a ◆; `tag` and `alt` are the caller's own."""

    first: int
    last: int
    words: str
    tag: str
    mark: bool = False
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """Some columns of a lane and what stands there, in lines.

    An empty `tag` is a stretch without anything, or the words beside or under a short bar.
    """

    first: int
    last: int
    lines: tuple[str, ...] = ()
    tag: str = ""
    align: Literal["left", "center", "right"] = "center"
    alt: str = ""


@dataclass(frozen=True, slots=True)
class _Scale:
    """How wide a column is, what of a bar is not free for its words (both in mm), their size in points."""

    column: float
    bar_margin: float
    type_size: float

    def of_bar(self, columns: int) -> float:
        return sizes_in(columns * self.column - self.bar_margin, self.type_size)

    def of_mark(self, columns: int) -> float:
        return sizes_in(columns * self.column - CELL_MARGIN_MM, self.type_size)

    def beside(self, columns: int) -> float:
        return sizes_in(columns * self.column - _WORDS_MARGIN_MM, self.type_size)


@dataclass(slots=True)
class _Lane:
    placed: list[Placed] = field(default_factory=list)

    def is_free(self, first: int, last: int) -> bool:
        return all(one.last < first or one.first > last for one in self.placed)


def slots(first_year: int, last_year: int, grain: Grain) -> tuple[Slot, ...]:
    """Return the columns for a stretch of fiscal years."""
    step = _QUARTERS[grain]
    return tuple(
        Slot(year, quarter, quarter + step - 1)
        for year in range(first_year, last_year + 1)
        for quarter in range(year * 4, year * 4 + 4, step)
    )


def lanes(
    items: Sequence[Item],
    columns: Sequence[Slot],
    column_mm: float,
    *,
    bar_margin: float = CELL_MARGIN_MM,
    type_size: float = BAR_PT,
) -> tuple[tuple[Placed, ...], ...]:
    """Place items, whose `first` and `last` are quarters, in as few lanes as they need, bars first.

    Words for which a bar is too short stand beside it on the right; where another bar is there, the bar
    has a number, and its words stand with that number in the nearest free place.
    Every lane is returned in full: stretches in which nothing stands are there too, cut at the years.
    `bar_margin` is what of a bar's width is not free for its words, `type_size` theirs in points.
    """
    scale = _Scale(column_mm, bar_margin, type_size)
    result: list[_Lane] = []
    bars = sorted((item for item in items if not item.mark), key=lambda item: (item.first, item.last))
    spans = [_span(bar, columns) for bar in bars]
    for bar, (first, last) in zip(bars, spans, strict=True):
        _free_lane(result, first, last).placed.append(Placed(first, last, (bar.words,), bar.tag, alt=bar.alt))
    short = [
        (number, bar) for number, lane in enumerate(result) for bar in _worded(lane, len(columns), scale)
    ]
    for mark in sorted((item for item in items if item.mark), key=lambda item: item.first):
        _place_mark(result, mark, columns, scale)
    short.sort(key=lambda one: (one[1].first, one[0]))
    for number, (lane_number, short_bar) in enumerate(short):
        _place_words(result, lane_number, short_bar, _number(number), len(columns), scale)
    return tuple(tuple(_filled(lane.placed, columns)) for lane in result)


def _span(item: Item, columns: Sequence[Slot]) -> tuple[int, int]:
    """Return the first and the last column that an item touches."""
    touched = [
        index for index, slot in enumerate(columns) if slot.last >= item.first and slot.first <= item.last
    ]
    return touched[0], touched[-1]


def _free_lane(all_lanes: list[_Lane], first: int, last: int) -> _Lane:
    for lane in all_lanes:
        if lane.is_free(first, last):
            return lane
    all_lanes.append(_Lane())
    return all_lanes[-1]


def _number(number: int) -> str:
    return _CIRCLED[number] if number < len(_CIRCLED) else f"({number + 1})"


def _worded(lane: _Lane, count: int, scale: _Scale) -> list[Placed]:
    """Set each bar's words inside, else beside it on the right; return the bars with place for neither."""
    bars = sorted(lane.placed, key=lambda bar: bar.first)
    lane.placed = []
    short: list[Placed] = []
    for bar, following in zip(bars, [*(one.first for one in bars[1:]), count], strict=True):
        words = bar.lines[0]
        inside = bar_lines(words, scale.of_bar(bar.last - bar.first + 1), MOST_LINES)
        room, beside = _needed(words, following - bar.last - 1, scale.beside)
        follows_short = bool(short) and short[-1].last == bar.first - 1
        if inside or not words:
            lane.placed.append(replace(bar, lines=inside))
        elif room and not follows_short and len(beside) <= BESIDE_LINES:
            lane.placed.append(replace(bar, lines=(BESIDE,)))
            lane.placed.append(Placed(bar.last + 1, bar.last + room, beside, align="left"))
        else:
            lane.placed.append(bar)
            short.append(bar)
    return short


def _place_words(
    all_lanes: list[_Lane], lane: int, bar: Placed, number: str, count: int, scale: _Scale
) -> None:
    """Put a number into a bar, and its words with it after the bar, under it, or into a lane of their own."""
    bars, words = all_lanes[lane].placed, f"{number}{bar.lines[0]}"
    bars[bars.index(bar)] = replace(bar, lines=(number,))
    for most_lines in range(1, BESIDE_LINES + 1):
        needed, lines = _needed(words, count, scale.beside, most_lines)
        for one in all_lanes[lane:]:
            for start in _starts_near(bar, needed, count):
                if one.is_free(start, start + needed - 1):
                    one.placed.append(Placed(start, start + needed - 1, lines, align="left"))
                    return
    needed, lines = _needed(words, count, scale.beside, 1)
    start = min(bar.first, count - needed)
    all_lanes.append(_Lane([Placed(start, start + needed - 1, lines, align="left")]))


def _starts_near(bar: Placed, needed: int, count: int) -> list[int]:
    """Return the columns where the words of a bar may begin, the nearest first."""
    starts = range(max(bar.first - needed + 1, 0), min(bar.first + _NEAR, count - needed) + 1)
    return sorted(starts, key=lambda start: (abs(start - bar.first), -start))


def _needed(
    words: str, most: int, room: Callable[[int], float], most_lines: int = BESIDE_LINES
) -> tuple[int, tuple[str, ...]]:
    """Return how many columns words need, of so many at most, and their lines there."""
    for columns in range(1, most + 1):
        lines = bar_lines(words, room(columns), most_lines)
        if lines:
            return columns, lines
    return most, forced_lines(words, room(most))


def _place_mark(all_lanes: list[_Lane], mark: Item, columns: Sequence[Slot], scale: _Scale) -> None:
    """Place a mark in its column; its words run to the right of it, at the right end to the left."""
    _, at = _span(mark, columns)
    needed, _ = _needed(f"◆{mark.words}", len(columns), scale.of_mark)
    rightwards = at + needed <= len(columns)
    first, last = (at, at + needed - 1) if rightwards else (max(at - needed + 1, 0), at)
    words, room = f"◆{mark.words}" if rightwards else f"{mark.words}◆", scale.of_mark(last - first + 1)
    lines = bar_lines(words, room, BESIDE_LINES) or forced_lines(words, room)
    align: Literal["left", "right"] = "left" if rightwards else "right"
    _free_lane(all_lanes, first, last).placed.append(Placed(first, last, lines, mark.tag, align))


def _filled(placed: Sequence[Placed], columns: Sequence[Slot]) -> Iterator[Placed]:
    """Yield a lane from its first column to its last, empty stretches cut where a year begins."""
    column = 0
    for one in sorted(placed, key=lambda one: one.first):
        yield from _empty(column, one.first, columns)
        yield one
        column = one.last + 1
    yield from _empty(column, len(columns), columns)


def _empty(start: int, end: int, columns: Sequence[Slot]) -> Iterator[Placed]:
    while start < end:
        stop = start + 1
        while stop < end and columns[stop].year == columns[start].year:
            stop += 1
        yield Placed(start, stop - 1)
        start = stop
