"""Bars and marks on a time line of columns: lanes for what overlaps, a place for every word."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from dxstrat.rendering.layout.boxes import BAR_PT, print_width, sizes_in
from dxstrat.text.balance import balanced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Grain = Literal["year", "half", "quarter"]

_QUARTERS: dict[Grain, int] = {"year": 4, "half": 2, "quarter": 1}
_MOST_LINES = 4
_MARK_LINES = 2

BESIDE = "→"
"""What stands in a bar whose words stand beside it."""

CELL_MARGIN_MM = 1.4
"""What of a cell's width is not free for its words."""

_LEAST_ROOM = 2.0


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
    """Some columns of a lane: what stands there, in lines, and `overflow` words that found no place.

    An empty `tag` is a stretch without anything, or the words beside a short bar.
    """

    first: int
    last: int
    lines: tuple[str, ...] = ()
    tag: str = ""
    align: Literal["left", "center", "right"] = "center"
    overflow: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class _Scale:
    """How wide a column is, what of a bar is not free for its words (both in mm), their size in points."""

    column: float
    bar_margin: float
    type_size: float

    def of_bar(self, columns: int) -> float:
        return sizes_in(columns * self.column - self.bar_margin, self.type_size)

    def beside(self, columns: int) -> float:
        return sizes_in(columns * self.column - CELL_MARGIN_MM, self.type_size)


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

    Every lane is returned in full: stretches in which nothing stands are there too, cut at the years.
    `bar_margin` is what of a bar's width is not free for its words.
    """
    scale = _Scale(column_mm, bar_margin, type_size)
    result: list[_Lane] = []
    bars = sorted((item for item in items if not item.mark), key=lambda item: (item.first, item.last))
    spans = [_span(bar, columns) for bar in bars]
    for bar, (first, last) in zip(bars, spans, strict=True):
        _free_lane(result, first, last).placed.append(Placed(first, last, (bar.words,), bar.tag, alt=bar.alt))
    for lane in result:
        lane.placed = list(_worded(lane.placed, len(columns), scale))
    for mark in sorted((item for item in items if item.mark), key=lambda item: item.first):
        _place_mark(result, mark, columns, scale)
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


def _worded(bars: Sequence[Placed], count: int, scale: _Scale) -> Iterator[Placed]:
    """Set each bar's words: inside, else beside it on the right, else as overflow."""
    ordered = sorted(bars, key=lambda bar: bar.first)
    for number, bar in enumerate(ordered):
        words = bar.lines[0]
        inside = _fit(words, scale.of_bar(bar.last - bar.first + 1), _MOST_LINES)
        if inside:
            yield replace(bar, lines=inside)
            continue
        following = ordered[number + 1].first if number + 1 < len(ordered) else count
        for room in range(1, following - bar.last):
            beside = _fit(words, scale.beside(room), _MARK_LINES)
            if beside:
                yield replace(bar, lines=(BESIDE,))
                yield Placed(bar.last + 1, bar.last + room, beside, align="left")
                break
        else:
            yield replace(bar, lines=(), overflow=words)


def _place_mark(all_lanes: list[_Lane], mark: Item, columns: Sequence[Slot], scale: _Scale) -> None:
    """Place a mark in its column; its words run to the right of it, at the right end to the left."""
    _, at = _span(mark, columns)
    needed = next(
        (
            room
            for room in range(1, len(columns) + 1)
            if _fit(f"◆{mark.words}", scale.beside(room), _MARK_LINES)
        ),
        len(columns),
    )
    rightwards = at + needed <= len(columns)
    first, last = (at, at + needed - 1) if rightwards else (max(at - needed + 1, 0), at)
    words = f"◆{mark.words}" if rightwards else f"{mark.words}◆"
    lane = _free_lane(all_lanes, first, last)
    align: Literal["left", "right"] = "left" if rightwards else "right"
    lines = balanced(words, scale.beside(last - first + 1), print_width)
    lane.placed.append(Placed(first, last, lines, mark.tag, align))


def _fit(words: str, room: float, most_lines: int) -> tuple[str, ...]:
    """Return the words in lines that fit a room, in sizes of type; nothing where they do not."""
    if room < _LEAST_ROOM:
        return ()
    lines = balanced(words, room, print_width, most_lines=most_lines)
    if len(lines) > most_lines or any(print_width(line) > room for line in lines):
        return ()
    return lines


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
