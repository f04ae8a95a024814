"""Writing: the base opened with python-docx, charts and links added, the body put in, the bytes repeatable.

Why the body does not pass through python-docx: a thousand measures are thirty megabytes of XML, which it
would parse, copy and write again. The body goes into the package block by block and is never held as a
whole; on its way it passes a parser that keeps nothing, as a guard against a body that is not well-formed.
"""

from __future__ import annotations

import io
import itertools
from typing import TYPE_CHECKING
from xml.parsers.expat import ParserCreate

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from dxstrat.document import Cover
from dxstrat.document.walk import blocks_of
from dxstrat.writers.docx.base import base
from dxstrat.writers.docx.body import body
from dxstrat.writers.docx.charts import WORKBOOK_RELATION, chart_part
from dxstrat.writers.docx.comments import Margin, comments_part
from dxstrat.writers.docx.covers import PICTURE_RELATION
from dxstrat.writers.docx.draft import FIRST_ORDERED_LIST, Draft
from dxstrat.writers.docx.house.dressing import dress
from dxstrat.writers.docx.lists import ordered_numbers
from dxstrat.writers.docx.look import Look, look_named
from dxstrat.writers.docx.numbers import count
from dxstrat.writers.docx.package import parts_of, zipped
from dxstrat.writers.docx.relations import Relations, relations_of
from dxstrat.writers.docx.workbook import workbook
from dxstrat.writers.docx.xml import NAMESPACES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from docx.parts.document import DocumentPart

    from dxstrat.document import Document
    from dxstrat.writers.docx.comments import Comment
    from dxstrat.writers.docx.house.house import House

_OPENING = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document '
    + " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    + "><w:body>"
)
_CLOSING = "</w:body></w:document>"
_ONE_SHEET = "summary"
"""The document that people want on one sheet of paper."""

_PICTURES = {
    "png": ("/word/media/picture.png", CONTENT_TYPE.PNG),
    "jpeg": ("/word/media/picture.jpeg", CONTENT_TYPE.JPEG),
}


def write_docx(
    document: Document,
    look: Look | None = None,
    *,
    pages: Mapping[str, int] | None = None,
    house: House | None = None,
    comments: Sequence[Comment] = (),
) -> bytes:
    """Return the .docx of a document, in the look "modern" unless another is given.

    `pages` gives the page of each heading by its anchor, for the table of contents; without it the
    entries stand without numbers. With a `house` the document has the office's styles, headers and cover;
    `look` then has to come from `House.look`. `comments` stand at places of this very tree. The same tree
    gives the same bytes. Raises ValueError for a
    tree that no document can be made of: a reference to nowhere, an anchor that stands twice, rows that do
    not fill their table, a character that XML cannot hold, a comment on what is not in it.
    """
    look = look or look_named("modern")
    if document.metadata.document == _ONE_SHEET:
        look = look.dense()
    relations = relations_of(document)
    draft = Draft(look, count(document, look), relations, pages or {})
    parts: Mapping[str, bytes] = base(look, document.metadata)
    if house is not None:
        dressed = dress(house, parts, document)
        parts, draft.office_cover = dressed.parts, dressed.cover
        draft.running, draft.cover_running = dressed.running, dressed.cover_running
        draft.close_headings, draft.close_captions = house.close_headings, house.close_captions
    draft.margin = Margin.of(comments, document, with_cover=draft.office_cover is None)
    opened = docx.Document(io.BytesIO(zipped(parts)))
    _add_relations(opened.part, relations, look)
    if comments:
        _add_comments(opened.part, comments)
    if draft.office_cover is None:
        _add_picture(opened.part, document)
    return zipped({**parts_of(opened.part.package), "word/document.xml": _content(draft, document)})


def _content(draft: Draft, document: Document) -> Iterator[bytes]:
    """Yield the main part of the document, block by block."""
    guard = ParserCreate()
    for piece in itertools.chain((_OPENING,), body(draft, document), (_CLOSING,)):
        encoded = draft.margin.at_the_beginning(piece).encode()
        guard.Parse(encoded)
        yield encoded
    draft.margin.close()
    guard.Parse(b"", True)  # noqa: FBT003 - "this is all", in the words of expat


def _add_comments(part: DocumentPart, comments: Sequence[Comment]) -> None:
    texts = Part(
        PackURI("/word/comments.xml"),
        CONTENT_TYPE.WML_COMMENTS,
        comments_part(comments).encode(),
        part.package,
    )
    part.load_rel(RELATIONSHIP_TYPE.COMMENTS, texts, "rIdComments")


def _add_picture(part: DocumentPart, document: Document) -> None:
    covers = (block for block in blocks_of(document) if isinstance(block, Cover))
    picture = next((cover.picture for cover in covers if cover.picture), None)
    if picture is not None:
        name, kind = _PICTURES[picture.kind]
        blob = Part(PackURI(name), kind, picture.data, part.package)
        part.load_rel(RELATIONSHIP_TYPE.IMAGE, blob, PICTURE_RELATION)


def _add_relations(part: DocumentPart, relations: Relations, look: Look) -> None:
    for address, relation in relations.links.items():
        part.load_rel(RELATIONSHIP_TYPE.HYPERLINK, address, relation, is_external=True)
    numbering = part.numbering_part.element
    for number in ordered_numbers(FIRST_ORDERED_LIST, relations.ordered_lists):
        numbering.append(parse_xml(number.replace("<w:num ", f'<w:num xmlns:w="{NAMESPACES["w"]}" ', 1)))
    for place, shown in enumerate(relations.charts, 1):
        package = part.package
        blob = chart_part(shown, look).encode()
        chart = Part(PackURI(f"/word/charts/chart{place}.xml"), CONTENT_TYPE.DML_CHART, blob, package)
        figures = Part(
            PackURI(f"/word/embeddings/chart{place}.xlsx"), CONTENT_TYPE.SML_SHEET, workbook(shown), package
        )
        chart.load_rel(RELATIONSHIP_TYPE.PACKAGE, figures, WORKBOOK_RELATION)
        part.load_rel(RELATIONSHIP_TYPE.CHART, chart, f"rIdChart{place}")
