"""What can be wrong with a file as a whole, and what exceeds a limit."""

from __future__ import annotations

import re

from dxstrat.source.kinds import (
    EMPTY_FILE,
    FILE_TOO_LARGE,
    NO_KEYS_AT_TOP,
    NOT_TEXT,
    SEVERAL_DOCUMENTS,
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
from dxstrat.source.mistakes.fault import Fault
from dxstrat.source.mistakes.indent import line_bounds
from dxstrat.text.message import Message

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
