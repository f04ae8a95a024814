"""成果マップ: 施策 → 直接の結果 → 成果 → めざす姿, drawn on as many figures as it needs, each of which fills a page.

An area is drawn by itself, below a line that names it; as many areas stand on a figure as it has room for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.document import Box, Diagram, Line
from dxstrat.rendering.blocks.outcome_area import COLUMNS, GAP, WIDTH, AreaMap, columns_of
from dxstrat.rendering.content import OTHER_MEASURES
from dxstrat.rendering.kinds import WRONG_CALL
from dxstrat.rendering.layout.boxes import height_for, lines_for
from dxstrat.rendering.mistakes import Mistake, did_you_mean
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from dxstrat.model.chain import Measure
    from dxstrat.rendering.content import Content, Group
    from dxstrat.rendering.filing import Piece

_HEAD, _BODY_TOP = 8.0, 12.0
"""The height of the heads of columns, and where what stands below them begins (this and all below in mm)."""

_BAND = 6.5
_BAND_ROOM = 3.0
"""The height of the line that names an area, at least, and the room above and below it."""

_TALLEST = 219.0
_TALLEST_FIRST = 200.0
"""What fits on a page with its caption and note; of the first, below a heading and some words."""

_FEW = 2
"""Fewer measures of an area are not parted from the others of it."""


def outcome_map(content: Content, area: str | None = None) -> Sequence[Piece]:
    """Return the outcome map of one area, or of all areas one below the other."""
    groups = [group for group in content.groups if group.measures]
    if area is not None:
        ids = {group.area.id: group for group in groups if group.area}
        if area not in ids:
            raise Mistake(
                WRONG_CALL,
                Message(
                    f"分野「{visible(str(area))}」は計画にありません",
                    f"the plan has no area {visible(str(area))}",
                ),
                did_you_mean(str(area), ids),
                word=str(area),
            )
        groups = [ids[area]]
    pages = _pages(content, groups)
    return [_Figure(maps).draw(number, len(pages)) for number, maps in enumerate(pages, 1) if maps]


def _pages(content: Content, groups: Sequence[Group]) -> Sequence[Sequence[AreaMap]]:
    """Put as many measures on each page as fit, in their order; the first page has less room."""
    columns = frozenset(
        column for group in groups for one in group.measures for column in columns_of(content, one)
    )
    pages: list[list[AreaMap]] = [[]]
    left = _TALLEST_FIRST - _BODY_TOP
    for group in groups:
        measures, number = group.measures, 1
        while measures:
            title = _title(group, groups, number)
            above = _height_of_band(title, below=bool(pages[-1]))
            drawn = _fullest(content, measures, left - above, columns)
            rest = len(measures) - len(drawn.measures)
            if 0 < rest < _FEW < len(drawn.measures):
                drawn = _fullest(content, measures[:-_FEW], left - above, columns)
            too_few = rest > 0 and len(drawn.measures) < _FEW
            if pages[-1] and (too_few or drawn.placing.height > left - above):
                pages.append([])
                left = _TALLEST - _BODY_TOP
                continue
            drawn.name(group, number, title)
            pages[-1].append(drawn)
            left -= above + drawn.placing.height
            measures, number = measures[len(drawn.measures) :], number + 1
    return pages


def _title(group: Group, groups: Sequence[Group], number: int) -> str:
    """Return what stands above an area's boxes: nothing where there is but one area."""
    if len(groups) == 1:
        return ""
    return (group.title or OTHER_MEASURES) + ("（続き）" if number > 1 else "")


def _height_of_band(title: str, *, below: bool) -> float:
    """Return the room that the line naming an area takes, with that above it where it is `below` others."""
    if not title:
        return 0.0
    return height_for(lines_for([title], WIDTH), _BAND) + _BAND_ROOM * (2 if below else 1)


def _fullest(
    content: Content, measures: Sequence[Measure], room: float, columns: AbstractSet[int]
) -> AreaMap:
    """Return the map of as many of the measures, from the first on, as fit a room; of one at least.

    Why by their number first: to lay a thousand boxes out takes long, only to see that they fill many pages.
    """
    most = max(1, int((room + GAP) / (height_for(()) + GAP)))
    for count in range(min(most, len(measures)), 0, -1):
        drawn = AreaMap(content, measures[:count], columns)
        drawn.collect()
        if count == 1 or drawn.least_height() <= room:
            drawn.arrange(room)
            if count == 1 or drawn.placing.height <= room:
                break
    return drawn


@dataclass(frozen=True)
class _Figure:
    """What stands on one page: the heads of the columns, and one or more maps below them."""

    maps: Sequence[AreaMap]

    def draw(self, number: int, count: int) -> Diagram:
        maps = self._in_the_columns_used()
        boxes = list(_heads(maps[0]))
        lines: list[Line] = []
        bottom = _BODY_TOP
        for order, one in enumerate(maps):
            top = bottom + _height_of_band(one.title, below=order > 0)
            if one.title:
                boxes.append(_band(one.title, bottom + (_BAND_ROOM if order else 0.0)))
            boxes += one.boxes(top)
            lines += one.ways(top)
            bottom = top + one.placing.height
        return Diagram(
            width=WIDTH,
            height=bottom,
            boxes=tuple(boxes),
            lines=tuple(lines),
            caption=_caption([one.area for one in maps if one.area], number, count),
            anchor=maps[0].anchor,
            alt=f"{_told_columns(maps[0])}を示す図。{'。'.join(one.told() for one in maps)}。",
            notes=("矢印は、左に示すものが右に示すものにつながることを表します。",),
        )

    def _in_the_columns_used(self) -> Sequence[AreaMap]:
        """Return the maps; laid out anew where none of them has a box in a column that other pages need."""
        used = {column for one in self.maps for column, _ in one.texts.values()}
        if used == self.maps[0].shown:
            return self.maps
        return [one.in_columns(used) for one in self.maps]


def _heads(drawn: AreaMap) -> Iterator[Box]:
    for column, number in drawn.columns.items():
        title, tone = COLUMNS[column]
        yield Box(
            drawn.x(number), 0, drawn.width, _HEAD, (title,), tone, filled=True, alt=f"列の見出し　{title}"
        )


def _band(title: str, top: float) -> Box:
    lines = lines_for([title], WIDTH)
    return Box(0, top, WIDTH, height_for(lines, _BAND), lines, "grey", alt=f"分野　{title}")


def _caption(areas: Sequence[str], number: int, count: int) -> str:
    """Return the caption: with the areas, from the first to the last, and with its number among others."""
    ends = ("、" if len(areas) == 2 else "～").join([areas[0], areas[-1]] if len(areas) > 1 else areas)
    named = f"　{ends}" if "（" in ends else f"（{ends}）"  # brackets within brackets read badly
    return f"成果マップ{named if ends else ''}" + (f"　{number}／{count}" if count > 1 else "")


def _told_columns(drawn: AreaMap) -> str:
    first, *others = (COLUMNS[column][0] for column in drawn.columns)
    return f"{first}から、{'、'.join(others)}へのつながり" if others else first
