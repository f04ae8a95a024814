"""What LibreOffice makes of the files: tagged, Japanese, turned where they should be, in the right fonts."""

from __future__ import annotations

import functools
import os
import re
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from dxstrat.writers.docx import look_named, write_docx
from dxstrat.writers.docx.pages import outline, pages_in_print
from tests.writers.docx.reading import LOOKS
from tests.writers.docx.sample import document
from tests.writers.docx.soffice import PDF, convert, program

if TYPE_CHECKING:
    from collections.abc import Iterator


@functools.cache
def printed(look: str) -> Path:
    """Return the PDF of the sample; made once for all tests."""
    folder = Path(tempfile.mkdtemp(prefix="dxstrat-print-"))
    source = folder / "sample.docx"
    source.write_bytes(write_docx(document(hostile=False), look_named(look)))
    convert([source], PDF, folder)
    return source.with_suffix(".pdf")


@pytest.mark.parametrize("look", LOOKS)
def test_the_pdf_is_tagged_and_japanese(look: str) -> None:
    root: Any = PdfReader(printed(look)).trailer["/Root"]
    assert root["/Lang"] == "ja-JP"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root


@pytest.mark.parametrize("look", LOOKS)
def test_only_the_roadmap_lies_on_its_side(look: str) -> None:
    reader = PdfReader(printed(look))
    turned = [
        number for number, page in enumerate(reader.pages, 1) if page.mediabox.width > page.mediabox.height
    ]
    assert len(reader.pages) >= 10
    assert len(turned) == 1
    words = re.sub(r"\s", "", reader.pages[turned[0] - 1].extract_text())
    assert "ロードマップ" in words
    assert "みどり市DX推進戦略" in words, "the header stands on the landscape page too"
    assert f"{turned[0]}/{len(reader.pages)}" in words, "and so does the page number"


@pytest.mark.parametrize("look", LOOKS)
def test_the_outline_is_the_headings(look: str) -> None:
    pdf = printed(look)
    reader = PdfReader(pdf)
    assert list(outline(pdf.read_bytes())) == list(_outline(reader, reader.outline))
    titles = [title for title, _ in _outline(reader, reader.outline)]
    assert len(titles) == 19
    first = {"modern": "第1章 計画の策定に当たって", "formal": "第1 計画の策定に当たって"}[look]
    assert titles[:3] == ["はじめに", first, "1 策定の趣旨"]


@pytest.mark.parametrize("look", LOOKS)
def test_contents_get_the_pages_of_the_print(look: str) -> None:
    tree = document(hostile=False)
    form = look_named(look)
    pages = pages_in_print(tree, write_docx(tree, form), program(), form)
    reader = PdfReader(printed(look))
    expected = [number for _, number in _outline(reader, reader.outline)]
    assert list(pages.values()) == expected
    assert pages["greeting"] == 3
    again = write_docx(tree, form, pages=pages)
    assert pages_in_print(tree, again, program(), form) == pages


def test_pages_are_not_guessed_for_another_document() -> None:
    tree = document(hostile=False)
    other = write_docx(document(hostile=False), look_named("formal"))
    assert pages_in_print(tree, other, program(), look_named("modern")) == {}


@pytest.mark.skipif(os.name != "posix", reason="a script of the shell stands for LibreOffice")
def test_a_program_that_takes_too_long_is_ended_with_what_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = tmp_path / "started"
    slow = tmp_path / "soffice"
    slow.write_text(f"#!/bin/sh\nsleep 60 &\necho $! > '{started}'\nwait\n")
    slow.chmod(0o755)
    monkeypatch.setattr("dxstrat.writers.docx.pages._PATIENCE_SECONDS", 2)
    tree = document()
    assert pages_in_print(tree, write_docx(tree), slow) == {}
    child = int(started.read_text())
    for _ in range(100):
        if _is_ended(child):
            break
        time.sleep(0.1)
    assert _is_ended(child)


def _is_ended(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    # where nobody takes ended children up, one stays behind as a name without a program
    state = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False
    )
    return state.stdout.strip().startswith("Z") or not state.stdout.strip()


def test_a_document_of_very_many_headings_is_not_laid_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = document(hostile=False)
    asked = tmp_path / "asked"
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\ntouch '{asked}'\n")
    program.chmod(0o755)
    monkeypatch.setattr("dxstrat.writers.docx.pages._MOST_HEADINGS", 3)
    assert pages_in_print(tree, write_docx(tree), program) == {}
    assert not asked.exists()
    monkeypatch.undo()
    assert pages_in_print(tree, write_docx(tree), program) == {}
    assert asked.exists() == (os.name == "posix")


def test_no_pages_come_from_a_program_that_fails(tmp_path: Path) -> None:
    tree = document()
    assert pages_in_print(tree, write_docx(tree), tmp_path / "nowhere") == {}


def test_no_outline_is_read_from_what_is_no_pdf() -> None:
    assert list(outline(b"")) == []
    assert list(outline(b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \nstartxref\n9\n%%EOF")) == []


def test_only_the_fonts_of_the_look_are_embedded() -> None:
    fonts = set()
    for page in PdfReader(printed("modern")).pages:
        resources: Any = page["/Resources"]
        for font in resources.get("/Font", {}).values():
            fonts.add(str(font.get_object()["/BaseFont"]).partition("+")[2])
    assert fonts == {"BIZUDPGothic-Regular", "BIZUDPGothic-Bold", "BIZUDGothic-Regular", "BIZUDGothic-Bold"}


def _outline(reader: PdfReader, items: Any) -> Iterator[tuple[str, int]]:
    for one in items:
        if isinstance(one, list):
            yield from _outline(reader, one)
        else:
            yield str(one.title), (reader.get_destination_page_number(one) or 0) + 1
