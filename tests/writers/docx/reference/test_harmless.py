"""Files as various programs write them pass the guard: a house style is not refused for its maker's ways."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from dxstrat.writers.reference import guard
from tests.writers.docx.reference.building import (
    PNG,
    SPACES,
    document,
    field,
    packed,
    paragraph,
    parts,
    relations,
    types,
    word_file,
)
from tests.writers.docx.reference.houses import OFFICES

if TYPE_CHECKING:
    from collections.abc import Callable


class _Stream(io.RawIOBase):
    """A stream that cannot go back, to which sizes are written after each file."""

    def __init__(self) -> None:
        self.data = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, piece: object) -> int:
        taken = bytes(piece)  # type: ignore[call-overload]
        self.data += taken
        return len(taken)


def _streamed() -> bytes:
    stream = _Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts(paragraph("<w:r><w:t>x</w:t></w:r>")).items():
            archive.writestr(name, data)
    return bytes(stream.data)


def _with_folders() -> bytes:
    return packed({"word/": "", "_rels/": "", **parts()}, zipfile.ZIP_STORED)


def _charted() -> bytes:
    chart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    more = (
        f'<Override PartName="/word/charts/chart1.xml" ContentType="{chart}"/>'
        f'<Default Extension="xlsx" ContentType="{sheet}"/>'
    )
    return word_file(
        "",
        {
            "[Content_Types].xml": types(more=more),
            "word/charts/chart1.xml": "<c:chartSpace xmlns:c='c'/>",
            "word/charts/_rels/chart1.xml.rels": relations(("package", "../embeddings/a.xlsx")),
            "word/embeddings/a.xlsx": packed({"[Content_Types].xml": types()}),
        },
    )


def _linked() -> bytes:
    """Return a text full of links, some of which lead to files: only what is taken over is cleaned of them."""
    links = relations(
        ("hyperlink", "https://www.example.jp/", "External"),
        ("hyperlink", "file:///C:/x.docx", "External"),
        ("hyperlink", "mailto:a@example.jp", "External"),
    )
    return word_file("", {"word/_rels/document.xml.rels": links})


HARMLESS: dict[str, Callable[[], bytes]] = {
    "sizes after each file": _streamed,
    "folders of their own": _with_folders,
    "nothing packed": lambda: packed(parts(), zipfile.ZIP_STORED),
    "charts with their figures": _charted,
    "links": _linked,
    "UTF-16": lambda: word_file("", {"word/document.xml": document().encode("utf-16")}),
    "a byte order mark": lambda: word_file("", {"word/document.xml": "\ufeff" + document()}),
    "a comment": lambda: word_file("<!-- DDE x --><w:p/>"),
    "a blank picture": lambda: word_file("", {"word/media/a.png": PNG + bytes(900_000)}),
    "a name of Japanese signs": lambda: word_file("", {"word/media/市章.png": PNG}),
    "a name with a space": lambda: word_file("", {"word/media/image%201.png": PNG}),
    "words that only look like fields": lambda: word_file(
        paragraph("<w:r><w:t>DDEAUTO を使わない LINK</w:t></w:r>")
    ),
    "harmless fields": lambda: word_file(
        paragraph(
            "".join(
                field(f" {kind} ")
                for kind in ("PAGE", "NUMPAGES", "DATE", "STYLEREF 1", 'HYPERLINK "https://www.example.jp/"')
            )
            + field(" IF ", field("PAGE").partition("<w:r><w:fldChar")[0], " = 1 x")
            + field("=1+1")
            + field('TOC \\o "1-3" \\h')
        )
    ),
    "a sum of fields": lambda: word_file(
        paragraph(field("=", "!", "+1").replace("<w:r><w:instrText>!</w:instrText></w:r>", field("PAGE")))
    ),
    "settings of XML": lambda: word_file(
        "", {"customXml/item1.xml": "<object><control src='x'/></object>", "x.xml": f"<w:x {SPACES}/>"}
    ),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_it_passes(name: str) -> None:
    guarded = guard(HARMLESS[name]())
    assert [(one.kind.code, one.message.en, one.part) for one in guarded.problems] == []
    assert guarded.package is not None
    for entry in guarded.package.archive.entries:
        assert isinstance(guarded.package.read(entry), bytes)


@pytest.mark.parametrize("name", OFFICES)
def test_every_office_passes(name: str) -> None:
    data = OFFICES[name]()
    if not data:
        pytest.skip("LibreOffice is not installed")
    assert guard(data).problems == ()
