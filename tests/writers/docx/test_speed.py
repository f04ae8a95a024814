"""Writing grows with the document, no faster, and stays near the cost of the strings themselves."""

from __future__ import annotations

import html
import re
import time
from dataclasses import replace

from dxstrat.document import Cell, Document, Heading, Section, Table, Text
from dxstrat.writers.docx import write_docx
from dxstrat.writers.docx.package import unzipped, zipped
from dxstrat.writers.docx.xml import escape
from tests.writers.docx.sample import METADATA, sheet

TEXT = re.compile(r'(?<=<w:t xml:space="preserve">)([^<]*)(?=</w:t>)')


def sheets(count: int) -> Document:
    """Return sheets of which no two hold the same text, so that nothing measured once serves twice."""
    return Document(METADATA, (Section(tuple(block for number in range(count) for block in _own(number))),))


def _own(number: int) -> tuple[Heading, Table]:
    heading, shown = sheet(f"{number}", "書かない窓口の導入")
    rows = tuple(
        replace(row, cells=tuple(_changed(cell, number, place) for place, cell in enumerate(row.cells)))
        for row in shown.rows
    )
    return heading, replace(shown, rows=rows)


def _changed(cell: Cell, number: int, place: int) -> Cell:
    if cell.role != "body":
        return cell
    content = tuple(
        tuple(
            replace(piece, text=f"{piece.text[:-2]}{chr(0x4E00 + number * 7 + place)}{piece.text[-2:]}")
            if isinstance(piece, Text) and len(piece.text) > 3
            else piece
            for piece in line
        )
        for line in cell.content
    )
    return replace(cell, content=content)


def seconds(tree: Document) -> float:
    best = 1e9
    for _ in range(5):
        start = time.process_time()
        write_docx(tree)
        best = min(best, time.process_time() - start)
    return best


def test_twice_the_sheets_take_about_twice_the_time() -> None:
    write_docx(sheets(2))
    assert seconds(sheets(400)) < 3 * seconds(sheets(200))


def test_a_thousand_sheets_cost_no_more_than_six_times_their_strings() -> None:
    tree = sheets(1000)
    parts = unzipped(write_docx(tree))
    pieces = [
        [html.unescape(text) if place % 2 else text for place, text in enumerate(TEXT.split(paragraph))]
        for paragraph in parts["word/document.xml"].decode().split("<w:p>")
    ]
    assert len(pieces) > 30_000
    limit = 1e9
    for _ in range(5):
        start = time.process_time()
        whole = "<w:p>".join(
            "".join(escape(text) if place % 2 else text for place, text in enumerate(one)) for one in pieces
        )
        zipped({**parts, "word/document.xml": whole.encode()})
        limit = min(limit, time.process_time() - start)
    assert whole.encode() == parts["word/document.xml"]
    assert seconds(tree) <= 6 * limit
