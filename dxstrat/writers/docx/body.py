"""The body of a document: every section, every block in its order."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from dxstrat.document import (
    Chart,
    Contents,
    Cover,
    Diagram,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Section,
    Table,
)
from dxstrat.writers.docx.cells import HELD_IN_BOLD
from dxstrat.writers.docx.chapters import ABOVE_PT, endings, running_on
from dxstrat.writers.docx.charts import chart
from dxstrat.writers.docx.contents import contents
from dxstrat.writers.docx.covers import cover
from dxstrat.writers.docx.diagrams import diagram
from dxstrat.writers.docx.fit import AS_IT_IS, Fit, closer_run, fit_paragraph, shorter_lines
from dxstrat.writers.docx.inlines import runs, words_of
from dxstrat.writers.docx.lists import list_block
from dxstrat.writers.docx.measure import width
from dxstrat.writers.docx.numberings import TWO_DIGITS
from dxstrat.writers.docx.sections import LOWEST, cover_form, ended, page_form
from dxstrat.writers.docx.tables import table
from dxstrat.writers.docx.xml import POINTS_PER_MM, bookmarked, paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dxstrat.document import Block
    from dxstrat.writers.docx.draft import Draft

_PARAGRAPH_STYLES = {
    "body": "BodyText",
    "lead": "Lead",
    "note": "Note",
    "quote": "Quote",
    "signature": "Signature",
}
_UNNUMBERED = 3
_LED_TO = (Heading, Table, Diagram, Chart, ListBlock)
"""A paragraph that only leads from a heading to one of these stays on its page."""

_FIRST_LINE = 1.0
"""How far the first line of running text stands in, in sizes of the type."""

_KEPT, _NOT_PARTED = "<w:keepNext/>", "<w:keepLines/>"
_AFTER_TABLE = '<w:spacing w:before="160"/>'


def body(draft: Draft, document: Document) -> Iterator[str]:
    """Yield the content of w:body block by block.

    Raises ValueError for a tree that no document can be made of. One block is held back, because the last
    one of a section has to bear the section's form.
    """
    form = held = ""
    for section in document.sections:
        for blocks, next_form in _sections(draft, section):
            if form:
                held = ended(held, form)
            for block in filter(None, blocks):
                yield held
                held = block
            form = next_form
    if not form:
        raise ValueError("a document needs a section with something in it")
    yield held if held.endswith("</w:p>") else held + paragraph("AfterTable", "", LOWEST)
    yield form


def _sections(draft: Draft, section: Section) -> Iterator[tuple[Iterable[str], str]]:
    """Yield the blocks and the form of each Word section that a section of the tree becomes."""
    draft.width, draft.height = draft.look.text_area(landscape=section.landscape)
    rest = list(section.blocks)
    while rest:
        first = rest[0]
        if isinstance(first, Cover):
            del rest[0]
            if draft.office_cover is not None:
                yield draft.office_cover, ""
            elif written := cover(draft, first):
                yield written, cover_form(draft.look, draft.cover_running)
            continue
        cut = next((place for place, block in enumerate(rest) if isinstance(block, Cover)), len(rest))
        yield _blocks(draft, rest[:cut]), page_form(draft.look, draft.running, landscape=section.landscape)
        del rest[:cut]


def _blocks(draft: Draft, blocks: list[Block]) -> Iterator[str]:
    draft.run_on = running_on(draft, blocks)
    kept, whole = endings(draft, blocks)
    previous: Block | None = None
    for place, (block, following) in enumerate(zip(blocks, (*blocks[1:], None), strict=True)):
        if isinstance(previous, Table) and isinstance(block, Table) and _touches(draft, previous, block):
            yield paragraph("AfterTable", "")
        leads = isinstance(previous, Heading) and isinstance(following, _LED_TO)
        held = _KEPT if leads or place in kept else ""
        held += _NOT_PARTED if place in whole else ""
        yield _block(draft, block, previous, held)
        previous = block


def _touches(draft: Draft, upper: Table, lower: Table) -> bool:
    """Whether a table runs into the one above it, or its caption does, for want of room between them."""
    return not (upper.notes or upper.legend) and (lower.caption is None or draft.close_captions)


def _block(draft: Draft, block: Block, previous: Block | None, held: str) -> str:
    """Return a block; `held` are the properties that hold a paragraph together, or to the next block."""
    match block:
        case Heading():
            return heading(draft, block, previous)
        case Paragraph():
            return _paragraph(draft, block, previous, held)
        case ListBlock():
            return list_block(draft, block)
        case Table():
            return table(draft, block)
        case Diagram():
            return diagram(draft, block)
        case Chart():
            return chart(draft, block)
        case Contents():
            properties = "" if previous else '<w:pageBreakBefore w:val="0"/>'
            return contents(draft, block, properties)
        case Cover():
            raise ValueError("a cover cannot stand inside other blocks")
        case _:
            assert_never(block)


def _paragraph(draft: Draft, shown: Paragraph, previous: Block | None, properties: str) -> str:
    properties += _AFTER_TABLE if isinstance(previous, Table) and shown.role == "body" else ""
    fitted = _fitted(draft, shown)
    properties += shorter_lines(fitted)
    return paragraph(
        _PARAGRAPH_STYLES[shown.role], runs(draft, shown.content, closer_run(fitted)), properties
    )


def _fitted(draft: Draft, shown: Paragraph) -> Fit:
    """Return how to set running text so that its lines end well; other paragraphs stay as they are."""
    if shown.role != "body":
        return AS_IT_IS
    look = draft.look
    room = draft.width * POINTS_PER_MM
    words = words_of(draft, shown.content)
    return fit_paragraph(words, room, look.sizes.body, look.fonts.metrics, first=_FIRST_LINE)


def heading(draft: Draft, shown: Heading, previous: Block | None) -> str:
    """Return a heading with its bookmarks.

    A chapter begins a page by its style, except where the section has just begun one, or where it runs on;
    another heading does so when asked, except right below a heading, which would then stand alone.
    """
    breaks = above = ""
    if shown.anchor in draft.run_on:
        breaks, above = '<w:pageBreakBefore w:val="0"/>', f'<w:spacing w:before="{ABOVE_PT * 20}"/>'
    elif previous is None:
        breaks = '<w:pageBreakBefore w:val="0"/>' if shown.level == 1 else ""
    elif shown.page_break and not isinstance(previous, Heading):
        breaks = "<w:pageBreakBefore/>"
    elif shown.level in draft.close_headings and isinstance(previous, Table):
        above = _AFTER_TABLE
    entry = draft.numbers.entries[shown.anchor]
    number = "" if shown.numbered else _in_list(_UNNUMBERED, shown.level)
    if entry.two_digits:
        number = _in_list(TWO_DIGITS, shown.level)
    fitted = _fitted_heading(draft, shown, entry.label)
    content = bookmarked(entry.bookmark, draft.next_id(), runs(draft, shown.content, closer_run(fitted)))
    bookmark = draft.numbers.target(shown.anchor).bookmark
    if bookmark in draft.numbers.referred:
        content = bookmarked(bookmark, draft.next_id(), content)
    properties = breaks + number + above + shorter_lines(fitted)
    return draft.margin.beside(shown, paragraph(f"Heading{shown.level}", content, properties))


def _fitted_heading(draft: Draft, shown: Heading, label: str) -> Fit:
    """Return how to set a heading so that its last line is no lonely one."""
    look = draft.look
    size, metrics = look.headings[shown.level - 1].size, look.fonts.metrics
    first = width(f"{label} ", metrics) if shown.numbered else 0.0
    room = draft.width * POINTS_PER_MM * HELD_IN_BOLD
    return fit_paragraph(words_of(draft, shown.content), room, size, metrics, first=first)


def _in_list(number: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="{number}"/></w:numPr>'
