"""Small makers of cells and rows that all tables share."""

from __future__ import annotations

import functools
import itertools
from typing import TYPE_CHECKING

from dxstrat.document import Cell, Column, Inline, Row
from dxstrat.rendering.inlines import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dxstrat.document.tree import Align, CellRole

NOTHING = "－"
"""What stands in a cell where the plan says nothing, so that no reader wonders whether it was forgotten."""


@functools.lru_cache(maxsize=16384, typed=True)  # the same labels, years and units stand in many tables
def cell(
    text: str | None,
    role: CellRole = "body",
    *,
    columns: int = 1,
    rows: int = 1,
    align: Align | None = None,
    bold: bool = False,
) -> Cell:
    """Return a cell of plain text; an empty one where there is none."""
    return Cell((plain(text or ""),), role, columns, rows, align, bold)


def listed(
    texts: Iterable[str | None],
    role: CellRole = "body",
    *,
    columns: int = 1,
    rows: int = 1,
    empty: str = NOTHING,
) -> Cell:
    """Return a cell with a paragraph for each text that is there."""
    lines = tuple(plain(text) for text in texts if text)
    return Cell(lines or (plain(empty),), role, columns, rows)


def paragraphs(lines: Sequence[tuple[Inline, ...]], *, columns: int) -> Cell:
    """Return a cell of ready inline content, a paragraph for each line."""
    return Cell(tuple(lines), columns=columns)


def head(*texts: str, aligns: Sequence[Align] = ()) -> Row:
    """Return a row of column heads, each aligned as its column where `aligns` says how."""
    cells = (
        cell(text, "head", align=align)
        for text, align in itertools.zip_longest(texts, aligns[: len(texts)], fillvalue=None)
    )
    return Row(tuple(cells), keep_with_next=True)


def group_row(title: str, columns: int) -> Row:
    """Return the row that opens a group, over the whole width."""
    return Row((cell(title, "group", columns=columns),), keep_with_next=True)


def widths(*weights: float) -> tuple[Column, ...]:
    """Return left-aligned columns of these widths, in millimetres of a page that is 160 mm wide."""
    return tuple(Column(weight) for weight in weights)
