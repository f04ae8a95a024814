"""Fields that fetch or run something, and XML that declares document types."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tests.writers.docx.reference.building import (
    SPACES,
    W,
    document,
    field,
    packed,
    paragraph,
    parts,
    word_file,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.writers.docx.reference.hostile_row import Row


_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def fields() -> Iterator[Row]:
    for kind in (
        "DDE",
        "DDEAUTO",
        "INCLUDETEXT",
        "INCLUDEPICTURE",
        "LINK",
        "EMBED",
        "RD",
        "DATABASE",
        "PRINT",
    ):
        yield (
            f"{kind} as a field",
            partial(_field_of, kind),
            "DX830",
            kind,
        )
    simple = '<w:fldSimple w:instr="ddeauto c:\\\\x"><w:r><w:t>x</w:t></w:r></w:fldSimple>'
    yield "a simple field in lower case", lambda: word_file(paragraph(simple)), "DX830", "DDEAUTO"
    yield (
        "a kind split over runs",
        lambda: word_file(paragraph(field("D", "DE", "AU", "TO c:"))),
        "DX830",
        "DDEAUTO",
    )
    yield "a kind split over paragraphs", _split_over_paragraphs, "DX830", "DDE"
    yield "a kind in quotation marks", lambda: word_file(paragraph(field(' "DDE" x'))), "DX830", "DDE"
    yield "a kind from an inner field", lambda: word_file(paragraph(_nested("", " c:\\x"))), "DX830", "隠され"
    yield (
        "half a kind from an inner field",
        lambda: word_file(paragraph(_nested("DDE", " x"))),
        "DX830",
        "隠され",
    )
    inner = _nested(" IF ", " = 1 ", inner=field("INCLUDETEXT x"))
    yield "a field inside a field", lambda: word_file(paragraph(inner)), "DX830", "INCLUDETEXT"
    open_ = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDE x</w:instrText></w:r>'
    yield "a field that never ends", lambda: word_file(paragraph(open_)), "DX830", "DDE"
    loose = "<w:r><w:instrText> INCLUDETEXT x</w:instrText></w:r>"
    yield "an instruction without a field", lambda: word_file(paragraph(loose)), "DX830", "INCLUDETEXT"
    plain = field("").replace("<w:instrText></w:instrText>", "<w:t>DDE</w:t>")
    yield "an instruction in plain text", lambda: word_file(paragraph(plain)), "DX830", "DDE"
    deleted = field("x").replace("<w:instrText>x</w:instrText>", "<w:delInstrText>DDE x</w:delInstrText>")
    yield "a deleted field", lambda: word_file(paragraph(f"<w:del>{deleted}</w:del>")), "DX830", "DDE"
    header = f"<w:hdr {SPACES}>{paragraph(field('INCLUDEPICTURE x'))}</w:hdr>"
    yield (
        "a field in a header",
        lambda: word_file("", {"word/header1.xml": header}),
        "DX830",
        "INCLUDEPICTURE",
    )
    glossary = f"<w:glossaryDocument {SPACES}>{paragraph(field('DDE x'))}</w:glossaryDocument>"
    yield (
        "a field in a building block",
        lambda: word_file("", {"word/glossary/x.xml": glossary}),
        "DX830",
        "DDE",
    )


def _field_of(kind: str) -> bytes:
    return word_file(paragraph(field(f' {kind} "c:\\x" ')))


def _nested(before: str, after: str, inner: str = "") -> str:
    inside = inner or field("QUOTE 68 68 69")
    whole = field("!")
    return whole.replace(
        "<w:r><w:instrText>!</w:instrText></w:r>",
        f"<w:r><w:instrText>{before}</w:instrText></w:r>{inside}<w:r><w:instrText>{after}</w:instrText></w:r>",
    )


def _split_over_paragraphs() -> bytes:
    whole = field("D", "DE x")
    return word_file(paragraph(whole.replace("D</w:instrText></w:r>", "D</w:instrText></w:r></w:p><w:p>", 1)))


def declared() -> Iterator[Row]:
    laughs = f"<!DOCTYPE x [{_LAUGHS}]>"
    outside = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    remote = '<!DOCTYPE x SYSTEM "http://example.jp/x.dtd">'
    for name, start in (
        ("entities upon entities", laughs),
        ("a file as an entity", outside),
        ("a remote DTD", remote),
    ):
        yield (
            name,
            partial(_started, start),
            "DX826",
            "DOCTYPE",
        )
    for part in ("[Content_Types].xml", "_rels/.rels", "word/styles.xml", "customXml/item1.xml"):
        yield f"a DTD in {part}", partial(_declared_in, part), "DX826", "DOCTYPE"
    wide = ("<!DOCTYPE x>" + document()).encode("utf-16")
    yield "a DTD in UTF-16", lambda: word_file("", {"word/document.xml": wide}), "DX826", "DOCTYPE"
    yield (
        "a DTD in a part of no kind",
        lambda: word_file("", {"x.bin": b"<!DOCTYPE x><x/>"}),
        "DX826",
        "DOCTYPE",
    )


def _started(start: str) -> bytes:
    return word_file("", {"word/document.xml": start + document()})


def _declared_in(part: str) -> bytes:
    found = parts()
    start = b"<!DOCTYPE x [<!ENTITY e 'x'>]>"
    return packed({**found, part: start + found.get(part, f'<w:x xmlns:w="{W}"/>'.encode())})
