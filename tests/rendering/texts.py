"""All text of a document, for tests that look for something in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.document import (
    Block,
    Chart,
    Contents,
    Cover,
    Diagram,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Table,
)
from tests.rendering.dump import inline

if TYPE_CHECKING:
    from collections.abc import Iterator


def texts(document: Document) -> Iterator[str]:
    """Yield each text that is printed; alternative texts and metadata are not."""
    for section in document.sections:
        for block in section.blocks:
            yield from block_texts(block)


def block_texts(block: Block) -> Iterator[str]:
    """Yield each text that a block prints, line breaks as ⏎."""
    match block:
        case Heading(content=content) | Paragraph(content=content):
            yield inline(content)
        case ListBlock(items=items):
            yield from (text for item in items for one in item for text in block_texts(one))
        case Table():
            yield block.caption or ""
            yield from (inline(line) for row in block.rows for cell in row.cells for line in cell.content)
            yield from block.notes
            yield from (words for _, words in block.legend.phases) if block.legend else ()
        case Diagram():
            yield block.caption
            yield from ("".join(box.text) for box in block.boxes)
            yield from block.notes
        case Chart():
            yield from (block.caption, block.title, *block.categories, *block.notes)
        case Cover():
            yield from (
                block.municipality,
                block.title,
                block.subtitle,
                block.edition,
                block.stage,
                block.statement,
            )
            yield from (block.period, block.date)
        case Contents(title=title):
            yield title
