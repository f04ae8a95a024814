"""Where the cells of a table stand: column widths that add up, merged cells carried into lower rows."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.document import Cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.document import Row


@dataclass(frozen=True, slots=True)
class Place:
    """A cell at a grid column; `continued` where a cell of a row above reaches into this row."""

    column: int
    cell: Cell
    continued: bool = False


def column_widths(weights: Sequence[float], total: int) -> tuple[int, ...]:
    """Return whole widths in the proportion of `weights` whose sum is exactly `total`."""
    if not weights or min(weights) <= 0:
        raise ValueError("a table needs columns of positive weight")
    edges = [0]
    done = 0.0
    for weight in weights:
        done += weight
        edges.append(round(total * done / sum(weights)))
    return tuple(right - left for left, right in itertools.pairwise(edges))


def placed_rows(rows: Sequence[Row], columns: int) -> tuple[tuple[Place, ...], ...]:
    """Return every row filled with places from left to right.

    Raises ValueError when a row does not fill the grid or a merged cell reaches below the table.
    """
    above: dict[int, tuple[Cell, int]] = {}
    result: list[tuple[Place, ...]] = []
    for number, row in enumerate(rows, 1):
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
