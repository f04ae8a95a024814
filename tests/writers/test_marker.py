"""The mark in a Word file is read back, and nothing else is taken for it."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxstrat.writers.marker import Marker, read_marker
from tests.writers.docx.reading import parts_of, sample_docx

if TYPE_CHECKING:
    from pathlib import Path

PART = "docProps/custom.xml"


def packed(content: bytes, name: str = PART) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


def _small() -> bytes:
    return packed(parts_of(sample_docx("modern"))[PART])


def test_what_was_written_is_read(tmp_path: Path) -> None:
    expected = Marker(
        version="1", document="strategy", edition="第1.0版", plan_id="midori-dx", source_hash="0" * 64
    )
    assert read_marker(sample_docx("modern")) == expected
    path = tmp_path / "計画.docx"
    path.write_bytes(sample_docx("formal"))
    assert read_marker(path) == expected


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 broken",
        b"not a zip",
        packed(b"", "word/document.xml"),
        packed(b"<not-closed"),
        packed(b"<Properties/>"),
        packed(b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'),
        packed(b" " * 200_000),
        packed("<x/>".encode("utf-16")),
        packed(b'<?xml version="1.0" encoding="nowhere"?><x/>'),
    ],
)
def test_other_files_have_no_mark(data: bytes, tmp_path: Path) -> None:
    assert read_marker(data) is None
    path = tmp_path / "file.docx"
    path.write_bytes(data)
    assert read_marker(path) is None


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), min_size=1, max_size=20))
def test_a_damaged_file_never_raises(damage: list[tuple[int, int]]) -> None:
    data = bytearray(_small())
    for place, value in damage:
        data[place % len(data)] = value
    read_marker(bytes(data))
    read_marker(bytes(data[: damage[0][0] % len(data)]))


def test_no_file_and_a_folder_have_no_mark(tmp_path: Path) -> None:
    assert read_marker(tmp_path / "nowhere.docx") is None
    assert read_marker(tmp_path) is None


def test_a_file_made_in_word_has_no_mark() -> None:
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    assert read_marker(buffer.getvalue()) is None


def test_reading_needs_neither_docx_nor_lxml() -> None:
    code = "import sys, dxstrat.writers.marker; print([m for m in ('docx', 'lxml') if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
