"""Where Word will break the lines of a paragraph, near enough to tell how long the last one will be."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from dxstrat.text.balance import may_break
from dxstrat.writers.docx.measure import width

if TYPE_CHECKING:
    from dxstrat.writers.docx.measure import Metrics


@functools.lru_cache(maxsize=16384)
def broken(text: str, available: float, metrics: Metrics, first: float = 0.0) -> tuple[int, float]:
    """Return how many lines a text takes and how long the last is, in sizes of the type.

    Lines are `available` long; the first has `first` less. No mark is thought to stand in the margin
    (句読点のぶら下げ): Word does that, LibreOffice does not.
    """
    count, used = 1, first
    for taken, shown, alone in _rooms(text, metrics):
        if used + shown > available and used > 0:
            count, used = count + 1, alone
        else:
            used += taken
    return count, used


@functools.lru_cache(maxsize=512)  # a text is tried in several widths, one after the other
def _rooms(text: str, metrics: Metrics) -> tuple[tuple[float, float, float], ...]:
    """Return the rooms that the pieces of a text take."""
    pieces = _pieces(text)
    before = ["", *(piece[-1] for piece in pieces)]
    return tuple([_room(last, piece, metrics) for last, piece in zip(before, pieces, strict=False)])


@functools.lru_cache(maxsize=65536)  # most pieces are one character
def _room(before: str, piece: str, metrics: Metrics) -> tuple[float, float, float]:
    """Return the room a piece takes behind a character, the same at the end of a line, and at its beginning."""
    taken = width(before + piece, metrics) - width(before, metrics)
    shown = taken - width(" ", metrics) if piece[-1] == " " else taken
    return taken, shown, width(piece, metrics)


def _pieces(text: str) -> tuple[str, ...]:
    """Cut a text wherever a line may break."""
    starts = [place for place in range(1, len(text)) if may_break(text[place - 1], text[place])]
    return tuple(text[a:b] for a, b in zip([0, *starts], [*starts, len(text)], strict=True))
