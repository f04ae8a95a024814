"""One area of an outcome map: its measures, and the boxes and lines to all that they lead to."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dxstrat.document import Box, Line
from dxstrat.model.chain import Kpi, Measure
from dxstrat.rendering.blocks.chain import REPEATED
from dxstrat.rendering.blocks.values import latest
from dxstrat.rendering.content import Content, Group
from dxstrat.rendering.layout.boxes import height_for, lines_for
from dxstrat.rendering.layout.layered import Node, Placing, place

if TYPE_CHECKING:
    from dxstrat.document.figures import Tone

WIDTH = 160.0
"""Of the figure, in millimetres: that of the text on a page."""

GAP, _GUTTER = 3.0, 8.0
"""The least room between two boxes of a column, and that between two columns, in which the lines run."""

COLUMNS: tuple[tuple[str, Tone], ...] = (
    ("施策", "navy"),
    ("直接の結果", "teal"),
    ("成果", "brown"),
    ("めざす姿", "purple"),
)


@dataclass
class AreaMap:
    """Measures of one area with all that they lead to, in those of the columns that are given."""

    content: Content
    measures: Sequence[Measure]
    shown: AbstractSet[int]
    texts: dict[str, tuple[int, list[str]]] = field(default_factory=dict)
    edges: list[tuple[str, str]] = field(default_factory=list)

    def collect(self) -> None:
        """Take up the boxes and the edges between them."""
        self.own = {measure.id for measure in self.measures}
        for measure in self.measures:
            self._add(measure)
        self.columns = {column: number for number, column in enumerate(sorted(self.shown))}
        self.width = (WIDTH - _GUTTER * (len(self.columns) - 1)) / len(self.columns)
        self.lines = {name: lines_for(texts, self.width) for name, (_, texts) in self.texts.items()}
        self.nodes = [
            Node(name, self.columns[column], height_for(self.lines[name]))
            for name, (column, _) in self.texts.items()
        ]

    def least_height(self) -> float:
        """Return the height of the fullest column: less than that no arrangement takes."""
        stacks: dict[int, float] = {}
        for node in self.nodes:
            stacks[node.column] = stacks.get(node.column, -GAP) + node.height + GAP
        return max(stacks.values())

    def arrange(self, room: float) -> None:
        """Place the boxes, in a height of `room` where they have it."""
        self.placing: Placing = place(self.nodes, self.edges, GAP, room)

    def name(self, group: Group, number: int, title: str) -> None:
        """Say which part of which area is shown, and what stands above it."""
        self.anchor = f"outcome-map-{group.area.id if group.area else 'all'}-{number}"
        self.area, self.title = group.title, title

    def _add(self, measure: Measure) -> None:
        content = self.content
        start = f"measure {measure.id}"
        self.texts[start] = (0, [content.numbered(measure)])
        kpis = _kpis_of(content, measure)
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

    def in_columns(self, shown: AbstractSet[int]) -> AreaMap:
        """Return the same map in other columns."""
        other = AreaMap(self.content, self.measures, shown)
        other.collect()
        other.arrange(self.placing.height)
        other.anchor, other.area, other.title = self.anchor, self.area, self.title
        return other

    def boxes(self, top: float) -> Iterator[Box]:
        """Yield the boxes, `top` millimetres below that of the figure."""
        for name, (column, texts) in self.texts.items():
            title, tone = COLUMNS[column]
            yield Box(
                self.x(self.columns[column]),
                top + self.placing.tops[name],
                self.width,
                height_for(self.lines[name]),
                self.lines[name],
                tone,
                rounded=True,
                alt=f"{title}　{'　'.join(text for text in texts if text)}",
            )

    def ways(self, top: float) -> Sequence[Line]:
        """Return the lines between the boxes, each once."""
        return tuple(dict.fromkeys(line for way in self.placing.ways for line in self._way(way, top)))

    def told(self) -> str:
        """Return in words what leads to what."""
        words = {name: "　".join(text for text in texts if text) for name, (_, texts) in self.texts.items()}
        told = [f"{words[start]} → {words[end]}" for start, end in dict.fromkeys(self.edges)]
        return (f"{self.title}：" if self.title else "") + "、".join(told)

    def x(self, number: int) -> float:
        """Return where a column begins."""
        return number * (self.width + _GUTTER)

    def _way(self, way: Sequence[tuple[int, float]], top: float) -> Iterator[Line]:
        """Lines from box to box; where a column is passed, straight through it."""
        for (column, y), (following, next_y) in itertools.pairwise(way):
            last = following == way[-1][0]
            left, right = self.x(column) + self.width, self.x(following)
            yield Line(left, top + y, right, top + next_y, arrow=last)
            if not last:
                yield Line(right, top + next_y, right + self.width, top + next_y)


def columns_of(content: Content, measure: Measure) -> Iterator[int]:
    """Yield the columns in which a measure has boxes."""
    yield 0
    yield from (2 if _is_outcome(kpi) else 1 for kpi in _kpis_of(content, measure))
    if any(id_ in content.issues for id_ in measure.issues):
        yield 3


def _kpis_of(content: Content, measure: Measure) -> Sequence[Kpi]:
    return [content.kpis[id_] for id_ in measure.kpis if id_ in content.kpis]


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
