"""Reference files that somebody made to do harm, and files that only look like Word's; each with its code.

All are made here: no such file is kept.
"""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from tests.writers.docx.reference.building import (
    PNG,
    SPACES,
    W,
    document,
    field,
    packed,
    paragraph,
    parts,
    relations,
    types,
    word_file,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_RELS = "word/_rels/document.xml.rels"
_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@dataclass(frozen=True)
class Hostile:
    """A file, the codes it is to be refused with, and a word of the reason."""

    name: str
    make: Callable[[], bytes]
    codes: frozenset[str]
    says: str


def hostile_files() -> tuple[Hostile, ...]:
    return tuple(
        Hostile(name, make, frozenset(codes.split()), says)
        for group in (_strangers, _macros, _outside, _embedded, _fields, _declared, _large, _packing)
        for name, make, codes, says in group()
    )


Row = tuple[str, Callable[[], bytes], str, str]


def _with(
    kind: str, target: str, mode: str = "External", more: dict[str, str | bytes] | None = None
) -> bytes:
    return word_file("", {_RELS: relations((kind, target, mode)), **(more or {})})


def _strangers() -> Iterator[Row]:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    secret = ole + "EncryptedPackage".encode("utf-16-le")
    rights = ole + "DRMEncryptedTransform".encode("utf-16-le")
    yield "an old .doc", lambda: ole, "DX820", "古い形式"
    yield "a password", lambda: secret, "DX821", "パスワード"
    yield "rights management", lambda: rights, "DX821", "制限"
    yield "an empty file", lambda: b"", "DX822", "空"
    yield "a file of zeros", lambda: bytes(4000), "DX822", "空"
    yield "a PDF", lambda: b"%PDF-1.7\n", "DX820", "PDF"
    yield "rich text", lambda: b"{\\rtf1 \\object }", "DX820", "リッチテキスト"
    yield "a web page", lambda: b"<html></html>", "DX820", "HTML"
    yield "the note of an open file", lambda: b"\x06suzuki" + bytes(150), "DX820", "Word の文書ではありません"
    yield "OpenDocument", _open_document, "DX820", ".odt"
    yield "a zip of pictures", lambda: packed({"a.png": PNG}), "DX820", "zip"
    yield "a workbook", _workbook, "DX820", "Excel"
    yield "strict Open XML", _strict, "DX820", "形式"
    yield "no main part", lambda: packed({**parts(), "_rels/.rels": relations()}), "DX820", "読めません"
    yield "two main parts", _two_mains, "DX820", "読めません"
    yield "a main part outside", _main_outside, "DX820 DX828", "読めません"
    yield "a file cut off", lambda: word_file(paragraph(""))[:-40], "DX822", "切れて"
    yield "only its beginning", lambda: word_file()[:300], "DX822", "切れて"
    yield "XML that does not close", lambda: word_file("<w:p>"), "DX822", "XML が壊れて"
    yield "an encoding of its own", _utf7, "DX822", "XML が壊れて"


def _open_document() -> bytes:
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}, 0)


def _workbook() -> bytes:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    book = '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    return packed({**parts(), "[Content_Types].xml": types(kind), "word/document.xml": book})


def _strict() -> bytes:
    strict = document(paragraph("")).replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    return word_file("", {"word/document.xml": strict})


def _two_mains() -> bytes:
    both = relations(("officeDocument", "word/document.xml"), ("officeDocument", "word/other.xml"))
    return word_file("", {"_rels/.rels": both})


def _main_outside() -> bytes:
    return word_file("", {"_rels/.rels": relations(("officeDocument", "http://example.jp/a", "External"))})


def _utf7() -> bytes:
    return word_file("", {"word/document.xml": '<?xml version="1.0" encoding="UTF-7"?>' + document()})


def _macros() -> Iterator[Row]:
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    template = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
    vba = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    ribbon = "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility"
    binary = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    yield (
        "a .docm by another name",
        lambda: word_file("", {"[Content_Types].xml": types(kind)}),
        "DX827",
        "マクロ",
    )
    yield "a .dotm", lambda: word_file("", {"[Content_Types].xml": types(template)}), "DX827", "マクロ"
    yield "a macro project", lambda: _with(vba, "vbaProject.bin", "Internal"), "DX827", "マクロ"
    yield (
        "macros declared",
        lambda: word_file("", {"[Content_Types].xml": types(more=binary)}),
        "DX827",
        "マクロ",
    )
    yield (
        "buttons in Word's window",
        lambda: word_file(
            "",
            {
                "_rels/.rels": relations(
                    ("officeDocument", "word/document.xml"), (ribbon, "customUI/customUI.xml")
                )
            },
        ),
        "DX827",
        "customUI",
    )
    yield (
        "a macro behind a button",
        lambda: word_file(paragraph(field("MACROBUTTON Run x"))),
        "DX830",
        "MACROBUTTON",
    )


