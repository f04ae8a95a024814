"""The files are valid in the eyes of two validators, and python-docx opens them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest

from tests.writers.docx.reading import LOOKS, sample_docx
from tests.writers.docx.validators import audit_errors, needs_sdk, sdk_errors

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("look", LOOKS)
def test_openxml_audit_finds_nothing(look: str, tmp_path: Path) -> None:
    path = tmp_path / "sample.docx"
    path.write_bytes(sample_docx(look))
    assert audit_errors(path) == []


@needs_sdk
@pytest.mark.parametrize("look", LOOKS)
def test_the_open_xml_sdk_finds_nothing(look: str, tmp_path: Path) -> None:
    path = tmp_path / "sample.docx"
    path.write_bytes(sample_docx(look))
    assert sdk_errors(path) == []


@pytest.mark.parametrize("look", LOOKS)
def test_python_docx_opens_them(look: str) -> None:
    opened = docx.Document(io.BytesIO(sample_docx(look)))
    assert len(opened.tables) == 7
    assert opened.core_properties.title == "みどり市DX推進戦略"
    assert opened.core_properties.language == "ja-JP"
    assert opened.core_properties.created is not None
    assert opened.core_properties.created.isoformat() == "2026-03-31T00:00:00+00:00"
    assert [one.orientation for one in opened.sections] == [0, 0, 1, 0]
