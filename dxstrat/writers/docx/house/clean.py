"""What is taken over from an office's file, freed of what belongs to its own history and surroundings.

Tracked changes are taken as accepted; comments, notes, bookmarks and editing marks go; relationships are
renamed, and whatever hangs on one that is not taken over goes with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.writers.docx.house.links import disarm_links
from dxstrat.writers.docx.house.tree import MC, Element, R, ancestor, local_name, unwrap, w

if TYPE_CHECKING:
    from collections.abc import Mapping

_GONE = {
    w(local)
    for local in [
        "del",
        "moveFrom",
        "bookmarkStart",
        "bookmarkEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "proofErr",
        "permStart",
        "permEnd",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "lastRenderedPageBreak",
        "rPrChange",
        "pPrChange",
        "sectPrChange",
        "tblPrChange",
        "tblPrExChange",
        "trPrChange",
        "tcPrChange",
        "tblGridChange",
        "numberingChange",
        "smartTagPr",
        "customXmlPr",
        "printerSettings",
        "footnotePr",
        "endnotePr",
        "dataBinding",
        "fldData",
        "customXmlInsRangeStart",
        "customXmlInsRangeEnd",
        "customXmlDelRangeStart",
        "customXmlDelRangeEnd",
        "customXmlMoveFromRangeStart",
        "customXmlMoveFromRangeEnd",
        "customXmlMoveToRangeStart",
        "customXmlMoveToRangeEnd",
    ]
}
_UNWRAPPED = {w(local) for local in ("ins", "moveTo", "smartTag", "customXml")}
_NOTES = {w(local) for local in ("footnoteReference", "endnoteReference", "commentReference")}
_RUN_LEVEL = (w("drawing"), w("pict"), w("object"), w("r"))
_LINK = w("hyperlink")
_CHOICE, _FALLBACK, _ALTERNATE = f"{{{MC}}}Choice", f"{{{MC}}}Fallback", f"{{{MC}}}AlternateContent"


def clean(root: Element, relations: Mapping[str, str]) -> int:
    """Free a tree in place; `relations` maps the ids of relationships that are taken over to their new ones.

    Returns how many drawings or parts were left out because what they show is not taken over.
    """
    _forget_extensions(root)
    for element in [one for one in root.iter() if one.tag in _GONE]:
        if element.getparent() is not None:
            element.getparent().remove(element)
    for element in [one for one in root.iter() if one.tag in _UNWRAPPED]:
        unwrap(element)
    for element in [one for one in root.iter() if one.tag in _NOTES]:
        around = ancestor(element, w("r"))
        if around is not None and around.getparent() is not None:
            around.getparent().remove(around)
    disarm_links(root)
    return _rename_relations(root, relations)


def _forget_extensions(root: Element) -> None:
    """Take what the root declares ignorable for what a program is told that does not know it: nothing."""
    prefixes = root.attrib.pop(f"{{{MC}}}Ignorable", "").split()
    spaces = {root.nsmap[prefix] for prefix in prefixes if prefix in root.nsmap}
    for choices in list(root.iter(_ALTERNATE)):
        _choose(choices, set(prefixes))
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            if element.getparent() is not None:
                _remove_keeping_tail(element)
            continue
        for name in [
            one for one in element.attrib if one.startswith("{") and one[1:].partition("}")[0] in spaces
        ]:
            del element.attrib[name]
        if element.tag[1:].partition("}")[0] in spaces and element.getparent() is not None:
            element.getparent().remove(element)


def _remove_keeping_tail(element: Element) -> None:
    """Remove a comment; the text after it belongs to what stands around it."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)


def _choose(choices: Element, forgotten: set[str]) -> None:
    """Keep what is offered to programs that know no more than this one."""
    if choices.getparent() is None:
        return
    for choice in choices.findall(_CHOICE):
        if forgotten.intersection(choice.get("Requires", "").split()):
            choices.remove(choice)
    if choices.find(_CHOICE) is not None:
        return
    fallback = choices.find(_FALLBACK)
    if fallback is None:
        choices.getparent().remove(choices)
        return
    unwrap(fallback)
    unwrap(choices)


def _rename_relations(root: Element, relations: Mapping[str, str]) -> int:
    left = 0
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            continue
        for name in [one for one in element.attrib if one.startswith(f"{{{R}}}")]:
            old = element.attrib[name]
            if old in relations:
                element.set(name, relations[old])
            elif element.tag == _LINK:
                unwrap(element)
            elif local_name(element) in ("hlinkClick", "hlinkHover"):
                element.getparent().remove(element)
            else:
                left += _remove_around(element)
            if element.getparent() is None and element is not root:
                break
    return left


def _remove_around(element: Element) -> int:
    around = ancestor(element, *_RUN_LEVEL)
    if around is None:
        around = element
    if around.getparent() is None:
        return 0
    around.getparent().remove(around)
    return 1