def _outside() -> Iterator[Row]:
    settings = "word/_rels/settings.xml.rels"
    template = relations(("attachedTemplate", "http://example.jp/a.dotm", "External"))
    share = relations(("attachedTemplate", "file://server/a.dotx", "External"))
    yield "a template on the web", lambda: word_file("", {settings: template}), "DX828", "テンプレート"
    yield "a template on a share", lambda: word_file("", {settings: share}), "DX828", "テンプレート"
    yield "a linked picture", lambda: _with("image", "http://example.jp/x.png"), "DX828", "image"
    yield (
        "a linked picture in lower case",
        lambda: _with("image", "http://example.jp/x", "external"),
        "DX828",
        "image",
    )
    yield "a picture on a share", lambda: _with("image", "\\\\server\\x.png", "Internal"), "DX828", "image"
    yield (
        "an address without a mode",
        lambda: _with("image", "http://example.jp/x", "Internal"),
        "DX828",
        "image",
    )
    yield (
        "a linked object",
        lambda: _with("oleObject", "mhtml:http://example.jp/x!x-usc:x"),
        "DX829",
        "oleObject",
    )
    yield "a subdocument", lambda: _with("subDocument", "other.docx"), "DX828", "subDocument"
    yield "a frame", lambda: _with("frame", "http://example.jp/"), "DX828", "frame"
    yield "a header outside", lambda: _with("header", "http://example.jp/h.xml"), "DX828", "header"
    yield (
        "a web add-in",
        lambda: _with("webextension", "webextension1.xml", "Internal"),
        "DX828",
        "webextension",
    )
    yield (
        "an unknown kind outside",
        lambda: _with("http://example.jp/new", "http://example.jp/"),
        "DX828",
        "new",
    )
    yield "a picture by address", lambda: word_file(_vml("file://server/x")), "DX828", "file://server/x"
    yield "a mail merge", lambda: _settings("<w:mailMerge/>"), "DX828", "差し込み"
    yield "a transformation", lambda: _settings("<w:saveThroughXslt/>"), "DX828", "変換"
    yield "a schema on a share", _schema_library, "DX828", "file://server/x.xml"
    yield "bound XML outside", lambda: word_file(_bound()), "DX828", "XML"
    yield "XInclude", _xinclude, "DX828", "ファイル"
    yield "a stylesheet", _stylesheet, "DX828", "変換"
    yield "a script in a picture", lambda: _svg("<script>alert(1)</script>"), "DX828", "ファイル"
    yield "a picture in a picture", lambda: _svg('<image href="http://example.jp/x"/>'), "DX828", "example"
    yield (
        "a part outside the file",
        lambda: _with("header", "../../../etc/passwd", "Internal"),
        "DX824",
        "passwd",
    )
    yield "several at once", _several, "DX827 DX828 DX829 DX830", "マクロ"


def _vml(address: str) -> str:
    return paragraph(f'<w:r><w:pict><v:shape><v:imagedata src="{address}"/></v:shape></w:pict></w:r>')


def _settings(inside: str) -> bytes:
    return word_file("", {"word/settings.xml": f"<w:settings {SPACES}>{inside}</w:settings>"})


def _schema_library() -> bytes:
    library = "http://schemas.openxmlformats.org/schemaLibrary/2006/main"
    return _settings(
        f'<sl:schemaLibrary xmlns:sl="{library}"><sl:schema sl:uri="u" '
        'sl:manifestLocation="file://server/x.xml"/></sl:schemaLibrary>'
    )


def _bound() -> str:
    binding = '<w:dataBinding w:xpath="document(\'http://example.jp/x\')/a" w:storeItemID="{0}"/>'
    return f"<w:sdt><w:sdtPr>{binding}</w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>"


def _xinclude() -> bytes:
    inside = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
    return word_file(paragraph(inside))


def _stylesheet() -> bytes:
    return word_file("", {"word/document.xml": '<?xml-stylesheet href="http://example.jp/x"?>' + document()})


