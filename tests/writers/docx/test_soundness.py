"""All documents of the examples are sound: for two validators, for what both miss, and for python-docx."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import docx
import pytest

from dxstrat.writers.docx.package import zipped
from tests.writers.docx.made import ALL, made
from tests.writers.docx.reading import LOOKS, parts_of, sample_docx
from tests.writers.docx.soundness import CHECKS, faults
from tests.writers.docx.validators import audit_errors, needs_sdk, sdk_errors

if TYPE_CHECKING:
    from pathlib import Path

BODY, NUMBERS = "word/document.xml", "word/numbering.xml"

BREAKS = (
    ("cells", BODY, r"</w:tc>", "<w:tbl/></w:tc>", "does not end with a paragraph"),
    ("grids", BODY, r'<w:gridSpan w:val="2"/>', "", "columns in a grid of"),
    ("grids", BODY, r'<w:tcW w:w="\d+"', '<w:tcW w:w="7"', "not as wide as its columns"),
    ("grids", BODY, r'<w:gridCol w:w="\d+"', '<w:gridCol w:w="7"', "not as wide as its table"),
    ("grids", BODY, r'<w:vMerge w:val="restart"/>', "", "continues nothing"),
    ("fields", BODY, r'<w:fldChar w:fldCharType="end"/>', "", "does not end"),
    ("fields", BODY, r'<w:fldChar w:fldCharType="separate"/>', "", "in the wrong place"),
    ("fields", BODY, r"<w:instrText[^>]*>[^<]*</w:instrText>", "", "instructions"),
    ("fields", BODY, r'w:fldCharType="begin"', 'w:fldCharType="begin" w:dirty="1"', "outdated"),
    ("fields", "word/settings.xml", r"<w:compat>", "<w:updateFields/><w:compat>", "Word will ask"),
    ("bookmarks", BODY, r'(<w:bookmarkStart [^>]*w:name=")[^"]*"', r'\1same"', "have the name same"),
    ("bookmarks", BODY, r'(<w:bookmarkStart [^>]*w:name=")', r"\1" + "x" * 40, "too long"),
    ("bookmarks", BODY, r"<w:bookmarkEnd [^>]*>", "", "begin or end alone"),
    ("targets", BODY, r'w:anchor="', 'w:anchor="x', "nothing has the bookmark"),
    ("targets", BODY, r" REF ", " REF x", "nothing has the bookmark"),
    ("targets", BODY, r'<w:hyperlink r:id="', '<w:hyperlink r:id="x', "nothing has the relationship"),
    ("drawings", BODY, r'<wp:docPr id="\d+"', '<wp:docPr id="1"', "drawings have the id 1"),
    ("styles", BODY, r'<w:pStyle w:val="BodyText"', '<w:pStyle w:val="Nowhere"', "no style is called"),
    ("styles", NUMBERS, r'<w:num w:numId="2">', '<w:num w:numId="999">', "no list has the number 2"),
)  # fmt: skip
"""Check, part, what is replaced in it by what, and words of the fault that must then be found."""


@pytest.mark.parametrize(("example", "look", "document"), ALL)
def test_no_document_of_an_example_has_a_fault(example: str, look: str, document: str) -> None:
    assert faults(made(example, look, document).docx) == []


@pytest.mark.parametrize("look", LOOKS)
def test_the_sample_has_no_fault_either(look: str) -> None:
    assert faults(sample_docx(look)) == []


@pytest.mark.parametrize(("check", "part", "old", "new", "told"), BREAKS)
def test_a_fault_is_found(check: str, part: str, old: str, new: str, told: str) -> None:
    parts = parts_of(sample_docx("modern"))
    text, times = re.subn(old, new, parts[part].decode())
    assert times, "nothing to break was found"
    found = list(next(one for one in CHECKS if one.__name__ == check)(zipped({**parts, part: text.encode()})))
    assert [one for one in found if told in one]


def test_every_check_is_seen_to_fail() -> None:
    assert {one.__name__ for one in CHECKS} == {check for check, *_ in BREAKS}


@pytest.mark.parametrize(("example", "look", "document"), ALL)
def test_openxml_audit_finds_nothing(example: str, look: str, document: str, tmp_path: Path) -> None:
    assert audit_errors(_file(tmp_path, example, look, document)) == []


@needs_sdk
@pytest.mark.parametrize(("example", "look", "document"), ALL)
def test_the_open_xml_sdk_finds_nothing(example: str, look: str, document: str, tmp_path: Path) -> None:
    assert sdk_errors(_file(tmp_path, example, look, document)) == []


@pytest.mark.parametrize(("example", "look", "document"), ALL)
def test_python_docx_opens_them(example: str, look: str, document: str) -> None:
    one = made(example, look, document)
    opened = docx.Document(io.BytesIO(one.docx))
    assert opened.core_properties.title == one.tree.metadata.title
    assert opened.tables


def _file(folder: Path, example: str, look: str, document: str) -> Path:
    path = folder / f"{example}-{look}-{document}.docx"
    path.write_bytes(made(example, look, document).docx)
    return path
