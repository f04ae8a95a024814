"""What a body refers to outside itself: addresses, charts, numberings of lists.

Why gathered beforehand: the parts that name them stand before the body in the package, and so the body
can go into the package piece by piece, without ever being held as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.document import Chart, ItemMark, ListBlock, Text
from dxstrat.document.walk import blocks_of, lines_of

if TYPE_CHECKING:
    from dxstrat.document import Document


@dataclass(frozen=True, slots=True)
class Relations:
    """The id of the relationship to each address outside the document; its charts; how many lists count."""

    links: Mapping[str, str]
    charts: tuple[Chart, ...]
    ordered_lists: int


def relations_of(document: Document) -> Relations:
    """Gather what a document refers to, in the order of reading."""
    links: dict[str, str] = {}
    ordered = 0
    for line in lines_of(document):
        if line and type(line[0]) is ItemMark and line[0].number == 1:
            ordered += 1
        for piece in line:
            if type(piece) is Text and piece.link and not piece.link.startswith("#"):
                links.setdefault(piece.link, f"rIdLink{len(links) + 1}")
    blocks = tuple(block for block in blocks_of(document) if isinstance(block, Chart | ListBlock))
    charts = tuple(block for block in blocks if isinstance(block, Chart))
    return Relations(
        links, charts, ordered + sum(isinstance(block, ListBlock) and block.ordered for block in blocks)
    )
