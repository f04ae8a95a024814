"""Texts that mean something else without quotation marks, put into them in memory."""

from __future__ import annotations

import re

from dxstrat.source.kinds import COLON_IN_TEXT, COMMA_IN_TEXT, SIGN_AT_START, TEXT_AFTER_QUOTE
from dxstrat.source.loading.edits import Edit
from dxstrat.source.mistakes.fault import Fault
from dxstrat.source.mistakes.indent import line_bounds
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

_COMMENT = re.compile(r"[ \t]+#(?:[ \t].*)?$")
_REST = re.compile(r"(?:,[ ]*[^\s,:\[\]{}\"'][^,:\[\]{}\n]*(?=[ ]*[,}\n]))+")
_NUMBER = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+")
_LONGEST = 5_000
_FLOW_END = re.compile(r"[ \t]*(?:[,\]}\n]|$)")


def text_end(text: str, start: int, *, flow: bool) -> int:
    """Return where a text that begins at `start` ends: with its line, or in brackets with its entry."""
    _, end = line_bounds(text, start)
    if flow:
        match = _FLOW_END.search(text, start + 1, end)
        return match.start() if match else end
    match = _COMMENT.search(text, start, end)
    return len(text[: match.start() if match else end].rstrip(" \t")) if end - start > 1 else end


def in_quotes(text: str, start: int, end: int) -> tuple[Edit, ...]:
    """Return the edit that puts quotation marks round a stretch of a line, if that is of human length."""
    if end - start > _LONGEST:
        return ()
    return (Edit(start, end, "'" + text[start:end].replace("'", "''") + "'"),)


def sign_at_start(text: str, start: int, *, flow: bool) -> Fault:
    """Return the fault of a text that begins with a sign which means something else in YAML."""
    end = text_end(text, start, flow=flow)
    sign = text[start]
    return Fault(
        SIGN_AT_START,
        start,
        start + 1,
        Message(
            f"「{visible(sign)}」で始まる文は、そのままでは書けません",
            f"a text cannot begin with {visible(sign)} unless it stands in quotation marks",
        ),
        _put_in_quotes(text[start : min(end, start + _LONGEST)]),
        Message("この記号で始まっています", "begins with this sign"),
        edits=in_quotes(text, start, end),
    )


def colon_in_text(text: str, start: int, colon: int) -> Fault:
    """Return the fault of a text, beginning at `start`, that holds a colon and a space at `colon`."""
    end = text_end(text, start, flow=False)
    return Fault(
        COLON_IN_TEXT,
        colon,
        colon + 1,
        Message(
            "文の途中に「: 」があるので、項目名と区別できません",
            "this text holds a colon and a space, as a key does",
        ),
        _put_in_quotes(text[start : min(end, start + _LONGEST)]),
        Message("文の中のコロンです", "a colon inside the text"),
        edits=in_quotes(text, start, end),
    )


def comma_in_text(text: str, start: int, comma: int) -> Fault:
    """Return the fault of a text in braces, beginning at `start`, that is cut off at a comma."""
    rest = _REST.match(text, comma)
    end = rest.end() if rest else comma + 1
    whole = text[start:end]
    number = whole.replace(",", "") if _NUMBER.fullmatch(whole) else None
    return Fault(
        COMMA_IN_TEXT,
        comma,
        comma + 1,
        Message("括弧の中の文は「,」で切れます", "a text in brackets is cut off at a comma"),
        _put_in_quotes(whole)
        if number is None
        else Message(
            f"桁区切りをやめて {number} と書いてください", f"write the number without commas: {number}"
        ),
        Message("ここで切れています", "cut off here"),
        edits=in_quotes(text, start, end) if number is None else (Edit(start, end, number),),
    )


def text_after_quote(text: str, start: int, quote_end: int) -> Fault:
    """Return the fault of text behind the quotation mark that closes a text beginning at `start`."""
    end = text_end(text, start, flow=False)
    while text[quote_end : quote_end + 1] == " ":
        quote_end += 1
    words = text[start : min(end, start + _LONGEST)]
    whole = shown_in_quotes(words) if "'" in words else f"'{visible(words, 40)}'"
    return Fault(
        TEXT_AFTER_QUOTE,
        quote_end,
        max(end, quote_end + 1),
        Message("閉じた引用符の後ろに文が続いています", "text follows the closing quotation mark"),
        Message(
            f"文の全体を引用符で囲み、{whole} と書いてください",
            f"put the whole text in quotation marks: {whole}",
        ),
        Message("引用符の外です", "outside the quotation marks"),
        edits=in_quotes(text, start, end),
    )


def shown_in_quotes(text: str) -> str:
    """Return a text as it is to be typed, in double quotation marks; a long one is cut."""
    return '"' + visible(text[:_LONGEST].replace("\\", "\\\\").replace('"', '\\"'), 40) + '"'


def _put_in_quotes(text: str) -> Message:
    shown = shown_in_quotes(text)
    return Message(f"文を引用符で囲み、{shown} と書いてください", f"put the text in quotation marks: {shown}")
