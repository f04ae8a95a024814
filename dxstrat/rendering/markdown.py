"""Markdown to pieces of the document tree; markers are replaced by what was filed under them."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from markdown_it.tree import SyntaxTreeNode

from dxstrat.document import Cell, Column, Inline, ItemMark, LineBreak, ListBlock, Paragraph, Row, Table, Text
from dxstrat.rendering.filing import (
    MARKER,
    DraftHeading,
    FiledBlocks,
    FiledText,
    HeadingMark,
    Piece,
)
from dxstrat.rendering.inlines import is_link, merged, sign_of, styled, words
from dxstrat.rendering.parser import prose_parser, template_parser
from dxstrat.text.width import width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from markdown_it import MarkdownIt

    from dxstrat.document import Block
    from dxstrat.rendering.filing import Filing


@dataclass(frozen=True, slots=True)
class _SoftBreak(LineBreak):
    """The end of a line in the source, where no new line is meant."""


_LEVELS: Mapping[str, Literal[1, 2, 3]] = {"h1": 1, "h2": 2, "h3": 3}
_LIST_SIGNS = tuple("・●○◎■□◆◇※▼▲▽△→⇒") + tuple(chr(code) for code in range(0x2460, 0x2474))


def template_pieces(source: str, filing: Filing) -> tuple[Piece, ...]:
    """Return the pieces of a template's Markdown."""
    return _Builder(_template_parser(), filing).build(source)


def template_inlines(source: str, filing: Filing) -> tuple[Inline, ...]:
    """Return one line of a template's Markdown as inline content."""
    pieces = _Builder(_template_parser(), filing).build(source)
    return flat(piece for piece in pieces if isinstance(piece, Paragraph))


