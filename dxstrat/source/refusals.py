"""What YAML allows and a plan does not, said in one sentence each."""

from __future__ import annotations

import re

from dxstrat.source.edits import Edit
from dxstrat.source.fault import Fault
from dxstrat.source.indent import line_bounds
from dxstrat.source.kinds import (
    ANCHOR,
    COMPOSITE_KEY,
    DIRECTIVE,
    DUPLICATE_KEY,
    EMPTY_FILE,
    EMPTY_KEY,
    FILE_TOO_LARGE,
    MERGE_KEY,
    NO_KEYS_AT_TOP,
    NOT_FINITE,
    NOT_TEXT,
    NUMBER_TOO_LONG,
    SEVERAL_DOCUMENTS,
    TAG,
    TEXT_TOO_LONG,
    TOO_DEEP,
    TOO_MANY_VALUES,
)
from dxstrat.source.limits import (
    DEEPEST,
    LONGEST_KEY,
    LONGEST_TEXT,
    MOST_BYTES,
    MOST_BYTES_IN_ALL,
    MOST_EVENTS,
)
from dxstrat.source.scalars import MOST_DIGITS
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

_PROPERTY = re.compile(r"([^\s,\[\]{}]*)[ \t]*")


def empty_file() -> Fault:
    """Return the fault of a file in which nothing is written."""
    return Fault(
        EMPTY_FILE,
        0,
        0,
        Message("ファイルに何も書かれていません", "nothing is written in this file"),
        Message(
            "「項目名: 値」の形で内容を書いてください。保存し忘れていないかも確かめてください",
            "write keys and values, as in: key: value; see also whether the file was saved",
        ),
    )


def not_text(start: int) -> Fault:
    """Return the fault of a file full of control characters."""
    return Fault(
        NOT_TEXT,
        start,
        start + 1,
        Message("文字のファイルではありません", "this file is not text"),
        Message(
            "計画を書いたファイルの名前か確かめ、UTF-8 のテキストとして保存し直してください",
            "see whether this is the file of the plan, and save it as text in UTF-8",
        ),
    )


def file_too_large(*, in_all: bool) -> Fault:
    """Return the fault of a file beyond the limit, or with which all files together go beyond theirs."""
    most = (MOST_BYTES_IN_ALL if in_all else MOST_BYTES) // (1024 * 1024)
    return Fault(
        FILE_TOO_LARGE,
        0,
        0,
        Message(
            f"計画の全ファイルで {most} MB を超えています", f"the files of the plan exceed {most} MB together"
        )
        if in_all
        else Message(f"ファイルが {most} MB を超えています", f"this file exceeds {most} MB"),
        Message(
            "計画を書いたファイルか確かめてください。画像や記録はファイルに入れず、別に置いてください",
            "see whether this is the file of the plan; keep pictures and records out of it",
        ),
    )


def no_keys_at_top(text: str, start: int, *, is_list: bool) -> Fault:
    """Return the fault of a file that is a list, or one text."""
    _, end = line_bounds(text, start)
    if is_list:
        message = Message("ファイルの全体が一覧になっています", "the whole file is a list")
        fix = Message(
            "一覧の上に「measures:」のような項目名の行を書き、一覧を半角の空白 2 個だけ右へ寄せてください",
            "write a line with a key, such as measures:, above the list, and indent the list by two spaces",
        )
    else:
        message = Message("ファイルの全体が 1 つの文になっています", "the whole file is one text")
        fix = Message(
            "「項目名: 値」の形で書いてください。コロンの後ろには半角の空白が要ります",
            "write keys and values, as in: key: value, with a space after the colon",
        )
    return Fault(NO_KEYS_AT_TOP, start, max(end, start + 1), message, fix)


def several_documents(text: str, start: int) -> Fault:
    """Return the fault of a second document, or of text behind the end of the first."""
    _, end = line_bounds(text, start)
    return Fault(
        SEVERAL_DOCUMENTS,
        start,
        max(end, start + 1),
        Message("ここから 2 つ目の文書が始まっています", "a second document begins here"),
        Message(
            "「---」や「...」の行を消して 1 つにするか、別のファイルに分けてください",
            "remove the lines --- and ... to make it one, or put the rest into a file of its own",
        ),
    )


def too_deep(start: int) -> Fault:
    """Return the fault of mappings and lists within one another beyond all measure."""
    return Fault(
        TOO_DEEP,
        start,
        start + 1,
        Message(
            f"字下げや括弧が {DEEPEST} 段より深くなっています",
            f"this is nested more than {DEEPEST} levels deep",
        ),
        Message("字下げと括弧の数を見直してください", "look over the indents and brackets"),
    )


def too_many_values(start: int) -> Fault:
    """Return the fault of a file with more values than can be read."""
    return Fault(
        TOO_MANY_VALUES,
        start,
        start,
        Message(
            f"項目が多すぎます (1 つのファイルに {MOST_EVENTS // 10_000} 万まで)",
            f"there are too many values ({MOST_EVENTS:,} at most in one file)",
        ),
        Message("内容を見直すか、ファイルを分けてください", "look the file over, or split it"),
    )


def text_too_long(start: int, length: int, *, is_key: bool) -> Fault:
    """Return the fault of a value or a key that is too long."""
    most = LONGEST_KEY if is_key else LONGEST_TEXT
    return Fault(
        TEXT_TOO_LONG,
        start,
        start + 1,
        Message(
            f"{'項目名' if is_key else '文'}が長すぎます ({length:,} 文字。{most:,} 文字まで)",
            f"this {'key' if is_key else 'text'} is too long: {length:,} characters, {most:,} at most",
        ),
        Message(
            "引用符が閉じているか確かめ、文を分けてください",
            "see whether a quotation mark is missing, and split the text",
        ),
    )


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
