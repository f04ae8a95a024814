"""What the targets have found, as tests of their own that need no fuzzer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from dxstrat.document import Document, Section
from dxstrat.operations.reference import read_house
from dxstrat.writers.docx import look_named, write_docx
from dxstrat.writers.docx.base import base
from dxstrat.writers.docx.house import House, damaged_parts
from dxstrat.writers.docx.package import zipped
from dxstrat.writers.reference import guard
from tests.writers.docx.reading import parts_of
from tests.writers.docx.sample import METADATA, plain

if TYPE_CHECKING:
    from pathlib import Path

LOOK = look_named("modern")


def _changed(name: str, old: bytes, new: bytes) -> bytes:
    """Return our own base document with a change in one part."""
    parts = dict(base(LOOK, METADATA))
    assert parts[name].count(old) == 1
    return zipped({**parts, name: parts[name].replace(old, new)})


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "word/fontTable.xml"])
def test_a_version_of_xml_that_does_not_exist_is_told(name: str) -> None:
    problems = guard(_changed(name, b'<?xml version="1.0"', b'<?xml version="0.0"')).problems
    assert [(one.kind.code, one.part) for one in problems] == [("DX822", name)]


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "word/numbering.xml"])
def test_a_namespace_that_is_no_address_is_told(name: str, tmp_path: Path) -> None:
    space = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    data = _changed(name, space, space + ' xmlns:x="http://例え.jp/す"'.encode())
    package = guard(data).package
    assert package is not None
    assert [(one.kind.code, one.part) for one in damaged_parts(package)] == [("DX822", name)]
    (tmp_path / "ours.docx").write_bytes(data)
    house, findings = read_house(tmp_path / "ours.docx", LOOK)
    assert house is None
    assert [finding.kind.code for finding in findings] == ["DX822"]


def test_names_beyond_ascii_are_written_as_they_are() -> None:
    package = guard(_changed("word/fontTable.xml", b"</w:fonts>", "<w:ƌ/></w:fonts>".encode())).package
    assert package is not None
    house = House(package)
    tree = Document(METADATA, (Section((plain("本文です。"),)),))
    parts = parts_of(write_docx(tree, house.look(LOOK), house=house))
    root = etree.fromstring(parts["word/fontTable.xml"])
    assert "ƌ" in {etree.QName(one).localname for one in root}
