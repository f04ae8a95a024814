"""The XML of an office's file as trees: reading, names, places in the order the format demands.

What is read here has passed the guard: no document types, no entities, bounded in size and depth, so that
lxml's own bounds, which are other ones, need not hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from lxml import etree

from dxstrat.writers.docx.xml import NAMESPACES

if TYPE_CHECKING:
    from collections.abc import Sequence

Element: TypeAlias = Any
"""An lxml element, whose own types know no namespaced attributes."""

W = NAMESPACES["w"]
R = NAMESPACES["r"]
MC = NAMESPACES["mc"]

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)

PARAGRAPH_ORDER = [
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "framePr",
    "widowControl",
    "numPr",
    "suppressLineNumbers",
    "pBdr",
    "shd",
    "tabs",
    "suppressAutoHyphens",
    "kinsoku",
    "wordWrap",
    "overflowPunct",
    "topLinePunct",
    "autoSpaceDE",
    "autoSpaceDN",
    "bidi",
    "adjustRightInd",
    "snapToGrid",
    "spacing",
    "ind",
    "contextualSpacing",
    "mirrorIndents",
    "suppressOverlap",
    "jc",
    "textDirection",
    "textAlignment",
    "textboxTightWrap",
    "outlineLvl",
    "divId",
    "cnfStyle",
    "rPr",
    "sectPr",
    "pPrChange",
]
"""The order of the properties of a paragraph in the schema."""

RUN_ORDER = [
    "rStyle",
    "rFonts",
    "b",
    "bCs",
    "i",
    "iCs",
    "caps",
    "smallCaps",
    "strike",
    "dstrike",
    "outline",
    "shadow",
    "emboss",
    "imprint",
    "noProof",
    "snapToGrid",
    "vanish",
    "webHidden",
    "color",
    "spacing",
    "w",
    "kern",
    "position",
    "sz",
    "szCs",
    "highlight",
    "u",
    "effect",
    "bdr",
    "shd",
    "fitText",
    "vertAlign",
    "rtl",
    "cs",
    "em",
    "lang",
    "eastAsianLayout",
    "specVanish",
    "oMath",
    "rPrChange",
]
"""The order of the properties of a run in the schema."""

STYLE_ORDER = [
    "name",
    "aliases",
    "basedOn",
    "next",
    "link",
    "autoRedefine",
    "hidden",
    "uiPriority",
    "semiHidden",
    "unhideWhenUsed",
    "qFormat",
    "locked",
    "personal",
    "personalCompose",
    "personalReply",
    "rsid",
    "pPr",
    "rPr",
    "tblPr",
    "trPr",
    "tcPr",
    "tblStylePr",
]
"""The order of what a style consists of."""


def parsed(data: bytes) -> Element:
    """Return the root of an XML part."""
    return etree.fromstring(data, _PARSER)


def written(root: Element) -> bytes:
    """Return a whole part as bytes, the same for the same tree."""
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + etree.tostring(
        root, encoding="UTF-8"
    )


def w(local: str) -> str:
    """Return the full name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{local}"


def r(local: str) -> str:
    """Return the full name of an attribute that names a relationship."""
    return f"{{{R}}}{local}"


def made(local: str, **attributes: str) -> Element:
    """Return a new element of WordprocessingML."""
    element = etree.Element(w(local), nsmap={"w": W})
    for name, value in attributes.items():
        element.set(w(name), value)
    return element


def value(element: Element | None, local: str) -> str | None:
    """Return the value of the child with this name; None without one."""
    child = None if element is None else element.find(w(local))
    found = None if child is None else child.get(w("val"))
    return None if found is None else str(found)


def is_on(element: Element | None, local: str) -> bool | None:
    """Return whether a property that is on or off is on; None where it is not mentioned."""
    child = None if element is None else element.find(w(local))
    if child is None:
        return None
    return child.get(w("val"), "true") not in ("0", "false", "off", "none")


def put(parent: Element, child: Element, order: Sequence[str]) -> None:
    """Put a child in its place, in place of one of the same name."""
    name = local_name(child)
    for old in parent.findall(child.tag):
        parent.remove(old)
    after = set(order[order.index(name) + 1 :])
    place = next((index for index, one in enumerate(parent) if local_name(one) in after), len(parent))
    parent.insert(place, child)


def child_of(parent: Element, local: str, order: Sequence[str]) -> Element:
    """Return the child with this name, made in its place where it is absent."""
    found = parent.find(w(local))
    if found is None:
        found = made(local)
        put(parent, found, order)
    return found


def local_name(element: Element) -> str:
    """Return an element's name without its namespace; empty for a comment."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def unwrap(element: Element) -> None:
    """Put the children of an element in its place."""
    parent = element.getparent()
    place = parent.index(element)
    for child in reversed(list(element)):
        parent.insert(place, child)
    parent.remove(element)


def ancestor(element: Element, *tags: str) -> Element | None:
    """Return the nearest element around this one, itself included, with one of these names."""
    while element is not None and element.tag not in tags:
        element = element.getparent()
    return element
