"""Word files made part by part, so that each test says itself what is in them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN = f"{WORD_TYPE}document.main+xml"

SPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
PNG = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\x9cc`\0\0\0"
    b"\2\0\1\xe2!\xbc3\0\0\0\0IEND\xaeB`\x82"
)


def types(main: str = MAIN, more: str = "") -> str:
    return (
        f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/>{more}</Types>'
    )


def relations(*found: tuple[str, str] | tuple[str, str, str]) -> str:
    """Return a .rels file: each relationship has a kind, a target, and perhaps a mode."""
    inside = "".join(
        f'<Relationship Id="rId{number}" Type="{one[0] if one[0].startswith("http") else f"{R}/{one[0]}"}" '
        f'Target="{one[1]}"{f" TargetMode={chr(34)}{one[2]}{chr(34)}" if len(one) > 2 else ""}/>'
        for number, one in enumerate(found, 1)
    )
    return f'<Relationships xmlns="{RELATIONS}">{inside}</Relationships>'


def document(body: str = "", spaces: str = SPACES) -> str:
    return (
        f"<w:document {spaces}><w:body>{body}<w:sectPr>"
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" '
        'w:left="1418" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def parts(body: str = "") -> dict[str, bytes]:
    """Return the parts of a harmless file."""
    return encoded(
        {
            "[Content_Types].xml": types(),
            "_rels/.rels": relations(("officeDocument", "word/document.xml")),
            "word/document.xml": document(body),
        }
    )


def encoded(texts: Mapping[str, str | bytes]) -> dict[str, bytes]:
    return {name: text.encode() if isinstance(text, str) else text for name, text in texts.items()}


def packed(found: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in encoded(found).items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 4, 1, 0, 0, 0)), data, compress_type=method)
    return buffer.getvalue()


def word_file(body: str = "", more: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return a Word file with this body; `more` replaces or adds parts."""
    return packed({**parts(body), **(more or {})})


def field(*instructions: str) -> str:
    """Return a field whose instruction is split over runs."""
    runs = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in instructions)
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return f"{mark.format('begin')}{runs}{mark.format('separate')}<w:r><w:t>x</w:t></w:r>{mark.format('end')}"


def paragraph(inside: str, style: str = "") -> str:
    form = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{form}{inside}</w:p>"


def related(kind: str, target: str, mode: str = "External") -> bytes:
    """Return a Word file whose document has one relationship."""
    return word_file("", {"word/_rels/document.xml.rels": relations((kind, target, mode))})
