"""Which chapters stand below the one before them instead of on a page of their own, and how chapters end.

Why: the chapters of a small plan are a table or a paragraph each; every one on a new page, most of the
document would be white. A chapter runs on where the whole of it fits below what stands there already, so
that none is parted by it and long ones begin a page as ever. Heights are told beforehand from the look;
where they are told wrongly, Word turns the page as it does anywhere else.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from dxstrat.document import Chart, Contents, Cover, Diagram, Heading, ListBlock, Paragraph, Table
from dxstrat.document.walk import words_of
from dxstrat.writers.docx.chart_places import HEIGHT_MM as CHART_MM
from dxstrat.writers.docx.diagrams import scale_of
from dxstrat.writers.docx.measure import lines
from dxstrat.writers.docx.rooms import Rooms
from dxstrat.writers.docx.xml import POINTS_PER_MM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dxstrat.document import Block
    from dxstrat.writers.docx.draft import Draft

ABOVE_PT = 30
"""The room above a chapter that runs on."""

_FILLED = 0.94
"""How much of a page may be taken as filled, since heights are only estimated."""

_MOST_ROWS = 60
"""A table with more rows fills more than a page."""

_SHORT = 1 / 6
"""A paragraph that ends a chapter is not parted where it is lower than this share of a page."""

_CAPTION_PT = 26.0
_NOTE_PT = 14.0
_LEAST_HEADING = 1.5
"""The height of a heading's line, in sizes of its type."""


def running_on(draft: Draft, blocks: Sequence[Block]) -> frozenset[str]:
    """Return the anchors of the chapters, among the blocks of a section, that run on."""
    found: set[str] = set()
    used: float | None = None
    for heading, chapter in _chapters(blocks):
        height = _height(draft, chapter) if heading.numbered else None
        below = used is not None and (
            heading.runs_on is True
            or (
                draft.look.page.chapters == "run-on"
                and heading.runs_on is None
                and not heading.page_break
                and height is not None
                and used + height + ABOVE_PT / POINTS_PER_MM <= draft.height * _FILLED
            )
        )
        if below:
            found.add(heading.anchor)
            used = None if used is None or height is None else used + height + ABOVE_PT / POINTS_PER_MM
        else:
            used = height
    return frozenset(found)


def endings(draft: Draft, blocks: Sequence[Block]) -> tuple[frozenset[int], frozenset[int]]:
    """Return the places of paragraphs that stand on the page of the next block, and of those never parted.

    Why: a paragraph, a list or a small table that ends a chapter would else stand alone on its last page.
    """
    ends = [
        place - 1 for place, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 1
    ]
    kept, whole = set(), set()
    for end in (*ends, len(blocks) - 1):
        last = blocks[end] if end > 0 else None
        if isinstance(last, Paragraph | ListBlock | Table) and isinstance(blocks[end - 1], Paragraph):
            kept.add(end - 1)
        if isinstance(last, Paragraph) and _paragraph_height(draft, last) <= draft.height * _SHORT:
            whole.add(end)
    return frozenset(kept), frozenset(whole)


def _chapters(blocks: Sequence[Block]) -> Iterator[tuple[Heading, Sequence[Block]]]:
    """Yield each heading of level 1 with all that stands below it, itself included."""
    starts = [place for place, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 1]
    for start, end in itertools.pairwise((*starts, len(blocks))):
        heading = blocks[start]
        assert isinstance(heading, Heading)  # noqa: S101 - as the starts were chosen
        yield heading, blocks[start:end]


def _height(draft: Draft, blocks: Sequence[Block]) -> float | None:
    """Return how many millimetres blocks take; None where that is more than a page, or nobody can tell."""
    height = 0.0
    for number, block in enumerate(blocks):
        if number and isinstance(block, Heading) and block.page_break:
            return None
        one = _block_height(draft, block)
        if one is None or height + one > draft.height:
            return None
        height += one
    return height


def _block_height(draft: Draft, block: Block) -> float | None:
    look = draft.look
    match block:
        case Heading(level=level, content=content):
            form = look.headings[level - 1]
            room = draft.width * POINTS_PER_MM
            count = lines(words_of(content), room, form.size, look.fonts.metrics)
            return (form.before + form.after + count * form.size * _LEAST_HEADING) / POINTS_PER_MM
        case Paragraph():
            return _paragraph_height(draft, block)
        case ListBlock(items=items):
            heights = [_block_height(draft, one) for item in items for one in item]
            return None if None in heights else sum(one for one in heights if one is not None)
        case Table():
            return _table_height(draft, block)
        case Diagram(height=height, notes=notes):
            return height * scale_of(draft, block) + _around(len(notes))
        case Chart(notes=notes):
            return CHART_MM + _around(len(notes))
        case Contents() | Cover():
            return None


def _paragraph_height(draft: Draft, shown: Paragraph) -> float:
    look = draft.look
    size = {"lead": look.sizes.lead, "note": look.sizes.note}.get(shown.role, look.sizes.body)
    count = lines(words_of(shown.content), draft.width * POINTS_PER_MM, size, look.fonts.metrics)
    pitch = max(look.page.line_pitch, size * _LEAST_HEADING)
    return (count * pitch + size * 0.5) / POINTS_PER_MM


def _table_height(draft: Draft, shown: Table) -> float | None:
    if len(shown.rows) > _MOST_ROWS:
        return None
    notes = len(shown.notes) + (1 if shown.legend else 0)
    return Rooms(draft, shown).height() + _around(notes, captioned=shown.caption is not None)


def _around(notes: int, *, captioned: bool = True) -> float:
    """Return the height of caption and notes, and of the room around a table or figure."""
    return ((_CAPTION_PT if captioned else 6.0) + notes * _NOTE_PT + 8.0) / POINTS_PER_MM
