"""Files that fetch something from outside, or embed something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.writers.docx.reference.building import (
    SPACES,
    W,
    document,
    field,
    packed,
    paragraph,
    related,
    relations,
    types,
    word_file,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.writers.docx.reference.hostile_row import Row


_RELS = "word/_rels/document.xml.rels"


def outside() -> Iterator[Row]:
    settings = "word/_rels/settings.xml.rels"
    template = relations(("attachedTemplate", "http://example.jp/a.dotm", "External"))
    share = relations(("attachedTemplate", "file://server/a.dotx", "External"))
    yield "a template on the web", lambda: word_file("", {settings: template}), "DX828", "テンプレート"
    yield "a template on a share", lambda: word_file("", {settings: share}), "DX828", "テンプレート"
    yield "a linked picture", lambda: related("image", "http://example.jp/x.png"), "DX828", "image"
    yield (
        "a linked picture in lower case",
        lambda: related("image", "http://example.jp/x", "external"),
        "DX828",
        "image",
    )
    yield "a picture on a share", lambda: related("image", "\\\\server\\x.png", "Internal"), "DX828", "image"
    yield (
        "an address without a mode",
        lambda: related("image", "http://example.jp/x", "Internal"),
        "DX828",
        "image",
    )
    yield (
        "a linked object",
        lambda: related("oleObject", "mhtml:http://example.jp/x!x-usc:x"),
        "DX829",
        "oleObject",
    )
    yield "a subdocument", lambda: related("subDocument", "other.docx"), "DX828", "subDocument"
    yield "a frame", lambda: related("frame", "http://example.jp/"), "DX828", "frame"
    yield "a header outside", lambda: related("header", "http://example.jp/h.xml"), "DX828", "header"
    yield (
        "a web add-in",
        lambda: related("webextension", "webextension1.xml", "Internal"),
        "DX828",
        "webextension",
    )
    yield (
        "an unknown kind outside",
        lambda: related("http://example.jp/new", "http://example.jp/"),
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
        lambda: related("header", "../../../etc/passwd", "Internal"),
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


def embedded() -> Iterator[Row]:
    control = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/control"
    active = '<Default Extension="bin" ContentType="application/vnd.ms-office.activeX"/>'
    ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".encode("latin-1") + bytes(100)
    shape = '<w:r><w:object><o:OLEObject Type="Embed" ProgID="Package" r:id="rId9"/></w:object></w:r>'
    yield "an OLE object", lambda: related("oleObject", "embeddings/x.bin", "Internal"), "DX829", "oleObject"
    yield "an OLE object in the text", lambda: word_file(paragraph(shape)), "DX829", "OLE"
    yield "a control", lambda: related(control, "activeX/x.xml", "Internal"), "DX829", "control"
    yield "a control in the text", lambda: word_file(paragraph("<w:r><w:control/></w:r>")), "DX829", "ActiveX"
    yield (
        "controls declared",
        lambda: word_file("", {"[Content_Types].xml": types(more=active)}),
        "DX829",
        "activex",
    )
    yield "a package", lambda: related("package", "embeddings/x.docx", "Internal"), "DX829", "package"
    yield "another document in chunks", lambda: word_file('<w:altChunk r:id="rId1"/>'), "DX829", "altChunk"
    yield "a chunk by relationship", lambda: related("aFChunk", "x.mht", "Internal"), "DX829", "aFChunk"
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
