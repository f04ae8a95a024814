"""Writing: the base opened with python-docx, the body put in, charts added, the bytes made repeatable."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from dxstrat.writers.docx.base import base
from dxstrat.writers.docx.body import body
from dxstrat.writers.docx.charts import WORKBOOK_RELATION, chart_part
from dxstrat.writers.docx.draft import FIRST_ORDERED_LIST, Draft
from dxstrat.writers.docx.lists import ordered_numbers
from dxstrat.writers.docx.look import Look, look_named
from dxstrat.writers.docx.numbers import count
from dxstrat.writers.docx.package import unzipped, zipped
from dxstrat.writers.docx.workbook import workbook
from dxstrat.writers.docx.xml import NAMESPACES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.parts.document import DocumentPart

    from dxstrat.document import Document

_ALL_NAMESPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())


def write_docx(
    document: Document, look: Look | None = None, *, pages: Mapping[str, int] | None = None
) -> bytes:
    """Return the .docx of a document, in the look "modern" unless another is given.

    `pages` gives the page of each heading by its anchor, for the table of contents; without it the
    entries stand without numbers. The same tree gives the same bytes. Raises ValueError for a tree that
    no document can be made of: a reference to nowhere, an anchor that stands twice, rows that do not fill
    their table, a character that XML cannot hold.
    """
    look = look or look_named("modern")
    draft = Draft(look, count(document, look.headings), pages or {})
    content = body(draft, document)
    opened = docx.Document(io.BytesIO(base(look, document.metadata)))
    root = opened.element.body
    root.clear()
    for child in list(parse_xml(f"<w:body {_ALL_NAMESPACES}>{content}</w:body>")):
        root.append(child)
    _add_relations(opened.part, draft)
    buffer = io.BytesIO()
    opened.save(buffer)
    return zipped(unzipped(buffer.getvalue()))


def _add_relations(part: DocumentPart, draft: Draft) -> None:
    for address, relation in draft.links.items():
        part.load_rel(RELATIONSHIP_TYPE.HYPERLINK, address, relation, is_external=True)
    numbering = part.numbering_part.element
    for number in ordered_numbers(FIRST_ORDERED_LIST, draft.ordered_lists):
        numbering.append(parse_xml(number.replace("<w:num ", f'<w:num xmlns:w="{NAMESPACES["w"]}" ', 1)))
    for place, shown in enumerate(draft.charts, 1):
        package = part.package
        blob = chart_part(shown, draft.look).encode()
        chart = Part(PackURI(f"/word/charts/chart{place}.xml"), CONTENT_TYPE.DML_CHART, blob, package)
        figures = Part(
            PackURI(f"/word/embeddings/chart{place}.xlsx"), CONTENT_TYPE.SML_SHEET, workbook(shown), package
        )
        chart.load_rel(RELATIONSHIP_TYPE.PACKAGE, figures, WORKBOOK_RELATION)
        part.load_rel(RELATIONSHIP_TYPE.CHART, chart, f"rIdChart{place}")
