"""All documents of the examples as LibreOffice prints them: tagged, Japanese, in the right fonts, on the page."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from dxstrat.writers.docx import look_named
from dxstrat.writers.docx.numbers import count
from tests.writers.docx.made import ALL, made
from tests.writers.docx.print import POINTS_PER_MM, Line, Page, fonts, pages, printed
from tests.writers.docx.second import second_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

FONTS = {
    "modern": {"BIZUDPGothic-Regular", "BIZUDPGothic-Bold", "BIZUDGothic-Regular", "BIZUDGothic-Bold"},
    "formal": {"BIZUDMincho-Regular", "BIZUDMincho-Medium", "BIZUDGothic-Regular"},
}
"""What may be embedded; the formal look is printed in stand-ins for the fonts of Windows, and has no bold."""

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

LEAST_FILLED = 0.25
"""A page that does not end a chapter is printed down to here at least."""

WELL_FILLED = 2 / 3
MOST_GAPS = 0.05
"""A page in the middle of a chapter is filled to two thirds of its text area, but for so many of them, or one."""

FRONT_MATTER = {"strategy": 4, "roadmap": 0, "summary": 0}
"""Cover, greeting and contents, which end where they end."""

HEADER_MM, FOOTER_PT = 18.0, 52.0
TABLE_TEXT_PT = 12.5
"""Lines of tables, which may hold the words of a heading, are lower than this."""

JAPANESE = re.compile(r"[\u3040-\u30fa\u30fc-\u30ff\u3400-\u9fff、。）」]")

LONELY = (
    "◆",  # a milestone stands in the columns of its quarters, which cannot be widened
    "保険年金課 / 紙",  # a department and what it works with: two paragraphs
)
"""Texts whose last line may hold one character."""

TORN = re.compile("(?<![0-9A-Za-z./:@_-])[0-9A-Za-z]{1,5}-$")
"""How a line ends that has torn a code: in 1- of 1-12. Addresses may be broken behind a hyphen."""

EDGE_MM = 5.0
"""No text stands nearer to the edge of the page: printers leave that out."""

MODERN = tuple(one for one in ALL if one[1] == "modern")
"""Documents in fonts that any machine may have, for a word processor that takes no stand-ins."""

PAGES_OFF, SHARE_OFF = 1, 0.02
"""By how many pages two word processors may differ: one of them knows nothing of Word's line grid."""


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


@pytest.mark.parametrize(("example", "look", "document"), MODERN)
def test_another_word_processor_makes_as_many_pages(example: str, look: str, document: str) -> None:
    expected = len(pages(example, look, document))
    found = len(second_pages(example, look, document))
    assert abs(found - expected) <= PAGES_OFF + SHARE_OFF * expected


@pytest.mark.parametrize("example", [example for example, _, document in MODERN if document == "strategy"])
def test_another_word_processor_has_the_chapters_on_the_same_pages(example: str) -> None:
    reader = PdfReader(printed()[example, "modern", "strategy"])
    chapters = {
        _squeezed(str(entry.title)): (reader.get_destination_page_number(entry) or 0) + 1
        for entry in reader.outline
        if not isinstance(entry, list)
    }
    assert len(chapters) > 5
    found = {
        words: number
        for number, page in enumerate(second_pages(example, "modern", "strategy"), 1)
        for line in page.lines
        if (words := _squeezed(line.text)) in chapters and number >= min(chapters.values())
    }
    assert found.keys() == chapters.keys()
    assert {
        words: found[words] for words, page in chapters.items() if abs(found[words] - page) > PAGES_OFF
    } == {}


def _outline(items: Any, level: int) -> Iterator[tuple[int, str]]:
    for one in items:
        if isinstance(one, list):
            yield from _outline(one, level + 1)
        else:
            yield level, _squeezed(str(one.title))


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize(("example", "look", "document"), ALL)
def test_no_page_is_nearly_empty_except_before_a_chapter(example: str, look: str, document: str) -> None:
    for number, page, body in _inside_chapters(example, look, document):
        lowest = max(line.bottom for line in body)
        assert lowest > page.height * LEAST_FILLED, f"page {number} ends with {body[-1].text!r}"


