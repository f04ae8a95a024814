"""What keeps people with a screen reader, with weak eyes or with a monochrome printer from reading a .docx.

The rules are those of Word's own checker (title, language, headings, table heads, alternative texts,
links) and more: contrast, meaning by colour alone, space made of empty paragraphs, lists made of text.
Each check is a function from a file to sentences; no sentence means no fault. None knows the writer.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Any

from tests.writers.docx.colours import Colours, contrast, luminance
from tests.writers.docx.reading import WP, WPS, A, C, W, parts_of, text_of, xml_of

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST_CONTRAST = 4.5
"""Of text and its ground, by success criterion 1.4.3 of WCAG 2."""

LEAST_CONTRAST_OF_LINES = 3.0
"""Of what a drawing needs to be understood, by 1.4.11."""

_CORE = (
    "{http://purl.org/dc/elements/1.1/}",
    "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}",
)
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_NAME_OF_FILE = re.compile(
    r"\.(?:png|jpe?g|gif|svg|emf|wmf|bmp)$|^(?:図|画像|Picture|Image)\s*[0-9]*$", re.IGNORECASE
)
_ADDRESS = re.compile(r"^(?:https?://|www\.|mailto:)", re.IGNORECASE)
_NO_WORDS = {"こちら", "ここ", "リンク", "詳細", "詳しくはこちら", "click here", "here"}
_MARKER = re.compile(r"^(?:[・●○◯■□▪•‣*－-]|[0-9０-９]{1,2}[.．)）]|[①-⑳])\s*\S")
_LISTS = ("ListBullet", "ListNumber")


def faults(data: bytes) -> list[str]:
    """Return what is wrong in a file, one sentence each."""
    return [fault for check in CHECKS for fault in check(data)]


def properties(data: bytes) -> Iterator[str]:
    """Title, subject, author and language are set, and so is the municipality in the file of the program."""
    core = xml_of(data, "docProps/core.xml")
    for name in ("title", "subject", "creator", "language"):
        if not (core.findtext(_CORE[0] + name) or "").strip():
            yield f"docProps/core.xml has no {name}"
    for name in ("lastModifiedBy", "contentStatus"):
        if not (core.findtext(_CORE[1] + name) or "").strip():
            yield f"docProps/core.xml has no {name}"
    app = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
    for name in ("Application", "Company"):
        if not (xml_of(data, "docProps/app.xml").findtext(app + name) or "").strip():
            yield f"docProps/app.xml has no {name}"


def language(data: bytes) -> Iterator[str]:
    """All text is Japanese by default, and no run says otherwise."""
    default = xml_of(data, "word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    for key in ("val", "eastAsia"):
        if default is None or default.get(f"{W}{key}") != "ja-JP":
            yield f"the default language ({key}) is not ja-JP"
    for name in _parts(data):
        for one in xml_of(data, name).iter(f"{W}lang"):
            if {one.get(f"{W}{key}", "ja-JP") for key in ("val", "eastAsia")} != {"ja-JP"}:
                yield f"a run in {name} is in another language"


def headings(data: bytes) -> Iterator[str]:
    """The first heading is of the first level, no level is left out on the way down, and none is empty."""
    levels = _outline_levels(data)
    before = 0
    for paragraph in xml_of(data).iter(f"{W}p"):
        level = levels.get(_style(paragraph))
        if level is None:
            continue
        words = _words(paragraph)
        if not words:
            yield "a heading is empty"
        if level > before + 1:
            yield f"from level {before} to level {level} at {words!r}"
        before = level
    if not before:
        yield "no paragraph is a heading"


def tables(data: bytes) -> Iterator[str]:
    """Every table has a title, a description, and names its columns in a head or its rows in the first column."""
    for table in xml_of(data).iter(f"{W}tbl"):
        form = table.find(f"{W}tblPr")
        for tag in ("tblCaption", "tblDescription"):
            found = form.find(f"{W}{tag}")
            if found is None or not found.get(f"{W}val").strip():
                yield f"a table has no {tag}: {_words(table)[:20]!r}"
        rows = table.findall(f"{W}tr")
        heads = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
        look = form.find(f"{W}tblLook")
        labelled = look is not None and look.get(f"{W}firstColumn") == "1"
        if not heads and not labelled:
            yield f"a table names neither columns nor rows: {_words(table)[:20]!r}"
        if heads != rows[: len(heads)] or len(heads) == len(rows):
            yield f"the head of a table is not at its top: {_words(table)[:20]!r}"
        if heads and (look is None or look.get(f"{W}firstRow") != "1"):
            yield f"a table has a head that its look does not show: {_words(table)[:20]!r}"
        for row in heads:
            yield from (f"a head is empty: {_words(row)[:20]!r}" for cell in _cells(row) if not _words(cell))
        if list(table.iter(f"{W}tbl")) != [table]:
            yield f"a table stands in a table: {_words(table)[:20]!r}"


def drawings(data: bytes) -> Iterator[str]:
    """Every picture, chart, group and part of a group tells in words what it shows, or is marked decoration."""
    tree = xml_of(data)
    for one in (*tree.iter(f"{WP}docPr"), *tree.iter(f"{WPS}cNvPr")):
        words = (one.get("descr") or "").strip()
        if next(one.iter(_DECORATIVE), None) is not None:
            if words:
                yield f"what is marked decoration has words: {words[:20]!r}"
        elif not words or _NAME_OF_FILE.search(words):
            yield f"a drawing has no alternative text: {one.get('name')!r} {words!r}"
    for chart in tree.iter(f"{C}chart"):
        words = next(chart.iterancestors(f"{WP}inline")).find(f"{WP}docPr").get("descr") or ""
        if not re.search(r"[0-9]", words):
            yield f"the words for a chart hold no figure: {words!r}"


def pictures(data: bytes) -> Iterator[str]:
    """No figure is a picture: its words could be neither read aloud nor enlarged nor corrected.

    A coat of arms on the cover, the section before the first break, is none.
    """
    body = xml_of(data)[0]
    first = next(
        (place for place, one in enumerate(body) if next(one.iter(f"{W}sectPr"), None) is not None), 0
    )
    for block in body[first + 1 :]:
        yield from ("a figure is a picture" for _ in block.iter(f"{A}blip"))


def colours(data: bytes) -> Iterator[str]:
    """Text stands out from its ground, in runs, cells, shapes and charts."""
    found = Colours(xml_of(data, "word/styles.xml"))
    low: dict[tuple[str, str], str] = {}
    for name in _parts(data):
        for pair in found.pairs(xml_of(data, name)):
            if contrast(pair.text, pair.ground) < LEAST_CONTRAST:
                low.setdefault((pair.text, pair.ground), pair.words)
    for (text, ground), words in low.items():
        yield f"{text} on {ground} has a contrast of {contrast(text, ground):.1f}: {words[:20]!r}"
    for name, chart in _charts(data):
        for one in chart.iter(f"{A}defRPr", f"{A}rPr"):
            colour = one.find(f"{A}solidFill/{A}srgbClr").get("val")
            if contrast(colour, "FFFFFF") < LEAST_CONTRAST:
                yield f"text in {name} has a contrast of {contrast(colour, 'FFFFFF'):.1f}"


def colour_alone(data: bytes) -> Iterator[str]:
    """A coloured cell has words in it, shades differ in lightness, lines in form, and links are underlined."""
    for table in xml_of(data).iter(f"{W}tbl"):
        grounds: set[str] = set()
        for cell in table.iter(f"{W}tc"):
            shading = cell.find(f"{W}tcPr/{W}shd")
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            if shading is None or (merge is not None and merge.get(f"{W}val") != "restart"):
                continue
            if not _words(cell):
                yield f"a cell says by its colour alone what it means, in {_words(table)[:20]!r}"
            if (_style(next(cell.iter(f"{W}p"))) or "").startswith("BarText"):
                grounds.add(shading.get(f"{W}fill"))
        lights = sorted(luminance(ground) for ground in grounds)
        if any(upper - lower < 0.1 for lower, upper in itertools.pairwise(lights)):
            yield "two phases of a roadmap are equal in monochrome"
    for name, chart in _charts(data):
        forms = [
            (one.find(f"{C}spPr/{A}ln/{A}prstDash") is not None, one.find(f"{C}marker/{C}symbol").get("val"))
            for one in chart.iter(f"{C}ser")
        ]
        if len(set(forms)) < len(forms):
            yield f"lines in {name} differ in their colour alone"
        for one in chart.iter(f"{C}ser"):
            colour = one.find(f"{C}spPr/{A}ln/{A}solidFill/{A}srgbClr").get("val")
            if contrast(colour, "FFFFFF") < LEAST_CONTRAST_OF_LINES:
                yield f"a line in {name} is too pale"
    link = xml_of(data, "word/styles.xml").find(f"{W}style[@{W}styleId='Hyperlink']/{W}rPr/{W}u")
    if link is None or link.get(f"{W}val") == "none":
        yield "links are told by their colour alone"


def empty_paragraphs(data: bytes) -> Iterator[str]:
    """No empty paragraph makes space; one may part two tables or end a section after a table."""
    for body in (xml_of(data)[0], *(box for box in xml_of(data).iter(f"{W}txbxContent"))):
        for one in body.findall(f"{W}p"):
            if _words(one) or next(one.iter(f"{W}drawing"), None) is not None:
                continue
            before = one.getprevious()
            if before is None or before.tag not in (f"{W}tbl", f"{W}sdt"):
                yield f"an empty paragraph follows {'nothing' if before is None else _words(before)[-20:]!r}"
    for run in xml_of(data).iter(f"{W}t"):
        if re.search(r"[ \u3000]{3}", run.text or ""):
            yield f"spaces shift text: {run.text!r}"


def links(data: bytes) -> Iterator[str]:
    """The words of a link tell where it leads; an address that must be readable on paper has a tip beside it."""
    for link in xml_of(data).iter(f"{W}hyperlink"):
        words = _words(link)
        if not words or words in _NO_WORDS:
            yield f"a link says nothing: {words!r}"
        tip = link.get(f"{W}tooltip") or ""
        if link.get(f"{W}anchor") is None and _ADDRESS.match(words) and (not tip or _ADDRESS.match(tip)):
            yield f"a link has no words but its address: {words!r}"


def lists(data: bytes) -> Iterator[str]:
    """A list is a list: every item has its number or bullet from Word, none is typed before the text."""
    numbered = _numbered_styles(data)
    tree = xml_of(data)
    for one in tree.iter(f"{W}p"):
        style = _style(one)
        if style in _LISTS and style not in numbered and one.find(f"{W}pPr/{W}numPr") is None:
            yield f"an item of a list has no bullet: {_words(one)[:20]!r}"
    for parent in (tree[0], *tree.iter(f"{W}tc")):
        marked = [
            paragraph
            for paragraph in parent.findall(f"{W}p")
            if _MARKER.match(_words(paragraph)) and paragraph.find(f"{W}pPr/{W}numPr") is None
        ]
        for one in marked:
            if one.getnext() in marked:
                yield f"a list is typed: {_words(one)[:20]!r}"


CHECKS = (
    properties,
    language,
    headings,
    tables,
    drawings,
    pictures,
    colours,
    colour_alone,
    empty_paragraphs,
    links,
    lists,
)


def _parts(data: bytes) -> list[str]:
    """Return the parts that hold text: the body, headers, footers."""
    return [
        name for name in parts_of(data) if re.fullmatch(r"word/(?:document|header\d+|footer\d+)\.xml", name)
    ]


def _charts(data: bytes) -> Iterator[tuple[str, Any]]:
    for name in parts_of(data):
        if re.fullmatch(r"word/charts/chart\d+\.xml", name):
            yield name, xml_of(data, name)


def _outline_levels(data: bytes) -> dict[str | None, int]:
    return {
        style.get(f"{W}styleId"): int(level.get(f"{W}val")) + 1
        for style in xml_of(data, "word/styles.xml").iter(f"{W}style")
        if (level := style.find(f"{W}pPr/{W}outlineLvl")) is not None and level.get(f"{W}val") != "9"
    }


def _numbered_styles(data: bytes) -> set[str]:
    return {
        style.get(f"{W}styleId")
        for style in xml_of(data, "word/styles.xml").iter(f"{W}style")
        if style.find(f"{W}pPr/{W}numPr") is not None
    }


def _cells(row: Any) -> Iterator[Any]:
    """Yield the cells of a row, without those that continue one above."""
    for cell in row.findall(f"{W}tc"):
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        if merge is None or merge.get(f"{W}val") == "restart":
            yield cell


def _style(paragraph: Any) -> str | None:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return None if found is None else found.get(f"{W}val")


def _words(node: Any) -> str:
    return text_of(node).replace("\N{PARAGRAPH SEPARATOR}", "").strip()
