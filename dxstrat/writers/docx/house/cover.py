"""The cover in an office's file: where it ends, and how it is put before the text of the plan.

The rule, in this order: it ends before the content control 本文 (`body`); else at the first section break or
page break after the last slot; else with the block in which the last slot stands. A file without slots and
without 本文 has no cover of its own.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from dxstrat.writers.docx.house.numbering import UNNUMBERED
from dxstrat.writers.docx.house.slots import is_body, slots_in
from dxstrat.writers.docx.house.tree import (
    PARAGRAPH_ORDER,
    Element,
    W,
    child_of,
    is_on,
    local_name,
    made,
    put,
    value,
    w,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SECTION = f"{w('pPr')}/{w('sectPr')}"


def cover_of(body: Element) -> list[Element]:
    """Return the blocks of the cover, copied, the last one a paragraph with the form of their section.

    Nothing is returned for a document without a cover of its own.
    """
    blocks = _blocks(body)
    end = _end(body, blocks)
    if not end:
        return []
    forms = blocks[end - 1].xpath("(descendant::w:sectPr | following::w:sectPr)[1]", namespaces={"w": W})
    form = forms[0] if forms else None
    cover = [copy.deepcopy(block) for block in blocks[:end]]
    if cover[-1].tag != w("p"):
        cover.append(made("p"))
        spacing = child_of(child_of(cover[-1], "pPr", ("pPr",)), "spacing", PARAGRAPH_ORDER)
        for name, amount in (("before", "0"), ("after", "0"), ("line", "20"), ("lineRule", "exact")):
            spacing.set(w(name), amount)
    _drop_last_break(cover[-1])
    if cover[-1].find(_SECTION) is None:
        properties = cover[-1].find(w("pPr"))
        if properties is None:
            properties = made("pPr")
            cover[-1].insert(0, properties)
        put(properties, made("sectPr") if form is None else copy.deepcopy(form), PARAGRAPH_ORDER)
    return cover


def as_text(cover: Sequence[Element]) -> tuple[str, ...]:
    """Return the blocks of a cover for the body of a document."""
    return tuple(etree.tostring(block, encoding="unicode", with_tail=False) for block in cover)


def without_numbers(cover: Element) -> None:
    """Let no heading of the cover be counted as one of the plan's chapters, or stand in its outline."""
    for paragraph in cover.iter(w("p")):
        form = paragraph.find(w("pPr"))
        style = value(form, "pStyle")
        if style is None:
            continue
        put(form, made("outlineLvl", val="9"), PARAGRAPH_ORDER)
        if style.startswith("Heading"):
            number = made("numPr")
            number.append(made("numId", val=UNNUMBERED))
            put(form, number, PARAGRAPH_ORDER)


def _blocks(body: Element) -> Sequence[Element]:
    """Return the blocks of a body; those of a built-in cover page one by one."""
    found: list[Element] = []
    for block in body:
        if block.tag == w("sdt") and block.find(f"{w('sdtPr')}/{w('docPartObj')}") is not None:
            found += [one for one in block.iterfind(f"{w('sdtContent')}/*") if isinstance(one.tag, str)]
        elif isinstance(block.tag, str) and block.tag != w("sectPr"):
            found.append(block)
    return found


def _end(body: Element, blocks: Sequence[Element]) -> int:
    """Return how many blocks belong to the cover."""
    controls = list(body.iter(w("sdt")))
    places = {block: place for place, block in enumerate(blocks)} if controls else {}
    standing = [(place, one) for one in controls if (place := _place(one, places)) is not None]
    for place, control in standing:
        if is_body(control):
            return place
    named = {slot.control for slot in slots_in(body) if slot.name} if controls else set()
    slots = [place for place, control in standing if control in named]
    if not slots:
        return 0
    for place in range(slots[-1], len(blocks)):
        block = blocks[place]
        if place > slots[-1] and (is_on(block.find(w("pPr")), "pageBreakBefore") or _is_contents(block)):
            return place
        if block.find(_SECTION) is not None or _breaks(block):
            return place + 1
    return slots[-1] + 1


def _place(element: Element | None, places: Mapping[Element, int]) -> int | None:
    """Return the place of the block in which an element stands."""
    while element is not None:
        if element in places:
            return places[element]
        element = element.getparent()
    return None


def _is_contents(block: Element) -> bool:
    """Whether a block is a table of contents, which no cover holds."""
    return any((text.text or "").lstrip().startswith("TOC ") for text in block.iter(w("instrText")))


def _breaks(block: Element) -> list[Element]:
    return [one for one in block.iter(w("br")) if one.get(w("type")) == "page"]


def _drop_last_break(paragraph: Element) -> None:
    """Take away a page break at the end: the section that follows begins a page by itself."""
    for one in _breaks(paragraph):
        run = one.getparent()
        run.remove(one)
        if all(local_name(child) == "rPr" for child in run) and run.getparent() is not None:
            run.getparent().remove(run)
