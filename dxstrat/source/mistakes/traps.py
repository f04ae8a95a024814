"""The slips that a Japanese keyboard invites, found in a line of text and put right in memory.

A full-width colon after a key, a full-width space or a tab as indent, another sign where a hyphen
marks an entry, ＃ for #, no space behind a colon, and quotation marks that are not plain.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.findings import Severity
from dxstrat.source.kinds import (
    FULL_WIDTH_COLON,
    FULL_WIDTH_HASH,
    FULL_WIDTH_MARK,
    FULL_WIDTH_SPACE,
    MISSING_SPACE,
    SMART_QUOTES,
    TAB_INDENT,
)
from dxstrat.source.loading.edits import Edit
from dxstrat.source.mistakes.characters import UNUSUAL_SPACES
from dxstrat.source.mistakes.fault import Fault
from dxstrat.source.mistakes.indent import BLANK, indent_meant, line_bounds
from dxstrat.source.mistakes.marks import LIST_MARKS
from dxstrat.source.mistakes.marks import SMART_QUOTES as QUOTES
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACES = rf" {UNUSUAL_SPACES}"
_HYPHEN = re.compile(rf"-(?:([ ]+)|([{_SPACES}]+)|(?=[^\s\-0-9:]))")
_MARK = re.compile(rf"(?:[{LIST_MARKS}]|[*+](?=[{_SPACES}]))([{_SPACES}]*)")
_SURE_KEY = r"[a-z_][a-z0-9_]*|[0-9]{4}"
_ANY_KEY = rf"""[^\s{LIST_MARKS}:：#"'\[\]{{}},&*!|>%@`?-][^\s:："'\[\]{{}}]*"""
_QUOTED_KEY = rf"""(?P<open>[{QUOTES}])(?P<inner>[^{QUOTES}\n:：]*)(?P<close>[{QUOTES}])"""
_COLON = rf"(?P<before>[{_SPACES}]*)(?P<colon>[：:])(?P<after>(?:[ ]+|[{UNUSUAL_SPACES}][{_SPACES}]*)?)"
_SURE = re.compile(rf"(?P<key>{_SURE_KEY}|{_QUOTED_KEY}){_COLON}")
_ANY = re.compile(rf"(?P<key>{_QUOTED_KEY}|{_SURE_KEY}|{_ANY_KEY}){_COLON}")
_BLOCK = re.compile(r"[:-][ ]+[|>][0-9+-]*[ ]*(?:#.*)?$")
_MOST_LINES = 100_000
_UNUSUAL_SPACE = re.compile(f"[{UNUSUAL_SPACES}]+")


def line_traps(text: str, position: int, *, sure: bool = False) -> tuple[Fault, ...]:
    """Return the slips in the line that holds `position`; with `sure` only those beyond doubt.

    Beyond doubt is a line that is not prose: its key is made of ASCII letters or is a year.
    """
    start, end = line_bounds(text, position)
    return tuple(_traps(text, start, end, _SURE if sure else _ANY, sure=sure))


def sure_traps_below(text: str, position: int) -> Iterator[Fault]:
    """Yield the slips beyond doubt in the lines below `position`, but for those inside blocks of text."""
    block = -1
    for _ in range(_MOST_LINES):
        position = line_bounds(text, position)[1] + 1
        if position >= len(text):
            return
        start, end = line_bounds(text, position)
        blank = BLANK.match(text, start, end)
        indent = blank.end() - start if blank else 0
        if start + indent == end or (block >= 0 and indent > block):
            continue
        block = indent if _BLOCK.search(text, start, end) else -1
        yield from line_traps(text, start, sure=True)


def _traps(text: str, start: int, end: int, key: re.Pattern[str], *, sure: bool) -> Iterator[Fault]:
    blank = BLANK.match(text, start, end)
    position = blank.end() if blank else start
    if position == end:
        return
    faults: list[Fault] = []
    if text[position] == "＃":
        faults.append(_full_width_hash(position))
        position = end
    else:
        position = _entry_marks(text, position, end, faults)
    match = key.match(text, position, end)
    if match:
        faults.extend(_key_traps(text, match, end))
    elif sure:
        return
    indent = text[start : blank.end() if blank else start]
    if indent.strip(" "):
        yield _indent_trap(text, start, end, indent)
    yield from faults


def _indent_trap(text: str, start: int, end: int, indent: str) -> Fault:
    width = sum(1 if blank == " " else 2 for blank in indent)
    rest = text[start + len(indent) : end]
    meant = indent_meant(text, start, end, width, hyphen=rest.startswith("-") or rest[:1] in LIST_MARKS)
    bad = len(indent) - len(indent.lstrip(" "))
    tab = "\t" in indent
    kind = TAB_INDENT if tab else FULL_WIDTH_SPACE
    return Fault(
        kind,
        start + bad,
        start + len(indent.rstrip(" ")),
        Message("字下げにタブは使えません", "a tab cannot be used as indent")
        if tab
        else Message("字下げに全角の空白は使えません", "a full-width space cannot be used as indent"),
        Message(
            f"行の初めを、半角の空白 {meant} 個にしてください",
            f"begin the line with {meant} half-width spaces",
        )
        if meant
        else Message("行の初めの空白を消してください", "take the space at the start of the line out"),
        Message("タブです", "a tab") if tab else Message("全角の空白です", "not a half-width space"),
        edits=(Edit(start, start + len(indent), " " * meant),),
    )


def _entry_marks(text: str, position: int, end: int, faults: list[Fault]) -> int:
    """Go past the marks of list entries; return where the entry itself begins."""
    while position < end:
        match = _HYPHEN.match(text, position, end)
        if match is None or match.end() == end:
            break
        if match[1] is None:
            faults.append(_hyphen_without_space(position, match.end(), full_width=match[2] is not None))
        position = match.end()
    match = _MARK.match(text, position, end)
    if match and match.end() < end:
        faults.append(full_width_mark(text, position, match.end()))
        position = match.end()
    return position


def full_width_mark(text: str, start: int, end: int) -> Fault:
    """Return the fault of another sign in the place of a hyphen, which ends with its spaces at `end`."""
    sign = text[start]
    return Fault(
        FULL_WIDTH_MARK,
        start,
        start + 1,
        Message(f"「{sign}」は一覧の印になりません", f"{sign} does not mark an entry of a list"),
        Message("半角の「- 」(ハイフンと空白) に直してください", "write a half-width hyphen and a space: - "),
        Message("半角のハイフンではありません", "not a half-width hyphen"),
        edits=(Edit(start, end, "- "),),
    )


def _hyphen_without_space(start: int, end: int, *, full_width: bool) -> Fault:
    if full_width:
        return Fault(
            FULL_WIDTH_SPACE,
            start + 1,
            end,
            Message("「-」の後ろの空白が全角です", "the space after the hyphen is full-width"),
            Message("「-」の後ろを半角の空白にしてください", "write a half-width space after the hyphen"),
            Message("全角の空白です", "not a half-width space"),
            edits=(Edit(start, end, "- "),),
        )
    return Fault(
        MISSING_SPACE,
        start,
        start + 1,
        Message("「-」の後ろに空白がありません", "there is no space after the hyphen"),
        Message(
            "「- 」のように、後ろに半角の空白を入れてください", "put a half-width space after the hyphen"
        ),
        Message("この後ろに空白が要ります", "a space is needed after this"),
        edits=(Edit(start, end, "- "),),
    )


def _full_width_hash(position: int) -> Fault:
    return Fault(
        FULL_WIDTH_HASH,
        position,
        position + 1,
        Message("メモの印「＃」が全角です", "the # of this comment is full-width"),
        Message("半角の「#」に直してください", "write a half-width #"),
        Message("全角です", "full-width"),
        edits=(Edit(position, position + 1, "#"),),
    )


def _key_traps(text: str, match: re.Match[str], end: int) -> Iterator[Fault]:
    if match["open"]:
        yield _quoted_key(match)
    start, after = match.start("before"), match.end()
    key = match["inner"] if match["open"] else match["key"]
    edits = (Edit(start, after, ":" if after == end else ": "),)
    spaces = _UNUSUAL_SPACE.search(text, start, after)
    if match["colon"] == "：":
        yield full_width_colon(key, match.start("colon"), edits)
    elif spaces:
        shown = visible(key)
        yield Fault(
            FULL_WIDTH_SPACE,
            spaces.start(),
            spaces.end(),
            Message(
                f"「{shown}」のコロンの前後の空白が全角です",
                f"the space round the colon of {shown} is full-width",
            ),
            _colon_and_space(shown),
            Message("全角の空白です", "not a half-width space"),
            edits=edits,
        )
    elif after < end and not match["after"] and text[after] not in "/\t,]}":
        yield missing_space(key, match.start("colon"), edits)


def full_width_colon(key: str, colon: int, edits: tuple[Edit, ...]) -> Fault:
    """Return the fault of a full-width colon behind a key."""
    shown = visible(key)
    return Fault(
        FULL_WIDTH_COLON,
        colon,
        colon + 1,
        Message(f"「{shown}」の後ろのコロンが全角です", f"the colon after {shown} is full-width"),
        _colon_and_space(shown),
        Message("全角のコロンです", "full-width"),
        edits=edits,
    )


def missing_space(key: str, colon: int, edits: tuple[Edit, ...]) -> Fault:
    """Return the fault of a colon behind a key that no space follows."""
    shown = visible(key)
    return Fault(
        MISSING_SPACE,
        colon,
        colon + 1,
        Message(f"「{shown}:」の後ろに空白がありません", f"there is no space after {shown}:"),
        Message(
            f"「{shown}: 」のように、半角の空白を入れてください",
            f"put a half-width space after the colon: {shown}: ",
        ),
        Message("この後ろに空白が要ります", "a space is needed after this"),
        edits=edits,
    )


def _colon_and_space(shown: str) -> Message:
    return Message(
        f"「{shown}: 」のように、半角のコロンと空白にしてください",
        f"write a half-width colon and a space: {shown}: ",
    )


def _quoted_key(match: re.Match[str]) -> Fault:
    inner = match["inner"]
    return smart_quotes(match.start("open"), match.end("close"), inner, is_text=False)


def smart_quotes(start: int, end: int, inner: str, *, is_text: bool) -> Fault:
    """Return the fault of quotation marks that are not plain, from `start` to `end` round `inner`.

    Round prose they are only suspect: they are printed as they stand. Else they are put right.
    """
    plain = inner.replace("'", "''")
    shown = visible(inner, 40)
    return Fault(
        SMART_QUOTES,
        start,
        end,
        Message(
            "この引用符は半角ではないので、文字として印刷されます",
            "these quotation marks are not plain ones and would be printed",
        ),
        Message(
            f'印刷しないときは、半角の "{shown}" に直してください',
            f'unless they are to be printed, write plain ones: "{shown}"',
        ),
        Message("半角の引用符ではありません", "not plain quotation marks"),
        edits=() if is_text else (Edit(start, end, f"'{plain}'"),),
        severity=None if is_text else Severity.ERROR,
    )
