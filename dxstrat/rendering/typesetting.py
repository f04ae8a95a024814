"""The punctuation and digits of an office, over every word of a finished document.

Why over the document and not over plan and templates: so that words of all three origins (plan,
templates, blocks) follow one rule, and a number that is parted by emphasis is still seen as one.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, assert_never

from dxstrat.document import (
    Cell,
    Chart,
    Contents,
    Cover,
    Diagram,
    Document,
    Heading,
    Legend,
    ListBlock,
    Paragraph,
    Section,
    Table,
    Text,
)
from dxstrat.text.typography import Typography

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.document import Block, Inline

_NO_WORDS = "\n"
"""What stands for a line break or a reference among the words around it."""


def typeset(document: Document, typography: Typography) -> Document:
    """Return the document with all its words by the rule. Addresses and what is stored in the file stay."""
    if not typography:
        return document
    setter = _Setter(typography)
    metadata = document.metadata
    return Document(
        replace(metadata, header=setter.text(metadata.header)),
        tuple(
            Section(tuple(map(setter.block, section.blocks)), section.landscape)
            for section in document.sections
        ),
    )


@dataclass(frozen=True, slots=True)
class _Setter:
    typography: Typography

    def text(self, text: str) -> str:
        return self.typography.applied(text)

    def block(self, block: Block) -> Block:
        match block:
            case Heading() | Paragraph():
                return replace(block, content=self._inlines(block.content))
            case ListBlock(items=items):
                return replace(block, items=tuple(tuple(map(self.block, item)) for item in items))
            case Table():
                return self._table(block)
            case Diagram():
                return self._diagram(block)
            case Chart():
                return self._chart(block)
            case Cover():
                return replace(block, **self._slots(block))
            case Contents(title=title):
                return replace(block, title=self.text(title))
            case _:
                assert_never(block)

    def _texts(self, texts: Sequence[str]) -> tuple[str, ...]:
        return tuple(map(self.text, texts))

    def _slots(self, cover: Cover) -> dict[str, Any]:
        slots = {slot.name: getattr(cover, slot.name) for slot in fields(cover)}
        return {name: self.text(one) for name, one in slots.items() if isinstance(one, str)}

    def _inlines(self, content: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """Return inline content by the rule, judged as the one line that its pieces make."""
        if len(content) == 1 and isinstance(content[0], Text):
            only = content[0]
            changed = self.text(only.text)
            return content if changed == only.text else (replace(only, text=changed),)
        words = [piece.text if isinstance(piece, Text) else _NO_WORDS for piece in content]
        changed = self.text("".join(words))
        pieces: list[Inline] = []
        start = 0
        for piece, word in zip(content, words, strict=True):
            end = start + len(word)
            pieces.append(replace(piece, text=changed[start:end]) if isinstance(piece, Text) else piece)
            start = end
        return tuple(pieces)

    def _table(self, table: Table) -> Table:
        rows = tuple(replace(row, cells=tuple(map(self._cell, row.cells))) for row in table.rows)
        legend = table.legend
        return replace(
            table,
            rows=rows,
            description=self.text(table.description),
            caption=None if table.caption is None else self.text(table.caption),
            notes=self._texts(table.notes),
            legend=legend
            and Legend(
                tuple((role, self.text(words)) for role, words in legend.phases), self._texts(legend.marks)
            ),
        )

    def _cell(self, cell: Cell) -> Cell:
        return replace(cell, content=tuple(map(self._inlines, cell.content)), alt=self.text(cell.alt))

    def _diagram(self, diagram: Diagram) -> Diagram:
        boxes = tuple(
            replace(box, text=self._texts(box.text), alt=self.text(box.alt)) for box in diagram.boxes
        )
        return replace(
            diagram,
            boxes=boxes,
            caption=self.text(diagram.caption),
            alt=self.text(diagram.alt),
            notes=self._texts(diagram.notes),
        )

    def _chart(self, chart: Chart) -> Chart:
        return replace(
            chart,
            title=self.text(chart.title),
            categories=self._texts(chart.categories),
            series=tuple(replace(series, name=self.text(series.name)) for series in chart.series),
            unit=self.text(chart.unit),
            caption=self.text(chart.caption),
            alt=self.text(chart.alt),
            notes=self._texts(chart.notes),
        )
