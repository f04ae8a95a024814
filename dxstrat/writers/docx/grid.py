"""Where the cells of a table stand: column widths that add up, merged cells carried into lower rows."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dxstrat.document import Cell, Row

_MOST_TAKEN = 0.6
"""The share of their spare room that columns give to narrower ones."""


class Place(NamedTuple):
    """A cell at a grid column; `continued` where a cell of a row above reaches into this row."""

    column: int
    cell: Cell
    continued: bool = False


def column_widths(
    weights: Sequence[float], total: int, least: Mapping[int, float] | None = None
) -> tuple[int, ...]:
    """Return whole widths in the proportion of `weights` whose sum is exactly `total`.

    A column narrower than its `least` width gets that width, at the cost of those that have more than
    they need. Where there is not enough for all, the wishes are ignored.
    """
    if not weights or min(weights) <= 0:
        raise ValueError("a table needs columns of positive weight")
    shares = [total * weight / sum(weights) for weight in weights]
    needs = [(least or {}).get(column, 0.0) for column in range(len(weights))]
    lacking = sum(max(need - share, 0) for need, share in zip(needs, shares, strict=True))
    spare = sum(max(share - need, 0) for need, share in zip(needs, shares, strict=True))
    if 0 < lacking <= spare * _MOST_TAKEN:
        shares = [
            need if need > share else share - (share - need) * lacking / spare
            for need, share in zip(needs, shares, strict=True)
        ]
    edges = [0, *(round(edge) for edge in itertools.accumulate(shares))]
    edges[-1] = total
    return tuple(right - left for left, right in itertools.pairwise(edges))


def placed_rows(rows: Sequence[Row], columns: int) -> tuple[tuple[Place, ...], ...]:
    """Return every row filled with places from left to right.

    Raises ValueError when there is no row, which Word takes for damage, when one does not fill the grid, or
    when a merged cell reaches below the table.
    """
    if not rows:
        raise ValueError("a table has no row")
    above: dict[int, tuple[Cell, int]] = {}
    result: list[tuple[Place, ...]] = []
    for number, row in enumerate(rows, 1):
        if not above and all(cell.rows == 1 for cell in row.cells):  # as most rows are
            starts = (0, *itertools.accumulate([cell.columns for cell in row.cells]))
            if starts[-1] == columns:
                result.append(tuple(map(Place, starts, row.cells)))
                continue
        below: dict[int, tuple[Cell, int]] = {}
        places: list[Place] = []
        waiting = list(row.cells)
        column = 0
        while column in above or (waiting and column < columns):
            continued = column in above
            cell, left = above.pop(column) if continued else (waiting[0], waiting.pop(0).rows)
            if left > 1:
                below[column] = (cell, left - 1)
            places.append(Place(column, cell, continued))
            column += cell.columns
        if waiting or above or column != columns:
            raise ValueError(f"row {number} of the table does not fill its {columns} columns")
        above = below
        result.append(tuple(places))
    if above:
        raise ValueError("a merged cell reaches below the table's last row")
    return tuple(result)
