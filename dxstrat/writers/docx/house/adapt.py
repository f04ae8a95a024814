"""Our own styles in an office's house: built on its 標準, in its fonts, its tables in its lines.

What would come down from 標準 and spoil a table or a caption (spacing, indents of the first line) is taken
back; its font and colour are meant to come down.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from dxstrat.writers.docx.house.names import known
from dxstrat.writers.docx.house.tree import (
    PARAGRAPH_ORDER,
    STYLE_ORDER,
    child_of,
    made,
    put,
    value,
    w,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dxstrat.writers.docx.house.styles import Styles
    from dxstrat.writers.docx.house.tree import Element

_NEUTRAL: Mapping[str, Mapping[str, str]] = {
    "spacing": {
        "before": "0",
        "beforeLines": "0",
        "beforeAutospacing": "0",
        "after": "0",
        "afterLines": "0",
        "afterAutospacing": "0",
        "line": "240",
        "lineRule": "auto",
    },
    "ind": {
        "left": "0",
        "leftChars": "0",
        "start": "0",
        "startChars": "0",
        "right": "0",
        "rightChars": "0",
        "end": "0",
        "endChars": "0",
        "firstLine": "0",
        "firstLineChars": "0",
        "hanging": "0",
        "hangingChars": "0",
    },
    "jc": {"val": "left"},
    "numPr": {},
    "keepNext": {"val": "0"},
    "keepLines": {"val": "0"},
    "pageBreakBefore": {"val": "0"},
    "contextualSpacing": {"val": "0"},
}
"""What each property of a paragraph is where nothing sets it, for those that styles of text often set."""

_FOLLOWING = frozenset(map(known, ("Body Text", "List Bullet", "List Number", "List Continue", "Quote")))
"""Styles of ours for running text: they follow the office's 標準 in its spacing."""

_GRIDS = ("GridTable", "SheetTable", "RoadmapTable")


def adapted(style: Element, house: Styles, ours: Styles) -> Element:
    """Return a style of ours for the office's house."""
    copied = copy.deepcopy(style)
    name = known(value(style, "name") or "")
    _fonts(copied, house)
    if copied.get(w("styleId")) in _GRIDS:
        _borders(copied, house)
    normal, direct = ours.named("Normal"), value(style, "basedOn")
    if direct == "Subtitle" and house.named("Subtitle") is not None:
        direct = _rebased(copied, ours)
    if style.get(w("type")) != "paragraph" or normal is None or direct != normal.get(w("styleId")):
        return copied
    if name in _FOLLOWING:
        _follow(copied, house)
    else:
        _take_back(copied, house)
    return copied


def _rebased(copied: Element, ours: Styles) -> str:
    """Build a line of our cover on 標準: an office's 副題 may be slanted or grey, which is meant for one line."""
    copied.find(w("basedOn")).set(w("val"), "Normal")
    form = child_of(copied, "pPr", STYLE_ORDER)
    subtitle = ours.named("Subtitle")
    for one in () if subtitle is None else subtitle.iterfind(f"{w('pPr')}/*"):
        if form.find(one.tag) is None:
            put(form, copy.deepcopy(one), PARAGRAPH_ORDER)
    return "Normal"


def _fonts(copied: Element, house: Styles) -> None:
    """Let text inherit its font; headings take that of the office's heading 1."""
    heading = (
        house.found(house.named("heading 1"), "rPr", "rFonts")
        if house.named("heading 1") is not None
        else None
    )
    for form in list(copied.iter(w("rPr"))):
        for fonts in form.findall(w("rFonts")):
            major = (fonts.get(w("asciiTheme")) or "").startswith("major")
            if major and heading is not None:
                form.replace(fonts, copy.deepcopy(heading))
            elif not major or house.named("heading 1") is not None:
                form.remove(fonts)


def _borders(copied: Element, house: Styles) -> None:
    grid = house.named("Table Grid")
    lines = None if grid is None else grid.find(f"{w('tblPr')}/{w('tblBorders')}")
    own = copied.find(f"{w('tblPr')}/{w('tblBorders')}")
    if lines is not None and own is not None:
        own.getparent().replace(own, copy.deepcopy(lines))


def _follow(copied: Element, house: Styles) -> None:
    """Let running text have the lines of the office's 標準, and its indent and alignment where it has any."""
    normal = house.named("Normal")
    form = copied.find(w("pPr"))
    if form is None:
        return
    first = any(
        house.attribute(normal, "pPr", "ind", name) not in (None, "0")
        for name in ("firstLine", "firstLineChars", "hanging", "hangingChars")
    )
    aligned = house.found(normal, "pPr", "jc") is not None
    for local, theirs in (("ind", first), ("jc", aligned)):
        for one in form.findall(w(local)) if theirs else ():
            form.remove(one)
    for spacing in form.findall(w("spacing")):
        for name in ("line", "lineRule"):
            spacing.attrib.pop(w(name), None)
        if not spacing.attrib:
            form.remove(spacing)


def _take_back(copied: Element, house: Styles) -> None:
    normal = house.named("Normal")
    form = child_of(copied, "pPr", STYLE_ORDER)
    for local, neutral in _NEUTRAL.items():
        found = house.found(normal, "pPr", local)
        if found is None:
            continue
        if local == "numPr":
            if form.find(w("numPr")) is None:
                none = made("numPr")
                none.append(made("numId", val="0"))
                put(form, none, PARAGRAPH_ORDER)
            continue
        own = child_of(form, local, PARAGRAPH_ORDER)
        for attribute, nothing in neutral.items():
            if house.attribute(normal, "pPr", local, attribute) is not None and own.get(w(attribute)) is None:
                if attribute == "firstLine" and own.get(w("hanging")) is not None:
                    continue
                if attribute == "hanging" and own.get(w("firstLine")) is not None:
                    continue
                own.set(w(attribute), nothing)
