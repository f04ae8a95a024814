"""The kinds of finding that rendering can give: mistakes in templates, DX801 and up.

A code is never used again for another kind.
"""

from __future__ import annotations

from dxstrat.findings import Kind

TEMPLATE_NOT_FOUND = Kind.error(
    "DX801", "template-not-found", "ひな形が見つかりません", "a template cannot be found"
)
TEMPLATE_UNREADABLE = Kind.error(
    "DX802", "template-unreadable", "ひな形のファイルを読めません", "a template file cannot be read"
)
TEMPLATE_SYNTAX = Kind.error(
    "DX803", "template-syntax", "ひな形の書き方が違います", "a template is not written correctly"
)
UNKNOWN_NAME = Kind.error(
    "DX804",
    "template-unknown-name",
    "ひな形に知らない名前があります",
    "a template uses a name that does not exist",
)
WRONG_CALL = Kind.error(
    "DX805",
    "template-wrong-call",
    "ひな形の部品の呼び方が違います",
    "a block is called in the wrong way",
)
FORBIDDEN = Kind.error(
    "DX806",
    "template-forbidden",
    "ひな形では使えない書き方です",
    "a template does something that templates may not do",
)
TOO_MUCH = Kind.error(
    "DX807",
    "template-too-much",
    "ひな形の処理が終わらないか、大きくなりすぎます",
    "a template does not end, or grows too large",
)
UNKNOWN_REFERENCE = Kind.error(
    "DX808",
    "template-unknown-reference",
    "参照先の表や図や見出しがありません",
    "a reference has no table, figure or heading to point to",
)
EMPTY_DOCUMENT = Kind.error(
    "DX809",
    "template-empty-document",
    "ひな形から何も書き出されません",
    "the template gives an empty document",
)

TEMPLATE_UNUSED = Kind.warning(
    "DX810",
    "template-unused",
    "使われないひな形があります",
    "a template is not used by any document",
)
TEMPLATE_OUTDATED = Kind.warning(
    "DX811",
    "template-outdated",
    "元のひな形が新しくなっています",
    "the shipped template has changed since it was copied",
)

KINDS = (
    TEMPLATE_NOT_FOUND,
    TEMPLATE_UNREADABLE,
    TEMPLATE_SYNTAX,
    UNKNOWN_NAME,
    WRONG_CALL,
    FORBIDDEN,
    TOO_MUCH,
    UNKNOWN_REFERENCE,
    EMPTY_DOCUMENT,
    TEMPLATE_UNUSED,
    TEMPLATE_OUTDATED,
)
