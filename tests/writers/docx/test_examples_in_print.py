"""All documents of the examples as LibreOffice prints them: tagged, Japanese, in the right fonts, on the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from dxstrat.writers.docx import look_named
from dxstrat.writers.docx.numbers import count
from tests.writers.docx.made import ALL, made
from tests.writers.docx.print import POINTS_PER_MM, fonts, pages, printed

if TYPE_CHECKING:
    from collections.abc import Iterator

FONTS = {
    "modern": {"BIZUDPGothic-Regular", "BIZUDPGothic-Bold", "BIZUDGothic-Regular", "BIZUDGothic-Bold"},
    "formal": {"BIZUDMincho-Regular", "BIZUDMincho-Medium", "BIZUDGothic-Regular", "BIZUDGothic-Bold"},
}
"""What may be embedded; the formal look is printed in stand-ins for the fonts of Windows."""

SIZES = {
    ("minimal", "strategy"): (8, 16),
    ("kashima", "strategy"): (12, 24),
    ("full", "strategy"): (80, 150),
    ("minimal", "roadmap"): (1, 1),
    ("kashima", "roadmap"): (1, 2),
    ("full", "roadmap"): (4, 12),
}
SUMMARY = (1, 2)
"""How many pages a document may have; a summary is one sheet of paper."""

EDGE_MM = 5.0
"""No text stands nearer to the edge of the page: printers leave that out."""


@pytest.mark.parametrize(("example", "look", "document"), ALL)
def test_the_pdf_is_tagged_and_japanese(example: str, look: str, document: str) -> None:
    root: Any = PdfReader(printed()[example, look, document]).trailer["/Root"]
    assert root["/Lang"] == "ja-JP"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "/StructTreeRoot" in root


@pytest.mark.parametrize(("example", "look", "document"), ALL)
def test_the_outline_is_the_headings(example: str, look: str, document: str) -> None:
    reader = PdfReader(printed()[example, look, document])
    entries = count(made(example, look, document).tree, look_named(look)).entries.values()
    expected = [(entry.level, _squeezed(entry.label + entry.words)) for entry in entries]
    assert expected
    found = list(_outline(reader.outline, 1))
    assert [title for _, title in found] == [title for _, title in expected]
    if document == "strategy":
        assert found == expected


@pytest.mark.parametrize(("example", "look", "document"), ALL)
def test_only_the_intended_fonts_are_embedded(example: str, look: str, document: str) -> None:
    found = fonts(printed()[example, look, document])
    assert found
    assert found <= FONTS[look]


@pytest.mark.parametrize(("example", "look", "document"), ALL)
def test_all_text_stands_on_the_page(example: str, look: str, document: str) -> None:
    edge = EDGE_MM * POINTS_PER_MM
    for page in pages(example, look, document):
        assert page.lines
        for line in page.lines:
            assert edge <= line.left
            assert line.right <= page.width - edge, line.text
            assert edge <= line.top
            assert line.bottom <= page.height - edge, line.text


@pytest.mark.parametrize(("example", "look", "document"), ALL)
def test_the_number_of_pages_is_sane(example: str, look: str, document: str) -> None:
    least, most = SIZES.get((example, document), SUMMARY)
    assert least <= len(pages(example, look, document)) <= most


def _outline(items: Any, level: int) -> Iterator[tuple[int, str]]:
    for one in items:
        if isinstance(one, list):
            yield from _outline(one, level + 1)
        else:
            yield level, _squeezed(str(one.title))


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)
