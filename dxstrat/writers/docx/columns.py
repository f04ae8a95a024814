"""Columns as wide as their texts need: a table of sentences beside dashes gives the room to the sentences.

The widths a table asks for are where the search begins: room moves, little by little, from one column
to another as long as the table becomes lower by it.
"""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_STEP = 57.0
_STEPS = (1, 3, 6, 10, 16)
"""Twips in a step, 1 mm, and how many are tried at once: a long address needs many to save a line."""

_NARROWEST = 0.6
_WIDEST = 2.5
"""How far a column may go from the width it was given, as a share of that."""

_SHORT = 63.0
"""Texts up to this, in points, that have one line keep it: names, dates, marks, the heads of columns."""

_MOST_ROWS = 40
"""Rows looked at; of a longer table, as many at even distances."""

_SLACK = 1.04
"""Lines end a little before the column does."""

_PRICE_OF_MOVING = 0.02
"""Lines a step must save to be worth it, so that tables of one kind stay alike."""

_PRICE_OF_LINES = 0.15
"""What a line costs that makes its row no higher: short texts are not squeezed because a long one is near."""

_FURTHEST = 40


def fitted_widths(
    widths: Sequence[float],
    least: Mapping[int, float],
    texts: Sequence[Mapping[int, Sequence[float]]],
    *,
    fixed: frozenset[int],
    margins: float,
) -> tuple[float, ...]:
    """Return widths in twips with the same sum at which the table is lower, or the same widths.

    `texts` has, for each row, the widths in points of the paragraphs in each column; `least` what a
    column needs at least; the columns in `fixed` stay as they are; `margins` are those of a cell in points.
    """
    free = [column for column in range(len(widths)) if column not in fixed]
    rows = texts if len(texts) <= _MOST_ROWS else texts[:: math.ceil(len(texts) / _MOST_ROWS)]
    if len(free) < 2 or not rows:
        return tuple(widths)
    search = _Search(list(widths), rows, margins)
    lowest = {
        column: max(
            widths[column] * _NARROWEST,
            least.get(column, 0.0),
            _short(texts, column, min(_SHORT, widths[column] / 20 / _SLACK - margins), margins),
        )
        for column in free
    }
    highest = {column: widths[column] * _WIDEST for column in free}
    for _ in range(_FURTHEST):
        if not search.move_once(free, lowest, highest):
            break
    return tuple(search.widths)


def _short(
    texts: Sequence[Mapping[int, Sequence[float]]], column: int, longest: float, margins: float
) -> float:
    """Return the width that the short texts of a column need, in twips."""
    widest = max((text for row in texts for text in row.get(column, ()) if text <= longest), default=0.0)
    return (widest * _SLACK + margins) * 20


class _Search:
    """The widths reached so far, and how many lines each row then has in each column."""

    def __init__(
        self, widths: list[float], rows: Sequence[Mapping[int, Sequence[float]]], margins: float
    ) -> None:
        self.widths = widths
        self._rows = rows
        self._margins = margins
        self._known: dict[tuple[int, float], tuple[int, ...]] = {}

    def move_once(
        self, free: Sequence[int], lowest: Mapping[int, float], highest: Mapping[int, float]
    ) -> bool:
        """Move the step that makes the table lowest, looking some steps ahead; tell whether any did."""
        columns = range(len(self.widths))
        now = [self._lines(column, self.widths[column]) for column in columns]
        best, found = _height(now), None
        for giver, taker in itertools.permutations(free, 2):
            for steps in _STEPS:
                given = self.widths[giver] - steps * _STEP
                taken = self.widths[taker] + steps * _STEP
                if given < lowest[giver] or taken > highest[taker]:
                    break
                changed = list(now)
                changed[giver] = self._lines(giver, given)
                changed[taker] = self._lines(taker, taken)
                price = _height(changed) + steps * _PRICE_OF_MOVING
                if price < best - _PRICE_OF_MOVING / 2:
                    best, found = price, (giver, given, taker, taken)
        if found is None:
            return False
        giver, given, taker, taken = found
        self.widths[giver], self.widths[taker] = given, taken
        return True

    def _lines(self, column: int, width: float) -> tuple[int, ...]:
        key = (column, width)
        if key not in self._known:
            room = max(width / 20 - self._margins, 1.0) / _SLACK
            self._known[key] = tuple(
                sum(math.ceil(text / room) or 1 for text in row.get(column, ())) for row in self._rows
            )
        return self._known[key]


def _height(lines: Sequence[Sequence[int]]) -> float:
    """Return how high a table is, in lines, given the lines of each column in each row."""
    rows = float(sum(max(row) for row in zip(*lines, strict=True)))
    return rows + _PRICE_OF_LINES * sum(sum(column) for column in lines)
