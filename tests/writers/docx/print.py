"""What LibreOffice makes of all documents of the examples, printed once, and the words on each page."""

from __future__ import annotations

import functools
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.writers.docx.made import ALL, made
from tests.writers.docx.soffice import PDF, convert, program

POINTS_PER_MM = 72 / 25.4
_XHTML = "{http://www.w3.org/1999/xhtml}"

STAND_INS = {"ＭＳ 明朝": "BIZ UDMincho", "ＭＳ ゴシック": "BIZ UDGothic"}
"""Fonts that come with Windows alone, and what is printed for them here, of the same widths."""


@dataclass(frozen=True)
class Line:
    """A line of text on a page: its place in points from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


@dataclass(frozen=True)
class Page:
    """A page: its size in points, and the lines on it, block by block."""

    width: float
    height: float
    blocks: tuple[tuple[Line, ...], ...]

    @property
    def lines(self) -> list[Line]:
        """All lines, from top to bottom."""
        return sorted((line for block in self.blocks for line in block), key=lambda line: line.top)


@functools.cache
def printed() -> dict[tuple[str, str, str], Path]:
    """Return the PDF of every document of every example; all are made in one run, which is much faster."""
    program()  # no document is made in vain
    folder = Path(tempfile.mkdtemp(prefix="dxstrat-print-"))
    files = {one: folder / f"{'-'.join(one)}.docx" for one in ALL}
    for one, file in files.items():
        file.write_bytes(made(*one).docx)
    (folder / "fonts.conf").write_text(_font_settings(), encoding="utf-8")
    convert(files.values(), PDF, folder, FONTCONFIG_FILE=str(folder / "fonts.conf"))
    return {one: file.with_suffix(".pdf") for one, file in files.items()}


@functools.cache
def pages(example: str, look: str, document: str) -> tuple[Page, ...]:
    """Return the pages of a document with the lines of text on them."""
    return pages_of(printed()[example, look, document])


def pages_of(pdf: Path) -> tuple[Page, ...]:
    """Return the pages of a PDF with the lines of text on them, as poppler finds them."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    told = subprocess.run([program, "-bbox-layout", str(pdf), "-"], check=True, capture_output=True).stdout
    root = ElementTree.fromstring(told.replace(b"\x00", b""))
    return tuple(
        Page(
            float(page.get("width", 0)),
            float(page.get("height", 0)),
            tuple(tuple(map(_line, block.iter(f"{_XHTML}line"))) for block in page.iter(f"{_XHTML}block")),
        )
        for page in root.iter(f"{_XHTML}page")
    )


def fonts(pdf: Path) -> set[str]:
    """Return the names of the fonts in a PDF, without the tag of a subset."""
    program = shutil.which("pdffonts")
    if program is None:
        pytest.skip("pdffonts is not installed")
    lines = subprocess.run(
        [program, str(pdf)], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    return {line.split()[0].rpartition("+")[2] for line in lines[2:]}


def _line(node: ElementTree.Element) -> Line:
    left, top, right, bottom = (float(node.get(key, 0)) for key in ("xMin", "yMin", "xMax", "yMax"))
    return Line(left, top, right, bottom, " ".join(word.text or "" for word in node))


def _font_settings() -> str:
    rules = "".join(
        f'<match target="pattern"><test name="family"><string>{name}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{stand_in}</string></edit></match>'
        for name, stand_in in STAND_INS.items()
    )
    return (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f'<include ignore_missing="yes">/etc/fonts/fonts.conf</include>{rules}</fontconfig>'
    )
