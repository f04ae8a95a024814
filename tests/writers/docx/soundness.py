"""What validators of Open XML miss, though Word repairs the file or shows a wrong document for it.

Each check is a function from a file to sentences; no sentence means no fault. None knows the writer.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from tests.writers.docx.reading import WP, WPS, R, W, parts_of, text_of, xml_of

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_BOOKMARK = 40
_STORIES = re.compile(r"word/(?:document|header\d*|footer\d*|comments|footnotes)\.xml")
_REFERENCE = re.compile(r"^\s*(?:PAGEREF|REF)\s+(\S+)")


def faults(data: bytes) -> list[str]:
    """Return what is wrong in a file, one sentence each."""
    return [fault for check in CHECKS for fault in check(data)]


def cells(data: bytes) -> Iterator[str]:
    """Every cell ends with a paragraph."""
    for name, part in _stories(data):
        for cell in part.iter(f"{W}tc"):
            if cell[-1].tag != f"{W}p":
                yield f"a cell in {name} does not end with a paragraph: {text_of(cell)[:20]!r}"


def grids(data: bytes) -> Iterator[str]:
    """Every row fills the grid of its table, in columns and in width, and merged cells continue one above."""
    for table in xml_of(data).iter(f"{W}tbl"):
        words = text_of(table)[:20]
        widths = [int(one.get(f"{W}w")) for one in table.find(f"{W}tblGrid")]
        if sum(widths) != int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w")):
            yield f"the grid is not as wide as its table: {words!r}"
        above: dict[int, int] = {}
        for row in table.findall(f"{W}tr"):
            here: dict[int, int] = {}
            column = 0
            for cell in row.xpath("w:tc | w:sdt/w:sdtContent/w:tc", namespaces={"w": W[1:-1]}):
                span = int(_value(cell, "gridSpan") or 1)
                if int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) != sum(widths[column : column + span]):
                    yield f"a cell is not as wide as its columns: {text_of(cell)[:20]!r}"
                merge = cell.find(f"{W}tcPr/{W}vMerge")
                if merge is not None:
                    here[column] = span
                    if merge.get(f"{W}val") != "restart" and above.get(column) != span:
                        yield f"a merged cell continues nothing: {words!r}"
                column += span
            if column != len(widths):
                yield f"a row has {column} columns in a grid of {len(widths)}: {words!r}"
            above = here


def fields(data: bytes) -> Iterator[str]:
    """Every field begins, parts and ends in this order, holds an instruction, and none asks to be updated."""
    for name, part in _stories(data):
        open_fields: list[str] = []
        for mark in part.iter(f"{W}fldChar"):
            kind = mark.get(f"{W}fldCharType")
            if mark.get(f"{W}dirty"):
                yield f"a field in {name} is marked as outdated"
            if kind == "begin":
                open_fields.append("begin")
            elif not open_fields or (kind == "separate") != (open_fields[-1] == "begin"):
                yield f"a field in {name} has its {kind} in the wrong place"
                break
            elif kind == "separate":
                open_fields[-1] = "separate"
            else:
                open_fields.pop()
        if open_fields:
            yield f"a field in {name} does not end"
        begun = len([one for one in part.iter(f"{W}fldChar") if one.get(f"{W}fldCharType") == "begin"])
        told = len([one for one in part.iter(f"{W}instrText") if (one.text or "").strip()])
        if begun != told:
            yield f"{begun} fields in {name} have {told} instructions"
    if b"updateFields" in parts_of(data)["word/settings.xml"]:
        yield "Word will ask whether to update fields"


def bookmarks(data: bytes) -> Iterator[str]:
    """Names and ids of bookmarks are unique, names not too long, and each begins and ends."""
    tree = xml_of(data)
    starts = list(tree.iter(f"{W}bookmarkStart"))
    for key in ("name", "id"):
        for value, times in Counter(one.get(f"{W}{key}") for one in starts).items():
            if times > 1:
                yield f"{times} bookmarks have the {key} {value}"
    for one in starts:
        if len(one.get(f"{W}name")) > LONGEST_BOOKMARK:
            yield f"the name of a bookmark is too long: {one.get(f'{W}name')}"
    begun = Counter(one.get(f"{W}id") for one in starts)
    ended = Counter(one.get(f"{W}id") for one in tree.iter(f"{W}bookmarkEnd"))
    if begun != ended:
        yield f"bookmarks begin or end alone: {sorted((begun - ended) + (ended - begun))}"


def targets(data: bytes) -> Iterator[str]:
    """Every anchor, REF, PAGEREF and relationship leads somewhere."""
    tree = xml_of(data)
    names = {one.get(f"{W}name") for one in tree.iter(f"{W}bookmarkStart")}
    wanted = {one.get(f"{W}anchor") for one in tree.iter(f"{W}hyperlink")} - {None}
    wanted |= {found[1] for one in tree.iter(f"{W}instrText") if (found := _REFERENCE.match(one.text or ""))}
    yield from (f"nothing has the bookmark {name}" for name in sorted(wanted - names))
    relations = {one.get("Id") for one in xml_of(data, "word/_rels/document.xml.rels")}
    used = {value for one in tree.iter() for key, value in one.attrib.items() if key.startswith(R)}
    yield from (f"nothing has the relationship {name}" for name in sorted(used - relations))


def drawings(data: bytes) -> Iterator[str]:
    """The ids of drawings and of their parts are unique."""
    tree = xml_of(data)
    ids = Counter(one.get("id") for one in (*tree.iter(f"{WP}docPr"), *tree.iter(f"{WPS}cNvPr")))
    yield from (f"{times} drawings have the id {id_}" for id_, times in ids.items() if times > 1)


def styles(data: bytes) -> Iterator[str]:
    """Every style, list and base of a style that is named exists."""
    known = {one.get(f"{W}styleId") for one in xml_of(data, "word/styles.xml").iter(f"{W}style")}
    used = {
        one.get(f"{W}val")
        for _, part in _stories(data)
        for tag in ("pStyle", "rStyle", "tblStyle")
        for one in part.iter(f"{W}{tag}")
    }
    used |= {
        one.get(f"{W}val")
        for tag in ("basedOn", "next", "link")
        for one in xml_of(data, "word/styles.xml").iter(f"{W}{tag}")
    }
    yield from (f"no style is called {name}" for name in sorted(used - known))
    numbers = {one.get(f"{W}numId") for one in xml_of(data, "word/numbering.xml").iter(f"{W}num")}
    counted = {one.get(f"{W}val") for one in xml_of(data).iter(f"{W}numId")} - {"0"}
    yield from (f"no list has the number {number}" for number in sorted(counted - numbers))


CHECKS = (cells, grids, fields, bookmarks, targets, drawings, styles)


def _stories(data: bytes) -> Iterator[tuple[str, Any]]:
    """Yield the parts that hold text."""
    for name in sorted(parts_of(data)):
        if _STORIES.fullmatch(name):
            yield name, xml_of(data, name)


def _value(cell: Any, tag: str) -> str | None:
    found = cell.find(f"{W}tcPr/{W}{tag}")
    return None if found is None else found.get(f"{W}val")
