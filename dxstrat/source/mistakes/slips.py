"""The faults of lines that cannot be read: quotation marks, brackets, commas, indents, stray lines."""

from __future__ import annotations

import re
from itertools import islice

from dxstrat.source.kinds import (
    BAD_ESCAPE,
    CODE_FENCE,
    CONFLICT_MARK,
    MISSING_COMMA,
    NO_COLON,
    TAB_INDENT,
    UNCLOSED_BRACKET,
    UNCLOSED_QUOTE,
    UNREADABLE_LINE,
    WRONG_INDENT,
)
from dxstrat.source.loading.edits import Edit
from dxstrat.source.mistakes.fault import Fault
from dxstrat.source.mistakes.indent import block_opened_above, columns_above, line_bounds
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

_TOKEN = re.compile(r"""[^\[\]{}"']+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|.""")
_FENCE = re.compile(r"^[ ]*(```)", re.MULTILINE)
_YEAR = re.compile(r" *[0-9]{4}:")
_PAIRS = {"[": "]", "{": "}"}
_MOST_LINES = 2_000
_FURTHEST = 20_000


def unclosed_quote(text: str, start: int) -> Fault:
    """Return the fault of a quotation mark that is not closed; what is meant ends with its line."""
    _, end = line_bounds(text, start)
    quote = text[start]
    held = text[start:end].rstrip()
    edits = (Edit(start + len(held), start + len(held), quote),) if len(held) > 1 else ()
    return Fault(
        UNCLOSED_QUOTE,
        start,
        start + 1,
        Message(f"引用符「{quote}」が閉じていません", f"the quotation mark {quote} is not closed"),
        Message(f"文の終わりに「{quote}」を書いてください", f"write {quote} at the end of the text"),
        Message("ここで開いています", "opened here"),
        edits=edits,
    )


def unclosed_bracket(text: str, start: int) -> Fault:
    """Return the fault of a bracket that is not closed on its line."""
    line_start, line_end = line_bounds(text, start)
    line = text[line_start:line_end].split(" #")[0].rstrip()
    open_ones: list[str] = []
    for token in _TOKEN.findall(line[:_FURTHEST]):
        if token in _PAIRS:
            open_ones.append(_PAIRS[token])
        elif open_ones and token == open_ones[-1]:
            open_ones.pop()
    end = line_start + len(line)
    close = _PAIRS[text[start]]
    certain = bool(open_ones) and len(line) < _FURTHEST and line[-1:] not in ("", ",", "[", "{")
    return Fault(
        UNCLOSED_BRACKET,
        start,
        start + 1,
        Message(f"括弧「{text[start]}」が閉じていません", f"the bracket {text[start]} is not closed"),
        Message(f"終わりに「{close}」を書いてください", f"write {close} where it ends"),
        Message("ここで開いています", "opened here"),
        edits=(Edit(end, end, "".join(reversed(open_ones))),) if certain else (),
    )


def is_closed(text: str, start: int) -> bool:
    """Whether a bracket is closed further down."""
    depth = 0
    for match in _TOKEN.finditer(text, start, start + _FURTHEST):
        if match[0] in _PAIRS:
            depth += 1
        elif match[0] in _PAIRS.values():
            depth -= 1
            if depth == 0:
                return True
    return False


def tab(position: int) -> Fault:
    """Return the fault of a tab where YAML allows only spaces."""
    return Fault(
        TAB_INDENT,
        position,
        position + 1,
        Message("ここにタブは使えません", "a tab cannot stand here"),
        Message("タブを消し、半角の空白にしてください", "delete the tab, and write spaces in its place"),
        Message("タブです", "a tab"),
        edits=(Edit(position, position + 1, " "),),
    )


def missing_comma(position: int) -> Fault:
    """Return the fault of two entries in brackets without a comma between them."""
    return Fault(
        MISSING_COMMA,
        position,
        position + 1,
        Message("括弧の中の区切りに「,」がありません", "a comma is missing between two entries in brackets"),
        Message("この前に「, 」を書いてください", "write a comma and a space before this"),
        Message("この前に区切りが要ります", "a comma is needed before this"),
        edits=(Edit(position, position, ", "),),
    )


def bad_escape(text: str, position: int) -> Fault:
    """Return the fault of a backslash inside double quotation marks."""
    shown = visible(text[position : position + 2])
    return Fault(
        BAD_ESCAPE,
        position,
        position + 2,
        Message(
            f'" の中の「{shown}」は読み取れません', f"{shown} means nothing inside double quotation marks"
        ),
        Message(
            "「\\」そのものを書くなら「\\\\」と 2 つ重ねるか、文を ' で囲んでください",
            "write two backslashes, or put the text in single quotation marks",
        ),
        edits=(Edit(position, position, "\\"),),
    )


