"""What YAML allows and a plan does not, said in one sentence each."""

from __future__ import annotations

import re

from dxstrat.source.kinds import (
    ANCHOR,
    COMPOSITE_KEY,
    DIRECTIVE,
    DUPLICATE_KEY,
    EMPTY_KEY,
    MERGE_KEY,
    NOT_FINITE,
    NUMBER_TOO_LONG,
    TAG,
)
from dxstrat.source.loading.edits import Edit
from dxstrat.source.loading.scalars import MOST_DIGITS
from dxstrat.source.mistakes.fault import Fault
from dxstrat.source.mistakes.indent import line_bounds
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

_PROPERTY = re.compile(r"([^\s,\[\]{}]*)[ \t]*")


def duplicate_key(key: str, start: int, end: int, first: tuple[int, int]) -> Fault:
    """Return the fault of a key that stood before, at `first`."""
    shown = visible(key)
    return Fault(
        DUPLICATE_KEY,
        start,
        end,
        Message(f"「{shown}」が 2 回書かれています", f"{shown} is written twice"),
        Message(
            "どちらかを消すか、内容を 1 つにまとめてください。一覧に並べるものなら「- 」で始めてください",
            "remove one of them, or bring the contents together; begin entries of a list with a hyphen",
        ),
        Message("2 回目です", "the second"),
        related=((*first, Message("1 回目です", "the first")),),
    )


def empty_key(start: int) -> Fault:
    """Return the fault of a colon without a key before it."""
    return Fault(
        EMPTY_KEY,
        start,
        start + 1,
        Message("コロンの前に項目名がありません", "there is no key before this colon"),
        Message("「項目名: 値」の形で書いてください", "write it as: key: value"),
    )


def composite_key(start: int, end: int) -> Fault:
    """Return the fault of a key that is a list, a mapping or an alias."""
    return Fault(
        COMPOSITE_KEY,
        start,
        max(end, start + 1),
        Message(
            "項目名の場所に、括弧や「?」「*」で始まるものがあります",
            "something other than a text stands in the place of a key",
        ),
        Message(
            '項目名は文字だけで書いてください。値の文が記号で始まるなら " で囲んでください',
            "write the key as plain text; put a value that begins with a sign in quotation marks",
        ),
    )


def merge_key(start: int) -> Fault:
    """Return the fault of `<<`."""
    return Fault(
        MERGE_KEY,
        start,
        start + 2,
        Message("「<<」でほかの場所の内容を取り込むことはできません", "content cannot be merged with <<"),
        Message("取り込む内容を、この場所にそのまま書いてください", "write the content out in this place"),
    )


def anchor(text: str, start: int) -> Fault:
    """Return the fault of `&name`."""
    end, after = _property(text, start)
    return Fault(ANCHOR, start, end, *_anchor_sayings(text[start:end]), edits=(Edit(start, after, ""),))


def anchor_in_use(text: str, start: int) -> Fault:
    """Return the same for a name that another place uses: it stays, or that place would mean nothing."""
    end, _ = _property(text, start)
    return Fault(ANCHOR, start, end, *_anchor_sayings(text[start:end]))


def _anchor_sayings(name: str) -> tuple[Message, Message]:
    shown = visible(name)
    return (
        Message("「&」で内容に名前を付けることはできません", "content cannot be given a name with &"),
        Message(f"「{shown}」を消してください", f"remove {shown}"),
    )


def alias(start: int, end: int, first: tuple[int, int]) -> Fault:
    """Return the fault of `*name` for content that is named at `first`."""
    return Fault(
        ANCHOR,
        start,
        end,
        Message(
            "「*」でほかの場所の内容を使い回すことはできません",
            "content of another place cannot be reused with *",
        ),
        Message("その内容を、この場所にもう一度書いてください", "write the content again in this place"),
        related=((*first, Message("使い回している内容です", "the content that is reused")),),
    )


def tag(text: str, start: int) -> Fault:
    """Return the fault of `!!type`."""
    end, after = _property(text, start)
    name = visible(text[start:end])
    return Fault(
        TAG,
        start,
        end,
        Message(
            f"「{name}」で値の種類を決めることはできません", f"the type of a value cannot be set with {name}"
        ),
        Message(
            f'「{name}」を消してください。文として残すなら " で囲んでください',
            f"remove {name}; if it is part of the text, put the text in quotation marks",
        ),
        edits=(Edit(start, after, ""),),
    )


def not_finite(text: str, start: int, end: int) -> Fault:
    """Return the fault of .inf, .nan, or a number too large to be held."""
    shown = visible(text[start:end])
    return Fault(
        NOT_FINITE,
        start,
        end,
        Message(f"「{shown}」は数として扱えません", f"{shown} cannot be held as a number"),
        Message(
            f'数を書いてください。文なら "{shown}" のように引用符で囲んでください',
            f'write a number; if it is a text, put it in quotation marks: "{shown}"',
        ),
    )


def number_too_long(text: str, start: int, end: int) -> Fault:
    """Return the fault of a number with more digits than all programs keep."""
    shown = visible(text[start:end], 40)
    return Fault(
        NUMBER_TOO_LONG,
        start,
        end,
        Message(
            f"数の桁が多すぎます ({MOST_DIGITS} 桁まで)", f"this number has more than {MOST_DIGITS} digits"
        ),
        Message(
            f'桁を減らすか、番号なら "{shown}" のように引用符で囲んでください',
            f'write fewer digits; if it is a code, put it in quotation marks: "{shown}"',
        ),
    )


def directive(text: str, start: int) -> Fault:
    """Return the fault of a line that begins with %."""
    _, end = line_bounds(text, start)
    return Fault(
        DIRECTIVE,
        start,
        end,
        Message(
            "行の初めの「%」は特別な意味を持つので使えません",
            "a line cannot begin with %, which has a meaning of its own",
        ),
        Message(
            "この行を消してください。文なら「項目名: 値」の形で書いてください",
            "remove this line; if it is text, write it as: key: value",
        ),
        edits=(Edit(start, start, "# "),),
    )


def _property(text: str, start: int) -> tuple[int, int]:
    """Return where a word that begins with & or ! ends, and where what follows it begins."""
    match = _PROPERTY.match(text, start)
    return (match.end(1), match.end()) if match else (start, start)
