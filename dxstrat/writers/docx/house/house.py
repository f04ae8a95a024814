"""`House`: an office's Word file, read; it gives its styles, pages, headers and cover to our documents.

Only what is named here is taken over, part by part, into our own base. Why not the file itself with our
text in it: whatever nobody thought of would come along.
"""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import TYPE_CHECKING

from dxstrat.writers.docx.house import fonts
from dxstrat.writers.docx.house.colours import coloured
from dxstrat.writers.docx.house.cover import cover_of
from dxstrat.writers.docx.house.numbering import HEADINGS, Lists, heading_numbering
from dxstrat.writers.docx.house.sections import OfficeSection, page_of, sections_of
from dxstrat.writers.docx.house.styles import Styles
from dxstrat.writers.docx.house.tree import Element, made, parsed, w

if TYPE_CHECKING:
    from dxstrat.writers.docx.look import CoverLook, Look
    from dxstrat.writers.reference import Package

_LEAST_SPACE = 60
"""Less room above a heading, in twentieths of a point or hundredths of a line, is as good as none."""

SECTION_MARK = "office"
"""An attribute that remembers, in copies of the cover, which section a form belonged to."""


class House:
    """An office's file, for as many documents as wanted. Nothing in it changes once it is read.

    Headings are numbered as the office numbers them, where it does, unless it is not to have its
    `own_numbers` because others were asked for.
    """

    def __init__(self, package: Package, *, own_numbers: bool = True) -> None:
        self.package = package
        self.styles = Styles(self._root("styles"))
        self.lists = Lists(self._root("numbering"))
        numbering, self.numbers_understood = heading_numbering(self.styles, self.lists)
        self.numbering = numbering if own_numbers else None
        self.settings = self._root("settings")
        theme = package.related(package.document, "theme")
        self.theme = None if theme is None else parsed(package.read(theme))
        self.cover, self.sections = _pages(package)

    def look(self, look: Look) -> Look:
        """Return a look with the fonts, sizes, colour, pages and numbers of the office, where it has them."""
        normal = self.styles.named("Normal")
        heading = self.styles.named("heading 1")
        body = fonts.japanese_font(self.styles, normal, self.theme)
        head = fonts.japanese_font(self.styles, normal if heading is None else heading, self.theme) or body
        return replace(
            coloured(look, self.styles),
            fonts=replace(
                look.fonts,
                body=fonts.font(body) if body else look.fonts.body,
                figures=fonts.font(body) if body else look.fonts.figures,
                heading=fonts.font(head) if head else look.fonts.heading,
                metrics=fonts.metrics_of(body) if body else look.fonts.metrics,
            ),
            sizes=replace(look.sizes, body=self.styles.size(normal)) if normal is not None else look.sizes,
            page=page_of(look.page, self.sections) or look.page,
            cover=self._cover(look.cover),
            numbering=replace(self.numbering, joiner=look.numbering.joiner)
            if self.numbering
            else look.numbering,
        )

    @property
    def close_headings(self) -> frozenset[int]:
        """The levels of headings that would touch a table above them."""
        return frozenset(level for level in range(1, HEADINGS + 1) if self._is_close(f"heading {level}"))

    @property
    def close_captions(self) -> bool:
        """Whether a caption would touch a table above it."""
        return self._is_close("caption")

    def _is_close(self, name: str) -> bool:
        style = self.styles.named(name)
        room = (self.styles.attribute(style, "pPr", "spacing", one) for one in ("before", "beforeLines"))
        return style is not None and not any(map(_space, room))

    def _cover(self, cover: CoverLook) -> CoverLook:
        """Return how our cover looks in the office's styles; our coloured band would not be theirs."""
        title, subtitle = self.styles.named("Title"), self.styles.named("Subtitle")
        align = None if title is None else self.styles.attribute(title, "pPr", "jc", "val")
        return replace(
            cover,
            band=False,
            align=cover.align if title is None else "center" if align == "center" else "left",
            title=cover.title if title is None else self.styles.size(title),
            subtitle=cover.subtitle if subtitle is None else self.styles.size(subtitle),
        )

    def _root(self, kind: str) -> Element:
        """Return the root of the part of this kind; an empty one where the file has none."""
        name = self.package.related(self.package.document, kind)
        return made(kind) if name is None else parsed(self.package.read(name))


def _pages(package: Package) -> tuple[tuple[Element, ...], tuple[OfficeSection, ...]]:
    """Return the blocks of the cover and the sections, copied: the rest of the text need not be kept."""
    body = parsed(package.read(package.document)).find(w("body"))
    if body is None:
        return (), ()
    sections = sections_of(body)
    for place, section in enumerate(sections):
        section.properties.set(SECTION_MARK, str(place))
    cover = tuple(cover_of(body))
    return cover, tuple(replace(one, properties=copy.deepcopy(one.properties)) for one in sections)


def _space(amount: str | None) -> bool:
    return amount is not None and amount.isdecimal() and int(amount) >= _LEAST_SPACE
