"""Writing grows with the document, no faster, and stays near the cost of the strings themselves."""

from __future__ import annotations

import html
import re
import time
import tracemalloc
from dataclasses import replace

from dxstrat.document import Cell, Document, Heading, Section, Table, Text
from dxstrat.writers.docx import look_named, write_docx
from dxstrat.writers.docx.body import body
from dxstrat.writers.docx.draft import Draft
from dxstrat.writers.docx.numbers import count
from dxstrat.writers.docx.package import zipped
from dxstrat.writers.docx.relations import relations_of
from dxstrat.writers.docx.xml import escape
from tests.writers.docx.reading import parts_of
from tests.writers.docx.sample import METADATA, sheet

TEXT = re.compile(r'(?<=<w:t xml:space="preserve">)([^<]*)(?=</w:t>)')


def sheets(number: int) -> Document:
    """Return sheets of which no two hold the same text, so that nothing measured once serves twice."""
    return Document(METADATA, (Section(tuple(block for one in range(number) for block in _own(one))),))


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
    parts = parts_of(write_docx(tree))
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


def test_the_body_goes_into_the_package_piece_by_piece() -> None:
    pieces = [len(piece) for piece in _pieces(sheets(100))]
    assert sum(pieces) > 500_000
    assert max(pieces) * 50 < sum(pieces)


def test_a_package_holds_one_piece_of_a_part_at_a_time() -> None:
    tracemalloc.start()
    data = zipped({"word/document.xml": (bytes(1_000_000) for _ in range(20))})
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(parts_of(data)["word/document.xml"]) == 20_000_000
    assert peak < 5_000_000


def test_cells_are_of_few_kinds_however_long_the_document() -> None:
    kinds = [_kinds(sheets(number)) for number in (20, 40)]
    assert 10 < kinds[0] == kinds[1] < 100


def _kinds(tree: Document) -> int:
    draft = _draft(tree)
    assert sum(map(len, body(draft, tree))) > 100_000
    return len(draft.kinds)


def _pieces(tree: Document) -> list[str]:
    return list(body(_draft(tree), tree))


def _draft(tree: Document) -> Draft:
    look = look_named("modern")
    return Draft(look, count(tree, look), relations_of(tree), {})