def _svg(inside: str) -> bytes:
    return word_file("", {"word/media/x.svg": f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'})


def _several() -> bytes:
    found = relations(
        ("image", "http://example.jp/x", "External"),
        ("oleObject", "embeddings/x.bin"),
        ("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"),
    )
    return word_file(paragraph(field("DDEAUTO c:\\x")), {_RELS: found})


def _embedded() -> Iterator[Row]:
    control = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/control"
    active = '<Default Extension="bin" ContentType="application/vnd.ms-office.activeX"/>'
    ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".encode("latin-1") + bytes(100)
    shape = '<w:r><w:object><o:OLEObject Type="Embed" ProgID="Package" r:id="rId9"/></w:object></w:r>'
    yield "an OLE object", lambda: _with("oleObject", "embeddings/x.bin", "Internal"), "DX829", "oleObject"
    yield "an OLE object in the text", lambda: word_file(paragraph(shape)), "DX829", "OLE"
    yield "a control", lambda: _with(control, "activeX/x.xml", "Internal"), "DX829", "control"
    yield "a control in the text", lambda: word_file(paragraph("<w:r><w:control/></w:r>")), "DX829", "ActiveX"
    yield (
        "controls declared",
        lambda: word_file("", {"[Content_Types].xml": types(more=active)}),
        "DX829",
        "activex",
    )
    yield "a package", lambda: _with("package", "embeddings/x.docx", "Internal"), "DX829", "package"
    yield "another document in chunks", lambda: word_file('<w:altChunk r:id="rId1"/>'), "DX829", "altChunk"
    yield "a chunk by relationship", lambda: _with("aFChunk", "x.mht", "Internal"), "DX829", "aFChunk"
    yield "OLE hidden under another name", lambda: word_file("", {"word/fonts/f.odttf": ole}), "DX829", "OLE"
    yield (
        "a program",
        lambda: word_file("", {"word/media/x.dat": b"MZ\x90" + bytes(90)}),
        "DX829",
        "プログラム",
    )
    yield "a zip file", lambda: word_file("", {"word/media/x.dat": packed({"a": "b"})}), "DX829", "zip"
    yield (
        "a picture that is a zip file",
        lambda: word_file("", {"word/media/x.png": packed({"a": "b"})}),
        "DX829",
        "zip",
    )
    yield (
        "a picture that is text",
        lambda: word_file("", {"word/media/x.png": b"GIF by name"}),
        "DX825",
        "image/png",
    )
    yield (
        "a picture that is another",
        lambda: word_file("", {"word/media/x.png": b"GIF89a\1\0\1\0"}),
        "DX825",
        "image",
    )
    yield "XML declared a picture", _xml_as_picture, "DX829", "OLE"


def _xml_as_picture() -> bytes:
    kind = '<Override PartName="/word/x.png" ContentType="image/png"/>'
    inside = f'<w:x xmlns:w="{W}"><w:object/></w:x>'
    return word_file("", {"[Content_Types].xml": types(more=kind), "word/x.png": inside})


def _fields() -> Iterator[Row]:
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


def _declared() -> Iterator[Row]:
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


def _large() -> Iterator[Row]:
    yield "a bomb of zeros", lambda: word_file("", {"word/media/x.emf": bytes(40 << 20)}), "DX823", "200 倍"
    yield "a bomb of spaces", lambda: word_file(" " * (17 << 20)), "DX823", "200 倍"
    yield "XML of 17 MB", lambda: packed(parts(" " * (17 << 20)), 0), "DX823", "16 MB"
    yield (
        "styles of 9 MB",
        lambda: packed({**parts(), "word/styles.xml": f"<w:styles {SPACES}>{' ' * (9 << 20)}</w:styles>"}, 0),
        "DX823",
        "8 MB",
    )
    yield "many large parts", _many_large, "DX823", "128 MB"
    yield (
        "3,000 parts",
        lambda: word_file("", {f"word/p{n}.xml": "<x/>" for n in range(3000)}),
        "DX823",
        "2000 個",
    )
    yield "an endless list of parts", _long_directory, "DX823", "一覧"
    yield "a file of 65 MB", lambda: word_file() + bytes(65 << 20), "DX823", "64 MB"
    yield "1,000 elements deep", lambda: word_file("<w:p>" * 1000 + "</w:p>" * 1000), "DX823", "深すぎ"
    yield "100,000 elements deep", lambda: packed(parts("<w:p>" * 100000), 0), "DX823", "深すぎ"
    many = " ".join(f'a{n}="1"' for n in range(5000))
    yield "5,000 attributes", lambda: word_file(f"<w:p {many}/>"), "DX823", "大きすぎ"
    yield "two million elements", lambda: packed(parts("<w:p/>" * 2_000_000), 0), "DX823", "大きすぎ"
    links = relations(*(("hyperlink", "http://example.jp/", "External"),) * 25_000)
    yield "25,000 relationships", lambda: packed({**parts(), _RELS: links}, 0), "DX823", "つながり"


def _many_large() -> bytes:
    piece = random.Random(1).randbytes(2_000) + bytes(40_000)  # noqa: S311 - any noise will do
    return packed({**parts(), **{f"word/media/x{n}.dat": piece * 850 for n in range(4)}})


def _long_directory() -> bytes:
    return packed({**parts(), **{f"word/{'x' * 200}{n}.xml": "" for n in range(5000)}})


def _packing() -> Iterator[Row]:
    for name in (
        "../evil.xml",
        "/etc/evil.xml",
        "word\\evil.xml",
        "C:/evil.xml",
        "word/./evil.xml",
        "word//evil.xml",
    ):
        yield f"the name {name}", partial(_renamed, name), "DX824", "名前"
    for name in ("word/%2e%2e/evil.xml", "word/evil.xml ", "word/con.", "word/\u202eevil.xml", "w" * 250):
        yield f"the name {name[:20]!a}", partial(_renamed, name), "DX824", "名前"
    yield (
        "a name with NUL",
        lambda: _renamed("word/evil.xml_").replace(b"evil.xml_", b"evil.xml\0"),
        "DX824",
        "名前",
    )
    yield "a name twice", _twice, "DX824", "同じ名前"
    yield (
        "names that differ in case",
        lambda: word_file("", {"WORD/document.xml": document()}),
        "DX824",
        "同じ名前",
    )
    yield "overlapping parts", _overlapping, "DX824", ""
    yield "a false size in the list", lambda: _patched(b"PK\x01\x02", 24, 10), "DX824", "食い違"
    yield "false sizes everywhere", _false_sizes, "DX822", "壊れて"
    yield "a false checksum", lambda: _patched(b"PK\x01\x02", 16, 99), "DX824", "食い違"
    yield (
        "a false name in its place",
        lambda: _swapped(b"word/document.xml", b"word/dokument.xml"),
        "DX824",
        "食い違",
    )
    yield "an encrypted part", lambda: _flagged(0x1), "DX821", "暗号化"
    yield "a strange method", lambda: packed(parts(), zipfile.ZIP_BZIP2), "DX824", "圧縮"
    yield "something before it", lambda: b"PK\x05\x06" + bytes(18) + word_file(), "DX824", "余分"
    yield "a program before it", lambda: b"PKMZ" + word_file(), "DX824", "余分"
    yield "something after it", lambda: word_file() + b"more", "DX824", "余分"
    yield "a second list after the first", lambda: word_file() + packed({"a": "b"}), "DX824", "余分"
    yield "the form for 4 GB", _large_form, "DX824", "4 GB"
    yield "a folder with contents", lambda: word_file("", {"word/x/": "text"}), "DX824", "フォルダー"


def _renamed(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for one, data in {**parts(), name: b"<x/>"}.items():
            info = zipfile.ZipInfo("x", (2026, 4, 1, 0, 0, 0))
            info.filename = one
            archive.writestr(info, data)
    return buffer.getvalue()


def _twice() -> bytes:
    return _renamed("word/dokument.xml").replace(b"word/dokument.xml", b"word/document.xml")


def _overlapping() -> bytes:
    data = bytearray(word_file("", {"word/x.xml": "<x/>"}))
    last = data.rindex(b"PK\x01\x02")
    struct.pack_into("<L", data, last + 42, 0)
    return bytes(data)


def _patched(mark: bytes, offset: int, value: int) -> bytes:
    data = bytearray(word_file(paragraph("<w:r><w:t>x</w:t></w:r>")))
    struct.pack_into("<L", data, data.rindex(mark) + offset, value)
    return bytes(data)


def _false_sizes() -> bytes:
    data = bytearray(word_file(paragraph("<w:r><w:t>x</w:t></w:r>")))
    struct.pack_into("<L", data, data.rindex(b"PK\x01\x02") + 24, 100)
    struct.pack_into("<L", data, data.rindex(b"PK\x03\x04") + 22, 100)
    return bytes(data)


def _swapped(old: bytes, new: bytes) -> bytes:
    data = word_file()
    place = data.index(old, data.index(b"PK\x03\x04", data.index(b"_rels/.rels")))
    return data[:place] + new + data[place + len(new) :]


def _flagged(flag: int) -> bytes:
    data = bytearray(word_file())
    struct.pack_into("<H", data, data.rindex(b"PK\x01\x02") + 8, flag)
    struct.pack_into("<H", data, data.rindex(b"PK\x03\x04") + 6, flag)
    return bytes(data)


def _large_form() -> bytes:
    data = bytearray(word_file())
    end = data.rindex(b"PK\x05\x06")
    struct.pack_into("<2H", data, end + 8, 0xFFFF, 0xFFFF)
    return bytes(data)