@functools.lru_cache(maxsize=2048)
def prose_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a field that may hold Markdown: paragraphs and lists."""
    pieces = _Builder(_prose_parser(), None).build(text)
    return tuple(piece for piece in pieces if isinstance(piece, Paragraph | ListBlock))


def prose_lines(text: str) -> tuple[tuple[Inline, ...], ...]:
    """Return a field that may hold Markdown as the paragraphs of a table cell."""
    return tuple(
        (ItemMark(item.number, item.depth), *line) if item else line
        for item, line in _lines(prose_blocks(text))
    )


def flat(blocks: Iterable[Block]) -> tuple[Inline, ...]:
    """Return blocks as inline content, a line for each paragraph."""
    pieces: list[Inline] = []
    for item, line in _lines(blocks):
        if pieces:
            pieces.append(LineBreak())
        pieces.extend(merged((Text("　" * item.depth + sign_of(item)), *line)) if item else line)
    return tuple(pieces)


def _lines(blocks: Iterable[Block], depth: int = 0) -> Iterator[tuple[ItemMark | None, tuple[Inline, ...]]]:
    """Yield each paragraph, the first of an item of a list with its mark."""
    for block in blocks:
        match block:
            case Paragraph(content=content):
                yield None, content
            case ListBlock(items=items, ordered=ordered):
                for number, item in enumerate(items, 1):
                    mark = ItemMark(number if ordered else None, depth)
                    for place, (inner, line) in enumerate(_lines(item, depth + 1)):
                        yield inner or (None if place else mark), line


@functools.cache
def _template_parser() -> MarkdownIt:
    return template_parser()


@functools.cache
def _prose_parser() -> MarkdownIt:
    return prose_parser()


class _Builder:
    """Builds pieces from one text; without a filing nothing in it is a marker."""

    def __init__(self, parser: MarkdownIt, filing: Filing | None) -> None:
        self._parser = parser
        self._filing = filing

    def build(self, source: str) -> tuple[Piece, ...]:
        root = SyntaxTreeNode(self._parser.parse(source))
        return tuple(piece for node in root.children for piece in self._pieces(node))

    def _pieces(self, node: SyntaxTreeNode) -> Iterator[Piece]:
        match node.type:
            case "heading":
                yield self._heading(node)
            case "paragraph":
                yield from self._paragraph(node, "body")
            case "bullet_list" | "ordered_list":
                items = tuple(tuple(self._blocks(item.children)) for item in node.children)
                yield ListBlock(tuple(item for item in items if item), ordered=node.type == "ordered_list")
            case "blockquote":
                for child in node.children:
                    yield from (
                        self._paragraph(child, "quote") if child.type == "paragraph" else self._pieces(child)
                    )
            case "table":
                yield self._table(node)

    def _blocks(self, nodes: Sequence[SyntaxTreeNode]) -> Iterator[Block]:
        for node in nodes:
            for piece in self._pieces(node):
                if isinstance(piece, Paragraph | ListBlock):
                    yield piece

    def _heading(self, node: SyntaxTreeNode) -> DraftHeading:
        content, marks = self._content(node)
        anchor = next((mark.anchor for mark in marks if mark.anchor), None)
        mark = HeadingMark(
            anchor,
            unnumbered=any(mark.unnumbered for mark in marks),
            appendix=any(mark.appendix for mark in marks),
            run_on=any(mark.run_on for mark in marks),
        )
        return DraftHeading(_LEVELS.get(node.tag, 4), content, mark)

    def _paragraph(self, node: SyntaxTreeNode, role: Literal["body", "quote"]) -> Iterator[Piece]:
        blocks = self._only_blocks(node)
        if blocks is not None:
            yield from blocks
            return
        content, _ = self._content(node)
        if content:
            yield Paragraph(content, role)

    def _only_blocks(self, node: SyntaxTreeNode) -> tuple[Piece, ...] | None:
        """Return the filed blocks of a paragraph in which nothing else stands."""
        text = "".join(inline.content for inline in node.children)
        if self._filing is None or not text or MARKER.sub("", text).strip():
            return None
        filed = [self._filing.get(int(match[1])) for match in MARKER.finditer(text)]
        if not all(isinstance(one, FiledBlocks) for one in filed):
            return None
        return tuple(piece for one in filed if isinstance(one, FiledBlocks) for piece in one.pieces)

    def _table(self, node: SyntaxTreeNode) -> Table:
        rows = [row for part in node.children for row in part.children]
        grid = [[(cell, self._content(cell)[0]) for cell in row.children] for row in rows]
        weights = [
            min(max(max(width(line) for line in words(content).split("\n")) for _, content in column), 40)
            for column in zip(*grid, strict=True)
        ]
        return Table(
            columns=tuple(Column(max(weight, 4)) for weight in weights),
            rows=tuple(
                Row(
                    tuple(
                        Cell((content,), "body" if number else "head", align=_align(cell))
                        for cell, content in row
                    )
                )
                for number, row in enumerate(grid)
            ),
            header_rows=1,
            description="、".join(words(content) for _, content in grid[0]),
        )

    def _content(self, node: SyntaxTreeNode) -> tuple[tuple[Inline, ...], list[HeadingMark]]:
        marks: list[HeadingMark] = []
        pieces = tuple(piece for inline in node.children for piece in self._inlines(inline.children, marks))
        return merged(_joined(pieces)), marks

    def _inlines(self, nodes: Sequence[SyntaxTreeNode], marks: list[HeadingMark]) -> Iterator[Inline]:
        for node in nodes:
            match node.type:
                case "text":
                    yield from self._text(node.content, marks)
                case "softbreak":
                    yield _SoftBreak()
                case "hardbreak":
                    yield LineBreak()
                case "strong":
                    yield from styled(self._inlines(node.children, marks), bold=True)
                case "em":
                    yield from styled(self._inlines(node.children, marks), italic=True)
                case "link":
                    address = words(tuple(self._text(str(node.attrs["href"]), marks)))
                    link = address if is_link(address) else None
                    yield from styled(self._inlines(node.children, marks), link=link)

    def _text(self, text: str, marks: list[HeadingMark]) -> Iterator[Inline]:
        if self._filing is None:
            yield Text(text)
            return
        parts = MARKER.split(text)
        filed = [self._filing.get(int(number)) for number in parts[1::2]]
        for number, part in enumerate(parts[::2]):
            # Why: the space that parts a heading's words from its marks is not one of them.
            if number and isinstance(filed[number - 1], HeadingMark):
                part = part.lstrip(" ")
            if number < len(filed) and isinstance(filed[number], HeadingMark):
                part = part.rstrip(" ")
            if part:
                yield Text(part)
            if number < len(filed):
                match filed[number]:
                    case FiledText(content=content) | FiledBlocks(inline=content):
                        yield from content
                    case HeadingMark() as mark:
                        marks.append(mark)


def _joined(pieces: Sequence[Inline]) -> Iterator[Inline]:
    """Settle the line ends of the source: Japanese is joined, half-width words get a space between.

    A line that begins with a sign of a list (・, ①) stays a line: that is how offices write them.
    """
    for number, piece in enumerate(pieces):
        if not isinstance(piece, _SoftBreak):
            yield piece
            continue
        before = words(pieces[max(number - 1, 0) : number])[-1:]
        after = words(pieces[number + 1 : number + 2])[:1]
        if after.startswith(_LIST_SIGNS):
            yield LineBreak()
        elif before and after and width(before) == 1 == width(after):
            yield Text(" ")


def _align(cell: SyntaxTreeNode) -> Literal["left", "center", "right"] | None:
    style = str(cell.attrs.get("style", ""))
    match style.removeprefix("text-align:"):
        case "right":
            return "right"
        case "center":
            return "center"
    return None
