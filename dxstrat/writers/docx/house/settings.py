"""The settings of a document in an office's house: ours, with what of theirs shows in print."""

from __future__ import annotations

import copy

from dxstrat.writers.docx.house.tree import Element, local_name, parsed, w, written

_BEFORE = {
    "mirrorMargins": "bordersDoNotSurroundHeader",
    "gutterAtTop": "defaultTabStop",
    "evenAndOddHeaders": "characterSpacingControl",
}
"""Settings that ours do not have, each with the one of ours before which the schema places it."""

_REPLACED = ("defaultTabStop", "characterSpacingControl", "clrSchemeMapping")
_LINE_BREAKS = ("noLineBreaksAfter", "noLineBreaksBefore")
_EMBEDDED = {w(f"embed{kind}") for kind in ("Regular", "Bold", "Italic", "BoldItalic")}


def merged(ours: bytes, theirs: Element) -> bytes:
    """Return our settings with the office's facing pages, tab stops, line breaking and theme colours."""
    root = parsed(ours)
    for local, place in _BEFORE.items():
        found = theirs.find(w(local))
        if found is not None:
            root.find(w(place)).addprevious(copy.deepcopy(found))
    for local in _REPLACED:
        found = theirs.find(w(local))
        if found is not None:
            root.replace(root.find(w(local)), copy.deepcopy(found))
    spacing = root.find(w("characterSpacingControl"))
    for local in reversed(_LINE_BREAKS):
        for found in theirs.findall(w(local)):
            spacing.addnext(copy.deepcopy(found))
    for child in root:
        child.tail = None
        if not local_name(child):
            root.remove(child)
    return written(root)


def forget_embedded_fonts(table: Element) -> None:
    """Leave the fonts themselves out of a table of fonts: their files are not taken over."""
    for font in table.findall(w("font")):
        for child in [one for one in font if one.tag in _EMBEDDED]:
            font.remove(child)


def only_names(table: Element) -> None:
    """Leave nothing but names in our own table of fonts: what else stands there is not that of the office's."""
    for font in table.findall(w("font")):
        for child in [one for one in font if one.tag != w("charset")]:
            font.remove(child)
