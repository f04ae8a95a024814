"""Going through a document tree: its blocks in the order of reading, the words of inline content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.document.tree import Block, Document, Inline, ListBlock, Table, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def blocks_of(document: Document) -> Iterator[Block]:
    """Yield every block in the order of reading, those inside lists too."""
    for section in document.sections:
        yield from _within(section.blocks)


def lines_of(document: Document) -> Iterator[Sequence[Inline]]:
    """Yield the inline content of every paragraph, heading and cell in the order of reading."""
    for block in blocks_of(document):
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from cell.content
        else:
            yield getattr(block, "content", ())


def words_of(content: Iterable[Inline]) -> str:
    """Return the text of inline content on one line, without references."""
    return "".join(piece.text if isinstance(piece, Text) else " " for piece in content).strip()


def _within(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, ListBlock):
            for item in block.items:
                yield from _within(item)
