"""The kinds of node of a document tree. All are frozen; all text in them is plain text.

Why so few: a writer has to know every kind. What looks different in print but is built alike
(a KPI list, a roadmap, a measure sheet) is one kind with *roles*; roles name meanings
("head", "phase-2"), never colours, so that the look stays with the writer and its styles.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from dxstrat.document.figures import Chart, Diagram, Picture

Align = Literal["left", "center", "right"]

CellRole = Literal["body", "head", "label", "total", "group", "phase-1", "phase-2", "phase-3", "milestone"]
"""body; head: column heading; label: row heading; total: sums; group: a row that opens a group;
phase-1…3: a bar of the roadmap, light to dark; milestone: a ◆ and its words."""

Source: TypeAlias = tuple[str | int, ...]
"""The way to the part of the plan that something is made from, as in the plan's data: `("kpis", 3)`. Empty where
there is none, or where it is not told."""

Bars = Literal["cells", "arrows"]
"""How the bars of a roadmap are shown: as the ground of their cells, or as drawn arrows with their words."""


# --- inline ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text. `link` is an http(s), mailto or #anchor address."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A cross-reference to the caption or heading with that anchor, printed as 表3 or 第2章."""

    anchor: str


@dataclass(frozen=True, slots=True)
class ItemMark:
    """What makes a line of a cell an item of a list: its first piece.

    `number` counts the items of an ordered list from 1, and is None for a bullet; `depth` is 0 for an
    outer list. Why not text: a reader for the blind announces a list and how many items it has.
    """

    number: int | None = None
    depth: int = 0


Inline: TypeAlias = Text | LineBreak | Reference | ItemMark


# --- blocks ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (chapter) to 4. Unnumbered ones (施策名, 目次) keep the level in the outline.

    `anchor` is unique in the document. `page_break` starts a new page; chapters do so by themselves, unless
    `runs_on` is True: below what comes before, or None: there if all of the chapter fits.
    `source` is the part of the plan that stands below it.
    """

    level: Literal[1, 2, 3, 4]
    content: tuple[Inline, ...]
    anchor: str
    numbered: bool = True
    page_break: bool = False
    source: Source = ()
    runs_on: bool | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    lead: an opening statement set larger; note: 出典・注; quote: 現場の声; signature: at the right.
    """

    content: tuple[Inline, ...]
    role: Literal["body", "lead", "note", "quote", "signature"] = "body"


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item is a sequence of blocks (paragraphs and further lists)."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its share of the table's width, and how its body cells are aligned."""

    weight: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: one paragraph for each entry of `content`. It covers `columns` × `rows` grid places.

    A covered place of a lower row is simply absent from that row. `alt` tells what a bar shows, where bars
    are drawn.
    """

    content: tuple[tuple[Inline, ...], ...]
    role: CellRole = "body"
    columns: int = 1
    rows: int = 1
    align: Align | None = None
    bold: bool = False
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, left to right. Rows are never split over pages unless `may_split`.

    `keep_with_next` holds a row (of a group) to the one after it. `source` is the part of the plan it shows.
    """

    cells: tuple[Cell, ...]
    may_split: bool = False
    keep_with_next: bool = False
    source: Source = ()


@dataclass(frozen=True, slots=True)
class Legend:
    """The key of a roadmap: each phase with its words, then further marks as text."""

    phases: tuple[tuple[CellRole, str], ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A real table. `header_rows` rows are repeated on each page; `description` is its alt text.

    look: grid (lists), sheet (施策票: labels at the left), roadmap (bars, taller rows).
    With a caption it is numbered 表N, and `anchor` can be referred to. `source` is the section of the plan
    that it shows.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    header_rows: int
    description: str
    caption: str | None = None
    anchor: str | None = None
    notes: tuple[str, ...] = ()
    legend: Legend | None = None
    look: Literal["grid", "sheet", "roadmap"] = "grid"
    bars: Bars = "cells"
    source: Source = ()


@dataclass(frozen=True, slots=True)
class Cover:
    """The cover page, each line a slot; empty text leaves a slot out. `picture` stands above the municipality."""

    municipality: str
    title: str
    subtitle: str
    edition: str
    stage: str
    period: str
    date: str
    statement: str
    picture: Picture | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Contents:
    """目次: the headings down to `depth`."""

    title: str
    depth: int = 2


Block: TypeAlias = Heading | Paragraph | ListBlock | Table | Diagram | Chart | Cover | Contents


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one orientation."""

    blocks: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is stored in the file beside the text.

    `source_hash` is the SHA-256 of the plan's files; `date` (ISO) stands in for every time stamp,
    so that the same plan gives the same bytes on any day. `document` names what was made of the plan
    (strategy, roadmap).
    """

    title: str
    author: str
    subject: str
    date: str
    plan_id: str
    edition: str
    stage: str
    source_hash: str
    header: str
    stage_mark: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document: its metadata and its sections in order."""

    metadata: Metadata
    sections: tuple[Section, ...]
