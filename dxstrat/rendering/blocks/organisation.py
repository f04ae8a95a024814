"""Blocks on 推進体制: the chart of its four layers, the bodies, the posts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.document import Box, Diagram, Line
from dxstrat.model.running import Body
from dxstrat.rendering.blocks.records import Field, record_table
from dxstrat.rendering.labels import LABELS
from dxstrat.rendering.layout.boxes import height_for, lines_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.document.figures import Tone
    from dxstrat.rendering.content import Content
    from dxstrat.rendering.filing import Piece

_WIDTH = 160.0
_LABEL = 30.0
_LEFT = 37.0
_RIGHT = 157.0
_GAP = 5.0
_PADDING = 3.0
_BETWEEN = 8.0
_PER_ROW = 3
_CENTRE = (_LEFT + _RIGHT) / 2
_WIDEST = 84.0
"""A body that is alone in its layer has a box like the others, not one over the whole page."""

_TONES: dict[str, Tone] = {"leaders": "navy", "chief": "teal", "team": "brown", "support": "purple"}


def organisation_chart(content: Content) -> Sequence[Piece]:
    """Return the chart of 推進体制: a band for each layer, the bodies in it side by side."""
    governance = content.strategy.governance
    if governance is None or not governance.bodies:
        return ()
    layers = [
        (layer, words, [body for body in governance.bodies if body.layer == layer])
        for layer, words in LABELS[Body, "layer"].items()
    ]
    boxes: list[Box] = []
    lines: list[Line] = []
    told: list[str] = []
    y = 0.0
    previous: float | None = None
    for layer, words, bodies in layers:
        if not bodies:
            continue
        placed, height = _band(bodies, y + _PADDING, _TONES[layer])
        height += 2 * _PADDING
        if previous is not None:
            up = layer == "support"
            start, end = (y, previous) if up else (previous, y)
            lines.append(Line(_CENTRE, start, _CENTRE, end, arrow=up))
        boxes.append(Box(0, y, _WIDTH, height, (), "grey", rounded=True, alt=f"{words}の層"))
        boxes.append(_label(words, y, height, _TONES[layer]))
        boxes.extend(placed)
        told.append(f"{words}：{'、'.join(_named(body) for body in bodies)}")
        previous = y + height
        y = previous + _BETWEEN
    supported = any(body.layer == "support" for body in governance.bodies)
    return (
        Diagram(
            width=_WIDTH,
            height=previous or 0.0,
            boxes=tuple(boxes),
            lines=tuple(lines),
            caption="推進体制",
            anchor="organisation",
            alt=f"推進体制を層ごとに示す図。{'。'.join(told)}。",
            notes=("線は指示と報告を、矢印は助言と支援を表します。",) if supported and lines else (),
        ),
    )


def body_table(content: Content) -> Sequence[Piece]:
    """会議体・部署の構成と役割."""
    governance = content.strategy.governance
    bodies = governance.bodies if governance else ()
    return record_table(
        bodies,
        [
            Field("会議体・部署", 34, lambda one: one.name, label=True),
            Field("長", 24, lambda one: one.head),
            Field("構成員", 36, lambda one: "、".join(one.members)),
            Field("役割", 46, lambda one: one.duties),
            Field("開催", 20, lambda one: one.meets),
        ],
        caption="推進体制の構成と役割",
        anchor="bodies",
        groups=[
            (words, [body for body in bodies if body.layer == layer])
            for layer, words in LABELS[Body, "layer"].items()
        ],
    )


def role_table(content: Content) -> Sequence[Piece]:
    """役職と担い手."""
    governance = content.strategy.governance
    return record_table(
        governance.roles if governance else (),
        [
            Field("役職", 40, lambda one: one.title, label=True),
            Field("担い手", 40, lambda one: one.holder),
            Field("役割", 80, lambda one: one.duties),
        ],
        caption="推進を担う役職",
        anchor="roles",
    )


def _band(bodies: Sequence[Body], top: float, tone: Tone) -> tuple[list[Box], float]:
    """Return the boxes of one layer, in rows, and the height they take."""
    boxes: list[Box] = []
    y = top
    per_row = min(len(bodies), _PER_ROW)
    width = min((_RIGHT - _LEFT - _GAP * (per_row - 1)) / per_row, _WIDEST)
    for start in range(0, len(bodies), per_row):
        row = bodies[start : start + per_row]
        texts = [lines_for([body.name, f"（{body.head}）" if body.head else ""], width) for body in row]
        height = max(height_for(lines, least=11.0) for lines in texts)
        left = _CENTRE - (len(row) * (width + _GAP) - _GAP) / 2
        for place, (body, lines) in enumerate(zip(row, texts, strict=True)):
            x = left + place * (width + _GAP)
            boxes.append(Box(x, y, width, height, lines, tone, rounded=True, alt=_named(body)))
        y += height + _GAP
    return boxes, y - _GAP - top


def _label(words: str, y: float, height: float, tone: Tone) -> Box:
    return Box(0, y, _LABEL, height, lines_for([words], _LABEL), tone, filled=True, alt=f"層の名前　{words}")


def _named(body: Body) -> str:
    return f"{body.name}（{body.head}）" if body.head else body.name
