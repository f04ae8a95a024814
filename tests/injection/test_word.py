"""In a Word file made from hostile texts there is no field, link, formula or part but those that dxstrat makes."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from lxml import etree

from dxstrat.model import build_strategy
from dxstrat.rendering import render
from dxstrat.source import check_schema
from dxstrat.writers.docx import write_docx
from tests.corpora.naughty import document_with, fields
from tests.injection.payloads import PRINTABLE
from tests.writers.docx.reading import W, all_text, parts_of

OUR_FIELDS = {"TOC", "PAGEREF", "SEQ", "REF", "PAGE", "NUMPAGES", "STYLEREF"}
OUR_SCHEMES = ("http://", "https://", "mailto:")


@pytest.fixture(scope="module", params=range(len(PRINTABLE)))
def word_file(request: pytest.FixtureRequest) -> bytes:
    """Return a Word file in which field number I holds payload number I + N; each meets each field."""
    texts = {path: PRINTABLE[(index + request.param) % len(PRINTABLE)] for index, path in enumerate(fields())}
    check = check_schema(document_with(texts, escaped=False))
    assert {finding.kind.code for finding in check.findings} <= {"DX109"}  # too long for its field
    texts = {path: text for path, text in texts.items() if path not in check.broken}
    assert len(texts) > 250
    strategy = build_strategy(document_with(texts, escaped=False).data, frozenset())
    assert strategy is not None
    rendering = render(strategy, "strategy", source_hash="")
    assert rendering.findings == ()
    assert rendering.document is not None
    return write_docx(rendering.document)


def test_nothing_in_it_acts(word_file: bytes) -> None:
    parts = parts_of(word_file)
    trees = {name: etree.fromstring(data) for name, data in parts.items() if name.endswith((".xml", ".rels"))}
    fields_found = [
        (node.text or "") if node.tag == f"{W}instrText" else node.get(f"{W}instr", "")
        for tree in trees.values()
        for node in tree.iter(f"{W}instrText", f"{W}fldSimple", f"{W}delInstrText")
    ]
    assert len(fields_found) > 20
    assert {words.split()[0] for words in fields_found} <= OUR_FIELDS
    assert not any("DDE" in words or "INCLUDE" in words for words in fields_found)
    targets = [
        node.get("Target", "")
        for name, tree in trees.items()
        if name.endswith(".rels")
        for node in tree
        if node.get("TargetMode") == "External"
    ]
    assert [target for target in targets if not target.startswith(OUR_SCHEMES)] == []
    tags = {etree.QName(node).localname for tree in trees.values() for node in tree.iter(etree.Element)}
    assert tags.isdisjoint({"altChunk", "object", "OLEObject", "control", "script", "img", "subDoc"})
    assert not [name for name in parts if re.search(r"(?i)vba|activex|ole|attached|\.bin$|\.htm", name)]


def test_its_workbooks_hold_no_formula(word_file: bytes) -> None:
    books = [data for name, data in parts_of(word_file).items() if name.endswith(".xlsx")]
    assert books
    for book in books:
        with zipfile.ZipFile(io.BytesIO(book)) as archive:
            sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
            assert sheets
            for name in sheets:
                tags = {etree.QName(node).localname for node in etree.fromstring(archive.read(name)).iter()}
                assert "c" in tags
                assert tags.isdisjoint({"f", "hyperlink", "hyperlinks", "oleObject"})
            assert not [name for name in archive.namelist() if "externalLink" in name or "vba" in name]


def test_its_text_is_what_was_written(word_file: bytes) -> None:
    shown = all_text(word_file)
    assert sum(1 for text in PRINTABLE if text.split("\n")[0] in shown) > len(PRINTABLE) - 4
