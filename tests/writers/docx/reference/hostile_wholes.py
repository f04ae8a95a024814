"""Files that are not Word's at all, and files that hold macros."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.writers.docx.reference.building import (
    PNG,
    W,
    document,
    field,
    packed,
    paragraph,
    parts,
    related,
    relations,
    types,
    word_file,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.writers.docx.reference.hostile_row import Row


_RELS = "word/_rels/document.xml.rels"


def strangers() -> Iterator[Row]:
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


def macros() -> Iterator[Row]:
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
    yield "a macro project", lambda: related(vba, "vbaProject.bin", "Internal"), "DX827", "マクロ"
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