@pytest.mark.parametrize(("example", "look"), sorted({(example, look) for example, look, _ in ALL}))
def test_nearly_all_pages_inside_chapters_are_filled(example: str, look: str) -> None:
    inside = list(_inside_chapters(example, look, "strategy"))
    assert inside
    height = look_named(look).text_area(landscape=False)[1] * POINTS_PER_MM
    top = look_named(look).page.portrait.top * POINTS_PER_MM
    gaps = [
        f"page {number} ends with {body[-1].text!r}"
        for number, page, body in inside
        if page.height > page.width and max(line.bottom for line in body) < top + height * WELL_FILLED
    ]
    assert len(gaps) <= max(1, len(inside) * MOST_GAPS), gaps


def _inside_chapters(example: str, look: str, document: str) -> Iterator[tuple[int, Page, list[Line]]]:
    """Yield the pages after which a chapter goes on: their numbers, and the lines between header and footer."""
    titles = _titles(example, look, document)
    for number, (page, following) in enumerate(itertools.pairwise(pages(example, look, document)), 1):
        body = _body(page)
        starts_chapter = not _body(following) or _squeezed(_body(following)[0].text) in titles[1]
        turned = (page.width > page.height) != (following.width > following.height)
        if body and not starts_chapter and not turned and number > FRONT_MATTER[document]:
            yield number, page, body


@pytest.mark.parametrize(("example", "look", "document"), ALL)
def test_no_heading_ends_a_page(example: str, look: str, document: str) -> None:
    titles = set().union(*_titles(example, look, document).values())
    assert titles
    last = [
        _squeezed(body[-1].text) if body[-1].bottom - body[-1].top > TABLE_TEXT_PT else ""
        for page in pages(example, look, document)
        if (body := _body(page))
    ]
    assert last
    listed = 3 if made(example, look, document).has_contents else 0
    assert [words for words in last[listed:] if words in titles] == []


@pytest.mark.parametrize(("example", "look", "document"), ALL)
def test_no_single_character_is_the_last_line_of_a_text(example: str, look: str, document: str) -> None:
    lonely = [
        f"page {number}: {upper.text} / {lower.text}"
        for number, page in enumerate(pages(example, look, document), 1)
        for upper, lower in _neighbours(page)
        if len(_squeezed(lower.text)) == 1 and JAPANESE.search(lower.text)
    ]
    assert [one for one in lonely if not any(known in one for known in LONELY)] == []


@pytest.mark.parametrize(("example", "look", "document"), ALL)
def test_no_code_is_torn_at_its_hyphen(example: str, look: str, document: str) -> None:
    lines = [line.text for page in pages(example, look, document) for line in page.lines]
    assert any("-" in line for line in lines) or document != "strategy"
    assert [line for line in lines if TORN.search(line)] == []


def _neighbours(page: Page) -> Iterator[tuple[Line, Line]]:
    """Yield each line with the one right above it in the same column, where both are of one paragraph."""
    for lower in page.lines:
        height = lower.bottom - lower.top
        for upper in page.lines:
            near = 0 < lower.top - upper.top < height * 1.3
            if near and abs(upper.left - lower.left) < 2 and len(_squeezed(upper.text)) > 4:
                yield upper, lower


def _body(page: Page) -> list[Line]:
    """Return the lines between header and footer."""
    return [line for line in page.lines if HEADER_MM * POINTS_PER_MM < line.top < page.height - FOOTER_PT]


def _titles(example: str, look: str, document: str) -> dict[int, set[str]]:
    """Return the headings by their level, as they are printed."""
    found: dict[int, set[str]] = {1: set()}
    tree = made(example, look, document).tree
    for entry in count(tree, look_named(look)).entries.values():
        found.setdefault(entry.level, set()).add(_squeezed(entry.label + entry.words))
    return found
