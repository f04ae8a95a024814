"""Reading back what the writer wrote: parts, paragraphs, texts; and the texts that a tree holds."""

from __future__ import annotations

import dataclasses
import functools
import io
import zipfile
from typing import TYPE_CHECKING, Any

from lxml import etree

from dxstrat.document import Box, Chart, Contents, Cover, Diagram, Document, Legend, Table, Text
from dxstrat.writers.docx import look_named, write_docx
from tests.writers.docx.sample import document

if TYPE_CHECKING:
    from collections.abc import Iterator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

LOOKS = ("modern", "formal")


@functools.cache
def sample_docx(look: str) -> bytes:
    """Return the sample document in a look."""
    return write_docx(document(), look_named(look))


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a .docx."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xml_of(data: bytes, name: str = "word/document.xml") -> Any:
    """Return a part as a tree."""
    return etree.fromstring(parts_of(data)[name])


def text_of(node: Any) -> str:
    """Return the text below a node: runs one after the other, breaks and tabs as themselves."""
    pieces = {f"{W}br": "\n", f"{W}tab": "\t", f"{W}p": "\N{PARAGRAPH SEPARATOR}"}
    found = []
    for one in node.iter():
        if one.tag in (f"{W}t", f"{A}t", f"{C}v"):
            found.append(one.text or "")
        elif one.tag in pieces and one.getparent().tag != f"{W}tabs":
            found.append(pieces[one.tag])
    return "".join(found)


def all_text(data: bytes) -> str:
    """Return all text of a .docx: body, header, charts, descriptions."""
    found = []
    for name in sorted(parts_of(data)):
        if name.startswith("word/") and name.endswith(".xml"):
            tree = xml_of(data, name)
            found.append(text_of(tree))
            for node in tree.iter():
                found += [value for key, value in node.attrib.items() if key in _DESCRIPTIONS]
    return "\n\n".join(found)


_DESCRIPTIONS = ("descr", f"{W}val")


def texts_in(tree: Document) -> Iterator[str]:
    """Yield every text of a document tree that a reader is to find."""
    for node in _nodes(tree.sections):
        match node:
            case Text(text=text):
                yield text
            case Box(text=texts, alt=alt):
                yield from (*texts, alt)
            case Legend(phases=phases, marks=marks):
                yield from (*(words for _, words in phases), *marks)
            case Chart():
                yield from (node.title, node.unit, *node.categories, *(one.name for one in node.series))
                yield from (node.caption, node.alt, *node.notes)
            case Diagram():
                yield from (node.caption, node.alt, *node.notes)
            case Table():
                yield from (node.caption or "", node.description, *node.notes)
            case Cover():
                yield from (getattr(node, field.name) for field in dataclasses.fields(node))
            case Contents(title=title):
                yield title
            case _:
                pass


def _nodes(value: object) -> Iterator[object]:
    if isinstance(value, tuple):
        for one in value:
            yield from _nodes(one)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield value
        for field in dataclasses.fields(value):
            yield from _nodes(getattr(value, field.name))
