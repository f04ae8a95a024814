"""成果マップ: 施策 → 直接の結果 → 成果 → めざす姿, drawn for each area on as many figures as it needs."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dxstrat.document import Box, Diagram, Line
from dxstrat.model.chain import Kpi, Measure
from dxstrat.rendering.blocks.chain import REPEATED
from dxstrat.rendering.blocks.values import latest
from dxstrat.rendering.content import Content, Group
from dxstrat.rendering.kinds import WRONG_CALL
from dxstrat.rendering.layout.boxes import height_for, lines_for
from dxstrat.rendering.layout.layered import Node, Placing, place
from dxstrat.rendering.mistakes import Mistake, did_you_mean
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from dxstrat.document.figures import Tone
    from dxstrat.rendering.filing import Piece

_WIDTH = 160.0
_GUTTER = 8.0
_GAP = 3.0
_HEAD = 8.0
_BODY_TOP = 12.0
_TALLEST = 210.0
_TALLEST_FIRST = 190.0
"""What fits on a page with its caption and note; of the first, below a heading and some words."""

_FEW = 3
"""So few measures do not get a page of their own where others could join them."""

_COLUMNS: tuple[tuple[str, Tone], ...] = (
    ("施策", "navy"),
    ("直接の結果", "teal"),
    ("成果", "brown"),
    ("めざす姿", "purple"),
)


def outcome_map(content: Content, area: str | None = None) -> Sequence[Piece]:
    """Return the outcome map of one area, or of all areas one after the other."""
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
    return [
        diagram
        for number, group in enumerate(groups)
        for diagram in _diagrams(content, group, _TALLEST if number else _TALLEST_FIRST)
    ]


def _diagrams(content: Content, group: Group, first: float) -> Iterator[Diagram]:
    pages = list(_pages(content, group.measures, first))
    for number, page in enumerate(pages, 1):
        counted = f"　{number}／{len(pages)}" if len(pages) > 1 else ""
        title = f"（{group.title}{counted}）" if group.title else counted
        anchor = f"outcome-map-{group.area.id if group.area else 'all'}-{number}"
        yield page.draw(f"成果マップ{title}", anchor)


def _pages(content: Content, measures: Sequence[Measure], tallest: float) -> Iterator[_Map]:
    """Put as many measures on each page as fit, in their order; the first map is at most `tallest`.

    Why by their number first: to lay a thousand boxes out takes long, only to see that they fill many pages.
    """
    most = int((_TALLEST - _BODY_TOP + _GAP) / (height_for(()) + _GAP))
    while measures:
        drawn = _fullest(content, measures[:most], tallest)
        left = len(measures) - len(drawn.measures)
        if 0 < left < _FEW < len(drawn.measures):
            drawn = _fullest(content, measures[: (len(measures) + 1) // 2], tallest)
        yield drawn
        measures, tallest = measures[len(drawn.measures) :], _TALLEST


def _fullest(content: Content, measures: Sequence[Measure], tallest: float) -> _Map:
    """Return the map of as many of the measures, from the first on, as fit on a page; of one at least."""
    for count in range(len(measures), 0, -1):
        drawn = _Map(content, measures[:count])
        drawn.collect()
        if count == 1 or drawn.least_height() + _BODY_TOP <= tallest:
            drawn.arrange()
            if count == 1 or drawn.placing.height + _BODY_TOP <= tallest:
                break
    return drawn


@dataclass
class _Map:
    content: Content
    measures: Sequence[Measure]
    texts: dict[str, tuple[int, list[str]]] = field(default_factory=dict)
    edges: list[tuple[str, str]] = field(default_factory=list)

    def collect(self) -> None:
        """Take up the boxes and the edges between them."""
        self.own = {measure.id for measure in self.measures}
        for measure in self.measures:
            self._add(measure)
        used = sorted({column for column, _ in self.texts.values()})
        self.columns = {column: number for number, column in enumerate(used)}
        self.width = (_WIDTH - _GUTTER * (len(used) - 1)) / len(used)
        self.lines = {name: lines_for(texts, self.width) for name, (_, texts) in self.texts.items()}
        self.nodes = [
            Node(name, self.columns[column], height_for(self.lines[name]))
            for name, (column, _) in self.texts.items()
        ]

    def least_height(self) -> float:
        """Return the height of the fullest column: less than that no arrangement takes."""
        stacks: dict[int, float] = {}
        for node in self.nodes:
            stacks[node.column] = stacks.get(node.column, -_GAP) + node.height + _GAP
        return max(stacks.values())

    def arrange(self) -> None:
        """Place the boxes."""
        self.placing: Placing = place(self.nodes, self.edges, _GAP)

    def _add(self, measure: Measure) -> None:
        content = self.content
        start = f"measure {measure.id}"
        self.texts[start] = (0, [content.numbered(measure)])
        kpis = [content.kpis[id_] for id_ in measure.kpis if id_ in content.kpis]
        outputs = [self._kpi(kpi, 1) for kpi in kpis if not _is_outcome(kpi)]
        outcomes = [self._kpi(kpi, 2) for kpi in kpis if _is_outcome(kpi)]
        goals = [self._goal(id_) for id_ in measure.issues if id_ in content.issues]
        stages = [stage for stage in ([start], outputs, outcomes, goals) if stage]
        for left, right in itertools.pairwise(stages):
            self.edges += [(one, other) for one in left for other in right]

    def _kpi(self, kpi: Kpi, column: int) -> str:
        name = f"kpi {kpi.id}"
        here = self.content.home_of(kpi) in self.own
        mark = "" if here else REPEATED
        self.texts[name] = (column, [self.content.kpi_name(kpi) + mark, _path(self.content, kpi)])
        return name

    def _goal(self, id_: str) -> str:
        issue = self.content.issues[id_]
        name = f"issue {id_}"
        self.texts[name] = (3, [issue.desired_state or f"「{issue.title}」の解決"])
        return name

    def draw(self, caption: str, anchor: str) -> Diagram:
        boxes = [
            Box(
                self._x(number), 0, self.width, _HEAD, (title,), tone, filled=True, alt=f"列の見出し　{title}"
            )
            for column, (title, tone) in enumerate(_COLUMNS)
            if (number := self.columns.get(column)) is not None
        ]
        for name, (column, texts) in self.texts.items():
            title, tone = _COLUMNS[column]
            lines = self.lines[name]
            boxes.append(
                Box(
                    self._x(self.columns[column]),
                    _BODY_TOP + self.placing.tops[name],
                    self.width,
                    height_for(lines),
                    lines,
                    tone,
                    rounded=True,
                    alt=f"{title}　{'　'.join(text for text in texts if text)}",
                )
            )
        lines_drawn = tuple(dict.fromkeys(line for way in self.placing.ways for line in self._way(way)))
        return Diagram(
            width=_WIDTH,
            height=_BODY_TOP + self.placing.height,
            boxes=tuple(boxes),
            lines=lines_drawn,
            caption=caption,
            anchor=anchor,
            alt=self._told(),
            notes=("矢印は、左の取組や結果が右の成果につながることを表します。",),
        )

    def _x(self, number: int) -> float:
        return number * (self.width + _GUTTER)

    def _way(self, way: Sequence[tuple[int, float]]) -> Iterator[Line]:
        """Lines from box to box; where a column is passed, straight through it."""
        for (column, y), (following, next_y) in itertools.pairwise(way):
            last = following == way[-1][0]
            left, right = self._x(column) + self.width, self._x(following)
            yield Line(left, _BODY_TOP + y, right, _BODY_TOP + next_y, arrow=last)
            if not last:
                yield Line(right, _BODY_TOP + next_y, right + self.width, _BODY_TOP + next_y)

    def _told(self) -> str:
        words = {name: "　".join(text for text in texts if text) for name, (_, texts) in self.texts.items()}
        told = [f"{words[start]} → {words[end]}" for start, end in dict.fromkeys(self.edges)]
        return f"施策から、直接の結果、成果、めざす姿へのつながりを示す図。{'、'.join(told)}。"


def _is_outcome(kpi: Kpi) -> bool:
    return kpi.level == "outcome" or (kpi.level is None and kpi.stage is not None)


def _path(content: Content, kpi: Kpi) -> str:
    """Return from where to where a KPI shall go: 28→15分（R12）; nothing where that is no number."""
    target = latest(kpi.targets)
    if target is None or target[1].number is None:
        return ""
    formats = content.formats
    goal = f"{formats.value(target[1], kpi.unit)}（{formats.year_brief(target[0])}）"
    baseline = kpi.baseline.value if kpi.baseline else None
    if baseline is None or baseline.number is None:
        return f"目標 {goal}"
    return f"{formats.number(baseline.number)}→{goal}"
