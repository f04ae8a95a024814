"""Pieces to a document: headings over nothing are dropped, anchors made unique, sections cut."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, TypeVar

from dxstrat.document import (
    Block,
    Chart,
    Diagram,
    Document,
    Heading,
    Metadata,
    Section,
    Table,
    Text,
)
from dxstrat.rendering.filing import DraftHeading, PageBreak, Piece, Turn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_Anchored = TypeVar("_Anchored", Table, Diagram, Chart, Heading)


def assemble(pieces: Sequence[Piece], metadata: Metadata) -> Document:
    """Make the document. A section without a block in it is left out, and so is a turn of the pages back and forth."""
    sections: list[Section] = []
    landscape = False
    blocks: list[Block] = []

    def close() -> None:
        if not blocks:
            return
        if sections and sections[-1].landscape == landscape:
            joined = (*sections[-1].blocks, *blocks)
            sections[-1] = dataclasses.replace(sections[-1], blocks=joined)
        else:
            sections.append(Section(tuple(blocks), landscape))
        blocks.clear()

    for piece in _settled(_without_empty_headings(pieces)):
        if isinstance(piece, Turn):
            close()
            landscape = piece.landscape
        else:
            blocks.append(piece)
    close()
    return Document(metadata, tuple(sections))


def _without_empty_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """Drop each heading that nothing stands under. Why: a plan need not have everything.

    One with an anchor of its own stays: it is meant to be found, and only other headings may follow it.
    """
    kept: list[Piece] = []
    below: int | None = 0  # level of the heading that follows; None where a block does
    dropped = False
    for piece in reversed(pieces):
        if isinstance(piece, DraftHeading | Heading):
            stays = isinstance(piece, DraftHeading) and piece.mark.anchor is not None
            dropped = not stays and below is not None and below <= piece.level
            below = below if dropped else piece.level
        elif isinstance(piece, Turn):
            dropped = False
        elif not isinstance(piece, PageBreak):
            below, dropped = None, False
        if not dropped:
            kept.append(piece)
    return kept[::-1]


def _settled(pieces: Sequence[Piece]) -> Iterator[Block | Turn]:
    """Give every heading and caption its own anchor, every 資料 its number."""
    taken: set[str] = set()
    appendices = headings = 0
    page_break = False
    for piece in pieces:
        match piece:
            case Turn():
                yield piece
            case PageBreak():
                page_break = True
            case DraftHeading(content=content, mark=mark):
                headings += 1
                if mark.appendix:
                    appendices += 1
                    content = (Text(f"資料{appendices}　"), *content)
                heading = Heading(
                    level=piece.level,
                    content=content,
                    anchor=mark.anchor or f"heading-{headings}",
                    numbered=not (mark.unnumbered or mark.appendix),
                    page_break=page_break,
                    runs_on=True if mark.run_on else None,
                )
                page_break = False
                yield _unique(heading, taken)
            case Heading():
                yield _unique(dataclasses.replace(piece, page_break=page_break or piece.page_break), taken)
                page_break = False
            case Table():
                yield piece if piece.anchor is None else _unique(piece, taken)
            case Diagram():
                yield _unique(piece, taken)
            case Chart():
                yield _unique(piece, taken)
            case _:
                yield piece


def _unique(block: _Anchored, taken: set[str]) -> _Anchored:
    wanted = anchor = block.anchor or ""
    number = 1
    while anchor in taken:
        number += 1
        anchor = f"{wanted}-{number}"
    taken.add(anchor)
    return dataclasses.replace(block, anchor=anchor)
