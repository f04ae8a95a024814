"""A document tree as readable text, so that a golden file can be read and compared by people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.document import (
    Block,
    Chart,
    Contents,
    Cover,
    Diagram,
    Document,
    Heading,
    Inline,
    ItemMark,
    LineBreak,
    ListBlock,
    Paragraph,
    Reference,
    Row,
    Table,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def dump(document: Document) -> str:
    """Return the whole document as text, one line for each paragraph, row, box and line."""
    lines = [f"metadata {document.metadata}"]
    for section in document.sections:
        lines.append(f"=== section {'landscape' if section.landscape else 'portrait'}")
        for block in section.blocks:
            lines.extend(dump_block(block))
    return "\n".join(lines) + "\n"


def dump_block(block: Block, indent: str = "") -> Iterator[str]:
    """Yield the lines of one block."""
    match block:
        case Heading(level=level, content=content, anchor=anchor, numbered=numbered, page_break=page_break):
            marks = ("" if numbered else " unnumbered") + (" page-break" if page_break else "")
            yield f"{'#' * level} {inline(content)} [{anchor}{marks}]"
        case Paragraph(content=content, role=role):
            yield f"{indent}{'' if role == 'body' else role + ': '}{inline(content)}"
        case ListBlock():
            yield from _list(block, indent)
        case Table():
            yield from _table(block)
        case Diagram():
            yield from _diagram(block)
        case Chart():
            yield from _chart(block)
        case Cover():
            yield f"cover {block}"
        case Contents(title=title, depth=depth):
            yield f"contents {title} {depth}"


def _list(block: ListBlock, indent: str) -> Iterator[str]:
    for number, item in enumerate(block.items, 1):
        sign = f"{number}. " if block.ordered else "- "
        for first, line in enumerate(line for one in item for line in dump_block(one, indent + "  ")):
            yield line if first else f"{indent}{sign}{line.strip(' ')}"


def _diagram(block: Diagram) -> Iterator[str]:
    yield f"diagram {block.caption} [{block.anchor}] {block.width:.1f}x{block.height:.1f}"
    for box in block.boxes:
        look = f"{box.tone}{' filled' if box.filled else ''}{' rounded' if box.rounded else ''}"
        place = f"{box.x:.1f},{box.y:.1f} {box.width:.1f}x{box.height:.1f}"
        yield f"  box {place} {look} {' / '.join(box.text)} ({box.alt})"
    for line in block.lines:
        yield f"  line {line.x1:.1f},{line.y1:.1f} {line.x2:.1f},{line.y2:.1f}{' arrow' if line.arrow else ''}"
    yield f"  alt {block.alt}"
    yield from (f"  note {note}" for note in block.notes)


def _chart(block: Chart) -> Iterator[str]:
    yield f"chart {block.caption} [{block.anchor}] {block.title} ({block.unit})"
    yield f"  {' | '.join(block.categories)}"
    for series in block.series:
        yield f"  {series.name}{' dashed' if series.dashed else ''} {series.tone} {series.values}"
    yield f"  alt {block.alt}"
    yield from (f"  note {note}" for note in block.notes)


def _table(table: Table) -> Iterator[str]:
    weights = " ".join(f"{column.weight:.3g}{column.align[0]}" for column in table.columns)
    yield f"table {table.look} {table.caption or ''} [{table.anchor or ''}] heads={table.header_rows} {weights}"
    yield f"  about {table.description}"
    for row in table.rows:
        yield f"  {_row(row)}"
    if table.legend:
        yield f"  legend {table.legend.phases} {table.legend.marks}"
    yield from (f"  note {note}" for note in table.notes)


def _row(row: Row) -> str:
    cells = []
    for cell in row.cells:
        marks = "" if cell.role == "body" else f"<{cell.role}>"
        marks += f"<{cell.columns}x{cell.rows}>" if (cell.columns, cell.rows) != (1, 1) else ""
        cells.append(marks + " ¶ ".join(map(inline, cell.content)))
    keep = " +" if row.keep_with_next else ""
    return " | ".join(cells) + keep


def inline(pieces: Sequence[Inline]) -> str:
    """Return inline content with its emphasis, links and references marked."""
    return "".join(map(_piece, pieces))


def _piece(piece: Inline) -> str:
    match piece:
        case Text(text=text, bold=bold, italic=italic, link=link):
            marked = f"**{text}**" if bold else text
            marked = f"//{marked}//" if italic else marked
            return f"[{marked}]({link})" if link else marked
        case LineBreak():
            return "⏎"
        case Reference(anchor=anchor):
            return f"→{anchor}"
        case ItemMark(number=number, depth=depth):
            return "  " * depth + ("* " if number is None else f"{number}. ")
