"""Tables with a row for each part of a plan: the columns are stated once, and those nobody fills are left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from dxstrat.document import Cell, Column, Row, Table
from dxstrat.document.tree import Align, CellRole, Source
from dxstrat.model import Part
from dxstrat.rendering.blocks.cells import NOTHING, cell, group_row, head, listed

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """A column: its head, its width in millimetres of 160, and the text or texts it takes from a part."""

    title: str
    width: float
    text: Callable[[T], str | Sequence[str] | None]
    align: Align = "left"
    label: bool = False


def record_table(
    items: Sequence[T],
    fields: Sequence[Field[T]],
    *,
    caption: str,
    anchor: str,
    notes: Sequence[str] = (),
    groups: Sequence[tuple[str, Sequence[T]]] | None = None,
    source: Source = (),
) -> tuple[Table, ...]:
    """Return a table of `items`, or none where there are none. With `groups` each gets a row that opens it.

    `source` is the section of the plan that it shows, where that is not the list which the items stand in.
    """
    if not items:
        return ()
    used = [field for field in fields if any(field.text(item) for item in items)]
    rows: list[Row] = []
    for title, members in groups or (("", items),):
        if title and members:
            rows.append(group_row(title, len(used)))
        rows.extend(
            Row(tuple(_cell(field, item) for field in used), source=source_of(item)) for item in members
        )
    return (
        Table(
            columns=tuple(Column(field.width, field.align) for field in used),
            rows=(head(*(field.title for field in used), aligns=[field.align for field in used]), *rows),
            header_rows=1,
            description=description(caption, [field.title for field in used], len(items)),
            caption=caption,
            anchor=anchor,
            notes=tuple(notes),
            source=source or source_of(items[0])[:-1],
        ),
    )


def source_of(item: object) -> Source:
    """Return where in the plan an item of a table stands: a part, or one beside other things in a tuple."""
    if isinstance(item, Part):
        return item.path
    parts = (one for one in item if isinstance(one, Part)) if isinstance(item, tuple) else ()
    return next((one.path for one in parts), ())


def description(caption: str, titles: Sequence[str], rows: int) -> str:
    """Return the alternative text of a table: what it is, its columns, how many entries it has."""
    heads = "、".join(title.replace("\n", "") for title in titles)
    return f"{caption}。{rows}件について、{heads}を示します。"


def _cell(field: Field[T], item: T) -> Cell:
    text = field.text(item)
    role: CellRole = "label" if field.label else "body"
    if text is None or isinstance(text, str):
        return cell(text or NOTHING, role, align=None if text else "center")
    return listed(text, role)
