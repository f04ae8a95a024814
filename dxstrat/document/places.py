"""Where in a document a part of the plan is shown: for comments that belong beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from dxstrat.document.tree import Cover, Document, Heading, Row, Source, Table
from dxstrat.document.walk import blocks_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dxstrat.document.tree import Block

Place: TypeAlias = Cover | Heading | Table | Row
Address: TypeAlias = tuple[str, ...]
"""The steps to a part of the plan, as whoever asks writes them: positions, or ids in their place."""

_RANKS = (Heading, Row, Table)
"""What is taken first where several show the same part."""


class Places:
    """The places of one document. `address` gives the address of a source."""

    def __init__(self, document: Document, address: Callable[[Source], Address]) -> None:
        self._exact: dict[Address, Place] = {}
        self._within: dict[Address, Place] = {}
        self._chapters: dict[str, Place] = {}
        self._title: Place | None = None
        self._read(document, address)

    def of(self, address: Address) -> Place | None:
        """Return where a part is shown, or the part that holds it; None where neither is."""
        for length in range(len(address), 0, -1):
            found = self._exact.get(address[:length])
            if found is not None:
                return found
        return None

    def nearest(self, address: Address) -> Place | None:
        """Return the place of a part; else of what lies in it, of its chapter, or the document's title.

        What is said of a whole section belongs to its chapter, and of the plan itself to the title. None for
        a document that has no title and no heading either.
        """
        chapter = self._chapters.get(address[0]) if address and address[0] != "plan" else None
        within = self._within.get(address) if len(address) > 1 else None
        return self.of(address) or within or chapter or self._title

    def _read(self, document: Document, address: Callable[[Source], Address]) -> None:
        chapter: Place | None = None
        for block in blocks_of(document):
            if isinstance(block, Cover) and block.title and not isinstance(self._title, Cover):
                self._title = block
            if isinstance(block, Heading):
                self._title = self._title or block
                chapter = block if block.level == 1 else chapter
            for place, source, whole in _sources(block):
                at = address(source)
                self._note(at, place)
                for length in range(1, len(at)):
                    self._within.setdefault(at[:length], whole)
                if chapter is not None:
                    self._chapters.setdefault(at[0], chapter)

    def _note(self, address: Address, place: Place) -> None:
        known = self._exact.get(address)
        if known is None or _rank(place) < _rank(known):
            self._exact[address] = place


def _sources(block: Block) -> Iterator[tuple[Place, Source, Place]]:
    """Yield what in a block shows a part of the plan, that part, and the block for a comment on more than it."""
    match block:
        case Heading(source=source) if source:
            yield block, source, block
        case Table(source=source, rows=rows):
            if source:
                yield block, source, block
            for row in rows:
                if row.source:
                    yield row, row.source, block


def _rank(place: Place) -> int:
    return next((rank for rank, kind in enumerate(_RANKS) if isinstance(place, kind)), len(_RANKS))
