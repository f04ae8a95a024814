"""Links in what is taken over from an office's file: to the web and by mail, never to files, shares or scripts.

Links by relationship are sorted out where relationships are taken over (`parts`); here those that stand in
fields and in attributes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.writers.docx.house.tree import local_name, unwrap, w

if TYPE_CHECKING:
    from dxstrat.writers.docx.house.tree import Element

_WEB = re.compile(r"(https?://|mailto:)", re.IGNORECASE)
_LINK = re.compile(r"[\s\"]*HYPERLINK\b(.*)", re.IGNORECASE | re.DOTALL)
_INSIDE = re.compile(r"\s*\\l\b", re.IGNORECASE)


def is_web(address: str) -> bool:
    """Whether an address may be linked to."""
    return _WEB.match(address) is not None


def disarm_links(root: Element) -> None:
    """Take the links that lead elsewhere out of a tree; their words stay."""
    for simple in list(root.iter(w("fldSimple"))):
        if _leads_elsewhere(simple.get(w("instr"), "")):
            unwrap(simple)
    for pieces in _instructions(root):
        if _leads_elsewhere("".join(piece.text or "" for piece in pieces)):
            for piece in pieces:
                piece.text = ""
            pieces[0].text = " QUOTE "
    for element in root.iter():
        if isinstance(element.tag, str) and local_name(element) != "hyperlink":
            for name in [one for one in element.attrib if one.rpartition("}")[2] == "href"]:
                if not is_web(element.get(name, "")):
                    del element.attrib[name]


def _leads_elsewhere(instruction: str) -> bool:
    found = _LINK.match(instruction)
    if found is None or _INSIDE.match(found[1]):
        return False
    return not is_web(found[1].strip().lstrip('"'))


def _instructions(root: Element) -> list[list[Element]]:
    """Return the pieces of the instruction of each field, however many runs it is split over."""
    found: list[list[Element]] = []
    open_: list[list[Element]] = []
    for element in root.iter(w("fldChar"), w("instrText")):
        if element.tag == w("instrText"):
            if not open_:
                found.append([element])
            else:
                open_[-1].append(element)
        elif element.get(w("fldCharType")) == "begin":
            open_.append([])
        elif element.get(w("fldCharType")) == "end" and open_:
            found.append(open_.pop())
    return [pieces for pieces in (*found, *open_) if pieces]