def wrong_indent(text: str, position: int) -> Fault:
    """Return the fault of a line that begins in no column in which its neighbours begin."""
    line_start, line_end = line_bounds(text, position)
    content = text[line_start:line_end]
    column = len(content) - len(content.lstrip(" "))
    hyphen = content.startswith("- ", column)
    columns = columns_above(text, line_start, hyphens=hyphen)
    if not columns and hyphen:
        columns = columns_above(text, line_start, hyphens=False)
    meant = min(columns, key=lambda one: abs(one - column), default=0)
    if _YEAR.match(text, line_bounds(text, max(line_start - 1, 0))[0]) and not _YEAR.match(text, line_start):
        # between two levels, a key that is no year belongs to the one that is not of years
        meant = next((one for one in columns if column - one == meant - column), meant)
    certain = abs(meant - column) == 1 and block_opened_above(text, line_start) is None
    return Fault(
        WRONG_INDENT,
        line_start + column,
        max(line_end, line_start + column + 1),
        Message(
            "この行の字下げが、前の行とそろっていません", "this line is not indented like those above it"
        ),
        Message(
            f"行の初めの空白を {meant} 個にしてください (今は {column} 個)"
            if meant != column
            else "前後の行の書き方 (「- 」の有無) とそろえてください",
            f"begin the line with {meant} spaces (now {column})"
            if meant != column
            else "write it like the lines round it, with or without a hyphen",
        ),
        edits=_shifted(text, line_start, column, meant) if certain else (),
    )


def _shifted(text: str, line_start: int, column: int, meant: int) -> tuple[Edit, ...]:
    """Return the edits that shift a line, and all below it that hang on it, to another column."""
    edits: list[Edit] = []
    for _ in range(_MOST_LINES):
        _, line_end = line_bounds(text, line_start)
        line = text[line_start:line_end]
        if line.strip():
            indent = len(line) - len(line.lstrip(" "))
            if indent < column or column < indent <= meant:
                break
            edits.append(Edit(line_start, line_start + column, " " * meant))
        if line_end >= len(text):
            break
        line_start = line_end + 1
    return tuple(edits)


def no_colon(text: str, start: int) -> Fault:
    """Return the fault of a line without a colon among keys. It is left out, as a comment is."""
    _, end = line_bounds(text, start)
    return Fault(
        NO_COLON,
        start,
        max(end, start + 1),
        Message("この行には項目名と「: 」がありません", "this line has no key and no colon with a space"),
        Message(
            "「項目名: 値」の形にするか、前の項目の続きなら、その「:」の後ろに「|」と書いて字下げしてください",
            "write it as key: value; if it goes on from the text above, put | behind that colon and indent it",
        ),
        edits=(Edit(start, start, "# "),),
    )


def code_fence(text: str, start: int) -> Fault:
    """Return the fault of a line of ```, as chat programs put round what they write."""
    _, line_end = line_bounds(text, start)
    lines = (match.start(1) for match in islice(_FENCE.finditer(text), _MOST_LINES))
    return Fault(
        CODE_FENCE,
        start,
        line_end,
        Message("``` の行は、計画の内容ではありません", "a line of ``` is no part of a plan"),
        Message("この行を消してください", "remove this line"),
        edits=tuple(Edit(line, line, "# ") for line in lines),
    )


def conflict_mark(text: str, start: int) -> Fault:
    """Return the fault of a mark that Git leaves where two versions disagree."""
    _, end = line_bounds(text, start)
    return Fault(
        CONFLICT_MARK,
        start,
        end,
        Message(
            "Git が 2 つの版の違いに付けた印が残っています",
            "a mark is left that Git put where two versions disagree",
        ),
        Message(
            "「<<<<<<<」から「>>>>>>>」までの間で残す版を選び、印の行を消してください",
            "choose the version to keep between <<<<<<< and >>>>>>>, and remove the marks",
        ),
    )


def unreadable_line(text: str, position: int) -> Fault:
    """Return the fault of a line for which nothing better can be said."""
    _, end = line_bounds(text, position)
    return Fault(
        UNREADABLE_LINE,
        position,
        max(end, position + 1),
        Message("ここから先の書き方を読み取れません", "what begins here cannot be read"),
        Message(
            'この行とその上の行の、字下げ・コロン・引用符・括弧を見直してください。文は " で囲むと安全です',
            "look over the indent, colons, quotation marks and brackets here and on the line above; a text is safest in quotation marks",
        ),
    )
