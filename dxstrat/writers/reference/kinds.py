"""The kinds of finding about an office's own Word file (--reference), DX820 and up.

DX820 to DX830 refuse the file; what comes after only tells what was done without. A code is never used
again for another kind.
"""

from __future__ import annotations

from dxstrat.findings import Kind, Severity
from dxstrat.text.message import Message

NOT_DOCX = Kind.error(
    "DX820",
    "reference-not-docx",
    "様式のファイルが Word 文書（.docx）ではありません",
    "the reference file is not a Word document (.docx)",
)
ENCRYPTED = Kind.error(
    "DX821",
    "reference-encrypted",
    "様式のファイルにパスワードや閲覧の制限が掛かっています",
    "the reference file is locked with a password or with rights",
)
DAMAGED = Kind.error(
    "DX822", "reference-damaged", "様式のファイルが壊れています", "the reference file is damaged"
)
TOO_LARGE = Kind.error(
    "DX823",
    "reference-too-large",
    "様式のファイルが大きすぎるか、込み入りすぎています",
    "the reference file is too large or too deeply nested",
)
UNSAFE_ARCHIVE = Kind.error(
    "DX824",
    "reference-unsafe-archive",
    "様式のファイルのまとめ方が普通ではありません",
    "the reference file is packed in a way that hides something",
)
FALSE_TYPE = Kind.error(
    "DX825",
    "reference-false-content-type",
    "様式のファイルの中身が、名乗っている種類と違います",
    "something in the reference file is not what it is declared to be",
)
DOCUMENT_TYPE = Kind.error(
    "DX826",
    "reference-document-type",
    "様式のファイルに、外を読みに行く宣言があります",
    "the reference file declares a document type or entities",
)
MACROS = Kind.error(
    "DX827", "reference-macros", "様式のファイルにマクロがあります", "the reference file holds macros"
)
EXTERNAL = Kind.error(
    "DX828",
    "reference-external",
    "様式のファイルが、外のファイルやサイトを読みに行きます",
    "the reference file fetches something from outside",
)
EMBEDDED = Kind.error(
    "DX829",
    "reference-embedded-file",
    "様式のファイルに、ほかのファイルや部品が埋め込まれています",
    "the reference file embeds other files or controls",
)
ACTIVE_FIELD = Kind.error(
    "DX830",
    "reference-active-field",
    "様式のファイルに、外のファイルやプログラムを呼び出すフィールドがあります",
    "the reference file has fields that fetch or run something",
)
STYLE_MISSING = Kind.warning(
    "DX831",
    "reference-style-missing",
    "様式のファイルにないスタイルがあります",
    "the reference file lacks styles",
)
STYLE_OF_WRONG_TYPE = Kind.warning(
    "DX832",
    "reference-style-of-wrong-type",
    "様式のファイルのスタイルの種類が違います",
    "a style of the reference file is of another type than Word's",
)
UNKNOWN_SLOT = Kind.warning(
    "DX833",
    "reference-unknown-slot",
    "様式のファイルに、知らない名前の差し込み欄があります",
    "the reference file has a slot whose name is not known",
)
SLOT_WITHOUT_VALUE = Kind(
    "DX834",
    "reference-slot-without-value",
    Severity.INFO,
    Message(
        "計画に、差し込み欄に入れるものがありません", "the plan has nothing for a slot of the reference file"
    ),
)
LEFT_OUT = Kind(
    "DX835",
    "reference-part-left-out",
    Severity.INFO,
    Message("様式のファイルの一部は使わずに書き出しました", "something in the reference file was left out"),
)

KINDS = (
    NOT_DOCX,
    ENCRYPTED,
    DAMAGED,
    TOO_LARGE,
    UNSAFE_ARCHIVE,
    FALSE_TYPE,
    DOCUMENT_TYPE,
    MACROS,
    EXTERNAL,
    EMBEDDED,
    ACTIVE_FIELD,
    STYLE_MISSING,
    STYLE_OF_WRONG_TYPE,
    UNKNOWN_SLOT,
    SLOT_WITHOUT_VALUE,
    LEFT_OUT,
)
