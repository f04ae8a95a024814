"""The pages of an office: size, margins, line grid, and which header and footer each section has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dxstrat.writers.docx.house.tree import Element, is_on, r, w
from dxstrat.writers.docx.look import Margins
from dxstrat.writers.docx.xml import TWIPS_PER_MM

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from dxstrat.writers.docx.look import Page

_LEAST_MM, _MOST_MM = 100.0, 600.0
_LEAST_TEXT_MM = 80.0
"""Pages narrower than A6 or wider than A2 are mistakes, and so is a column in which no table stands."""

_KINDS = ("default", "even", "first")


@dataclass(frozen=True, slots=True)
class OfficeSection:
    """A section: its properties, and the relationship id of each header and footer that holds for it.

    The keys are ("headerReference", "default") and the like. What a section does not name it has from
    the one before it.
    """

    properties: Element
    running: Mapping[tuple[str, str], str]

    @property
    def first_apart(self) -> bool:
        """Whether its first page has a header of its own."""
        return bool(is_on(self.properties, "titlePg"))

    @property
    def landscape(self) -> bool:
        """Whether it lies on its side."""
        size = self.properties.find(w("pgSz"))
        return size is not None and _number(size, "w") > _number(size, "h")


def sections_of(body: Element) -> tuple[OfficeSection, ...]:
    """Return the sections of a document in order; at least one."""
    found: list[OfficeSection] = []
    running: dict[tuple[str, str], str] = {}
    for properties in body.iter(w("sectPr")):
        for place in ("headerReference", "footerReference"):
            for reference in properties.findall(w(place)):
                kind = reference.get(w("type"), "default")
                if kind in _KINDS and reference.get(r("id")):
                    running[place, kind] = reference.get(r("id"))
        found.append(OfficeSection(properties, dict(running)))
    return tuple(found)


def page_of(page: Page, sections: Sequence[OfficeSection]) -> Page | None:
    """Return our page as the office has it: upright pages from its last such section, others likewise.

    None where the office's leave no room for text.
    """
    upright = next((one for one in reversed(sections) if not one.landscape), None)
    lying = next((one for one in reversed(sections) if one.landscape), None)
    if upright is not None:
        page = _applied(page, upright.properties)
    if lying is not None:
        page = replace(page, landscape=_margins(page.landscape, lying.properties))
    elif upright is not None:
        page = replace(page, landscape=page.portrait)
    return page if _has_room(page) else None


def _applied(page: Page, properties: Element) -> Page:
    size, margins, grid = (properties.find(w(local)) for local in ("pgSz", "pgMar", "docGrid"))
    if size is not None and _number(size, "w") and _number(size, "h"):
        page = replace(page, size=(_mm(size, "w"), _mm(size, "h")))
    if margins is not None:
        portrait = _margins(page.portrait, properties)
        page = replace(
            page,
            portrait=portrait,
            header=_mm(margins, "header") or page.header,
            footer=_mm(margins, "footer") or page.footer,
            gutter=_mm(margins, "gutter"),
        )
    pitch = 0 if grid is None else _number(grid, "linePitch")
    kind: Literal["lines", "linesAndChars", "default"] = "default"
    characters = 0
    if grid is not None and grid.get(w("type")) in ("lines", "linesAndChars", "snapToChars"):
        kind = "lines" if grid.get(w("type")) == "lines" else "linesAndChars"
        characters = 0 if kind == "lines" else _number(grid, "charSpace")
    return replace(page, grid=kind, line_pitch=pitch / 20 or page.line_pitch, char_space=characters)


def _margins(ours: Margins, properties: Element) -> Margins:
    found = properties.find(w("pgMar"))
    if found is None:
        return ours
    return Margins(*(abs(_mm(found, side)) if found.get(w(side)) else getattr(ours, side) for side in _SIDES))


_SIDES = ("top", "bottom", "left", "right")


def _has_room(page: Page) -> bool:
    width, height = page.size
    upright = width - page.portrait.left - page.portrait.right - page.gutter
    lying = height - page.landscape.left - page.landscape.right - page.gutter
    tall = min(
        height - page.portrait.top - page.portrait.bottom, width - page.landscape.top - page.landscape.bottom
    )
    sized = all(_LEAST_MM <= side <= _MOST_MM for side in page.size)
    return sized and min(upright, lying, tall) >= _LEAST_TEXT_MM


def _mm(element: Element, name: str) -> float:
    return _number(element, name) / TWIPS_PER_MM


def _number(element: Element, name: str) -> int:
    try:
        return int(float(element.get(w(name), "0")))
    except (ValueError, OverflowError):
        return 0
