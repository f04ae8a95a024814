"""One document dressed in an office's house: its base with the office's parts, its cover filled."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.document import Cover
from dxstrat.document.walk import blocks_of
from dxstrat.writers.docx.house import settings
from dxstrat.writers.docx.house.clean import clean
from dxstrat.writers.docx.house.cover import as_text, without_numbers
from dxstrat.writers.docx.house.house import SECTION_MARK
from dxstrat.writers.docx.house.merge import merged, renamed
from dxstrat.writers.docx.house.numbering import (
    HEADINGS,
    UNNUMBERED,
    numbered,
    own_marks,
    without_indents,
)
from dxstrat.writers.docx.house.parts import Parts
from dxstrat.writers.docx.house.running import add_page_number, add_stage, aligned, has_page_number
from dxstrat.writers.docx.house.slots import fill, slots_in, values_of
from dxstrat.writers.docx.house.styles import Styles
from dxstrat.writers.docx.house.tree import is_on, made, parsed, r, w, written
from dxstrat.writers.docx.xml import NAMESPACES

if TYPE_CHECKING:
    from dxstrat.document import Document
    from dxstrat.writers.docx.house.house import House
    from dxstrat.writers.docx.house.sections import OfficeSection
    from dxstrat.writers.docx.house.tree import Element

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DOCUMENT = "word/document.xml"
_HEADER, _FOOTER = "headerReference", "footerReference"
_OF_THE_FILE = tuple(map(w, ("id", "placeholder", "showingPlcHdr")))
"""What a content control has of the office's file: its number, of which copies would have the same, and its
prompt, which stands in a part that is not taken over."""

_FIRST_DRAWING = 900_001
"""Drawings of the office are numbered from here, far above those of the text."""

_OURS = {_HEADER: "rIdHeader", _FOOTER: "rIdFooter"}


@dataclass(frozen=True, slots=True)
class Dressed:
    """What a document has of the office.

    `parts` are those around its body; `running` are the references to header and footer on pages of text,
    `cover_running` those on our own cover. `cover` holds the blocks of the office's cover, filled; None
    where ours is used.
    """

    parts: Mapping[str, bytes]
    running: str
    cover_running: str
    cover: tuple[str, ...] | None


def dress(house: House, base: Mapping[str, bytes], document: Document) -> Dressed:
    """Return what a document on this base has of the office."""
    return _Dressing(house, base, document).dress()


class _Dressing:
    def __init__(self, house: House, base: Mapping[str, bytes], document: Document) -> None:
        self._house = house
        self._base = base
        self._metadata = document.metadata
        cover = next((block for block in blocks_of(document) if isinstance(block, Cover)), None)
        self._values = values_of(cover, document.metadata)
        self._ours = Styles(parsed(base["word/styles.xml"]))
        self._renamed = renamed(house.styles, self._ours)
        self._parts = Parts(house.package)
        self._running: dict[tuple[str, str], str] = {}
        self._drawings = _FIRST_DRAWING

    def dress(self) -> Dressed:
        cover = self._cover() if self._house.cover else None
        section = self._house.sections[-1] if self._house.sections else None
        running = self._text_running(section)
        cover_running = ""
        if cover is None and section is not None and section.first_apart:
            cover_running = self._references(section, "first")
        self._styles()
        self._numbering()
        self._fonts_and_settings()
        return Dressed(
            self._parts.beside(self._base),
            running,
            cover_running,
            cover,
        )

    def _cover(self) -> tuple[str, ...]:
        relations = self._parts.taken(self._house.package.document, _DOCUMENT)
        holder = made("body")
        holder.extend(copy.deepcopy(block) for block in self._house.cover)
        for form in list(holder.iter(w("sectPr"))):
            self._form(form)
        kept = {number: number for number in self._running.values()}
        self._take(holder, {**relations, **kept})
        without_numbers(holder)
        return as_text(list(holder))

    def _form(self, form: Element) -> None:
        """Let a section of the cover name its headers under their new names, and all of them."""
        place = form.attrib.pop(SECTION_MARK, None)
        for old in [*form.findall(w(_HEADER)), *form.findall(w(_FOOTER))]:
            form.remove(old)
        if place is None:
            return
        section = self._house.sections[int(place)]
        for (kind, page), number in reversed(list(section.running.items())):
            reference = made(kind, type=page)
            reference.set(r("id"), self._part(kind, number, ""))
            form.insert(0, reference)

    def _text_running(self, section: OfficeSection | None) -> str:
        """Return the references for pages of text: the office's where it has some, else ours."""
        even = is_on(self._house.settings, "evenAndOddHeaders")
        pages = ("default", "even") if even else ("default",)
        named = {} if section is None else section.running
        numbered_ = any(
            has_page_number(self._raw(named[kind, "default"]))
            for kind in (_HEADER, _FOOTER)
            if (kind, "default") in named
        )
        found = ""
        for kind in (_HEADER, _FOOTER):
            for page in pages:
                theirs = named.get((kind, page)) or named.get((kind, "default"))
                if theirs:
                    added = "number" if kind == _FOOTER and not numbered_ else "text"
                    number = self._part(kind, theirs, added)
                else:
                    number = _OURS[kind]
                found += f'<w:{kind} w:type="{page}" r:id="{number}"/>'
        return found

    def _references(self, section: OfficeSection, page: str) -> str:
        return "".join(
            f'<w:{kind} w:type="default" r:id="{self._part(kind, section.running[kind, page], "")}"/>'
            for kind in (_HEADER, _FOOTER)
            if (kind, page) in section.running
        )

    def _raw(self, number: str) -> Element:
        package = self._house.package
        target = next(
            (one.target for one in package.relationships.get(package.document, ()) if one.id == number), None
        )
        if target is None or target not in package.archive.entries:
            return made("hdr")
        return parsed(package.read(target))

    def _part(self, kind: str, number: str, added: str) -> str:
        """Take a header or footer over, once as it is and once with what `added` asks for on pages of text.

        Returns the id of the relationship by which the document names it.
        """
        if (number, added) in self._running:
            return self._running[number, added]
        package = self._house.package
        place = "header" if kind == _HEADER else "footer"
        name = f"word/house{place}{len(self._running) + 1}.xml"
        source = next(
            (one.target for one in package.relationships.get(package.document, ()) if one.id == number), ""
        )
        root = self._raw(number)
        root.tag = w("hdr" if kind == _HEADER else "ftr")
        staged = any(slot.name == "stage" for slot in slots_in(root))
        self._take(root, self._parts.taken(source, name))
        if not len(root):
            root.append(made("p"))
        if added and kind == _HEADER and self._metadata.stage_mark and not staged:
            add_stage(root, self._metadata.stage_mark)
        if added == "number":
            add_page_number(root)
        self._parts.add(name, written(root), f"{_TYPE}{place}+xml")
        self._running[number, added] = self._parts.relate(_DOCUMENT, place, name.removeprefix("word/"))
        return self._running[number, added]

    def _take(self, root: Element, relations: Mapping[str, str]) -> None:
        """Make a part of the office one of the document: freed, renamed, its slots filled."""
        clean(root, relations)
        self._renamed.apply(root)
        for number in root.iter(w("numId")):
            number.set(w("val"), self._house.lists.numbers.get(number.get(w("val"), ""), UNNUMBERED))
        for slot in list(slots_in(root)):
            if slot.name and slot.control.getparent() is not None:
                fill(slot, self._values, self._renamed.prompts)
        for properties in root.iter(w("sdtPr")):
            for one in [one for one in properties if one.tag in _OF_THE_FILE]:
                properties.remove(one)
        for drawing in root.iter(f"{{{NAMESPACES['wp']}}}docPr"):
            drawing.set("id", str(self._drawings))
            self._drawings += 1

    def _styles(self) -> None:
        house = self._house
        own = house.numbering is not None
        styles = merged(house.styles, self._ours, self._renamed, house.lists, own_numbers=own)
        clean(styles, {})
        self._parts.added["word/styles.xml"] = written(styles)
        if house.theme is not None:
            source = house.package.related(house.package.document, "theme") or ""
            name = "word/theme/theme1.xml"
            theme = copy.deepcopy(house.theme)
            clean(theme, self._parts.taken(source, name))
            self._parts.added[name] = written(theme)

    def _numbering(self) -> None:
        house = self._house
        root = parsed(self._base["word/numbering.xml"])
        own = house.numbering is not None
        theirs = [
            depth for depth in range(HEADINGS) if house.styles.named(f"heading {depth + 1}") is not None
        ]
        without_indents(root, theirs, own=own)
        for name, ours in (("List Bullet", "bullets"), ("List Number", "ordered")):
            style = house.styles.named(name)
            number = None if style is None else numbered(house.styles, style)
            own_marks(root, ours, None if number is None else house.lists.level(number, 0))
        house.lists.beside(root, self._renamed, headings=own)
        clean(root, {})
        self._parts.added["word/numbering.xml"] = written(root)

    def _fonts_and_settings(self) -> None:
        table = self._house.package.related(self._house.package.document, "fontTable")
        root = parsed(self._base["word/fontTable.xml"] if table is None else self._house.package.read(table))
        (settings.only_names if table is None else settings.forget_embedded_fonts)(root)
        clean(root, {})
        self._parts.added["word/fontTable.xml"] = written(root)
        self._parts.added["word/settings.xml"] = settings.merged(
            self._base["word/settings.xml"], self._house.settings
        )
        for name, place in (("word/header1.xml", "right"), ("word/footer1.xml", "center")):
            self._parts.added[name] = aligned(self._base[name], place)
