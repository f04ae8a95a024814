"""Lists: bullets, and ordered lists that each begin at ①. No first or last item stands alone on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.document import ListBlock, Paragraph
from dxstrat.writers.docx.fit import closer_run, fit_paragraph, right_edge
from dxstrat.writers.docx.inlines import runs, words_of
from dxstrat.writers.docx.xml import POINTS_PER_MM, paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.document import ItemMark
    from dxstrat.writers.docx.draft import Draft
    from dxstrat.writers.docx.fit import Fit
    from dxstrat.writers.docx.look import Look

BULLET_HANGING = 1.5
ORDERED_HANGING = 1.5
"""How far the text of an item stands from its mark, in characters."""

BULLET_IN_CELL = 1.25
ORDERED_IN_CELL = 1.35
"""The same in a cell of a table; more than a square, which a mark of the formal fonts takes."""

_KEPT_WHOLE = 6
"""Lists of so few items are not parted."""

_BULLETS = 2
_DEEPEST = 3
"""The base has four levels of list; deeper ones look like the fourth."""

_ORDERED_ABSTRACT = 3
"""The abstract list of ordered lists in the base."""


def list_block(draft: Draft, shown: ListBlock) -> str:
    """Return a list. Raises TypeError when an item holds anything but paragraphs and lists."""
    return "".join(_list(draft, shown, 0))


def item_left(mark: ItemMark, size: float) -> float:
    """Return how far in the text of an item stands in a cell, in points."""
    return (min(mark.depth, _DEEPEST) + (BULLET_IN_CELL if mark.number is None else ORDERED_IN_CELL)) * size


def item_properties(draft: Draft, mark: ItemMark, size: float, fitted: Fit) -> str:
    """Return the number or bullet, and the indents, of a line of a cell set at `size` points."""
    level = min(mark.depth, _DEEPEST)
    if mark.number == 1:
        draft.lists_in_cells[mark.depth] = draft.next_list()
    number = _BULLETS if mark.number is None else draft.lists_in_cells[mark.depth]
    hanging = BULLET_IN_CELL if mark.number is None else ORDERED_IN_CELL
    return (
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        f'<w:ind w:left="{round(item_left(mark, size) * 20)}"{right_edge(fitted)} '
        f'w:hanging="{round(hanging * size * 20)}"/>'
    )


def list_left(look: Look, level: int, *, ordered: bool) -> int:
    """Return where the text of a list stands, in twips: the mark stands one character in for each level."""
    hanging = ORDERED_HANGING if ordered else BULLET_HANGING
    return round((level + 1 + hanging) * look.sizes.body * 20)


def ordered_numbers(first: int, count: int) -> Iterator[str]:
    """Yield the numbering of each ordered list, counting from 1 again."""
    for number in range(first, first + count):
        levels = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
            for level in range(_DEEPEST + 1)
        )
        yield f'<w:num w:numId="{number}"><w:abstractNumId w:val="{_ORDERED_ABSTRACT}"/>{levels}</w:num>'


def _list(draft: Draft, shown: ListBlock, depth: int) -> Iterator[str]:
    number = draft.next_list() if shown.ordered else _BULLETS
    style = "ListNumber" if shown.ordered else "ListBullet"
    level = min(depth, _DEEPEST)
    mark = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    last = len(shown.items) - 1
    for place, item in enumerate(shown.items):
        marked = False
        kept = "<w:keepNext/>" if place != last and (place in (0, last - 1) or last < _KEPT_WHOLE) else ""
        for block in item:
            if isinstance(block, ListBlock):
                yield from _list(draft, block, depth + 1)
            elif isinstance(block, Paragraph):
                left = list_left(draft.look, level, ordered=shown.ordered)
                right, closer = _fitted(draft, block, left / 20)
                content = runs(draft, block.content, closer)
                if marked:
                    yield paragraph("ListContinue", content, f'{kept}<w:ind w:left="{left}"{right}/>')
                else:
                    yield paragraph(style, content, kept + mark + (f"<w:ind{right}/>" if right else ""))
                marked = True
            else:
                raise TypeError(f"a list cannot hold a {type(block).__name__}")


def _fitted(draft: Draft, item: Paragraph, left: float) -> tuple[str, str]:
    """Return the right indent of an item whose text stands `left` points in, and how close it is set."""
    look = draft.look
    room = draft.width * POINTS_PER_MM - left
    fitted = fit_paragraph(words_of(draft, item.content), room, look.sizes.body, look.fonts.metrics)
    return right_edge(fitted), closer_run(fitted)
