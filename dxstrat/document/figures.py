"""The figures of a document tree: diagrams of boxes and lines, charts, pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["navy", "teal", "brown", "purple", "grey"]
"""Families of colour for boxes and series; each also differs in lightness, for monochrome print."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box of a diagram, in millimetres from its top left corner; filled boxes are heads of columns."""

    x: float
    y: float
    width: float
    height: float
    text: tuple[str, ...]
    tone: Tone = "navy"
    filled: bool = False
    rounded: bool = False
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A straight connector from one point to another, in millimetres, with or without an arrow head."""

    x1: float
    y1: float
    x2: float
    y2: float
    arrow: bool = False


@dataclass(frozen=True, slots=True)
class Diagram:
    """A drawing of boxes and lines (成果マップ, 体制図); `alt` tells in words all that it shows."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    caption: str
    anchor: str
    alt: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """A line of a chart: one value for each category, None where there is none."""

    name: str
    values: tuple[float | None, ...]
    dashed: bool = False
    tone: Tone = "navy"


@dataclass(frozen=True, slots=True)
class Chart:
    """A native line chart. `unit` stands at the value axis; `alt` tells the figures in words."""

    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    caption: str
    anchor: str
    alt: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of dots: the bytes of its file, its size in dots, and what it shows in words."""

    data: bytes
    kind: Literal["png", "jpeg"]
    width: int
    height: int
    alt: str
