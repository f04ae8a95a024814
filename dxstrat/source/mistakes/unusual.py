"""What to say about unusual characters, in a file as they are or behind a backslash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Severity
from dxstrat.source.kinds import (
    CONTROL_CHARACTER,
    CONTROL_ESCAPE,
    DIRECTION_CHARACTER,
    INVISIBLE_CHARACTER,
    LINE_SEPARATOR,
    LOST_CHARACTER,
    PRIVATE_CHARACTER,
    SURROGATE_ESCAPE,
)
from dxstrat.source.loading.edits import Edit
from dxstrat.source.mistakes.fault import Fault
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from dxstrat.source.mistakes.characters import Unusual


def control_character(one: Unusual) -> Fault:
    """Return the fault of one or more control characters."""
    return Fault(
        CONTROL_CHARACTER,
        one.start,
        one.end,
        Message(f"制御文字 ({one.name}) が入っています", f"a control character ({one.name}) stands here"),
        Message(
            "この見えない文字を消してください (前後の文字ごと消して、打ち直すのが確実です)",
            "delete this invisible character; the surest way is to type its neighbours anew",
        ),
        Message("見えない文字です", "an invisible character"),
        edits=(Edit(one.start, one.end, ""),),
    )


def line_separator(one: Unusual) -> Fault:
    """Return the fault of NEL, LS or PS."""
    return Fault(
        LINE_SEPARATOR,
        one.start,
        one.end,
        Message(
            f"特殊な改行の文字 ({one.name}) が入っています", f"an unusual line break ({one.name}) stands here"
        ),
        Message(
            "この文字を消し、ふつうの改行か空白にしてください",
            "delete it and type an ordinary line break or a space",
        ),
        Message("見えない文字です", "an invisible character"),
        edits=(Edit(one.start, one.end, " "),),
    )


def control_escape(text: str, one: Unusual) -> Fault:
    """Return the fault of a control character behind a backslash."""
    shown = visible(text[one.start : one.end])
    if one.sort == "halves" or 0xD800 <= one.code <= 0xDFFF:
        return _surrogate_escape(text, one, chr(one.code) if one.sort == "halves" else "")
    return Fault(
        CONTROL_ESCAPE,
        one.start,
        one.end,
        Message(
            f"「{shown}」は制御文字 ({one.name}) になるので使えません",
            f"{shown} stands for a control character ({one.name})",
        ),
        Message(
            f"「{shown}」を消してください。\\ そのものを書くなら「\\\\」としてください",
            f"remove {shown}; for a backslash itself write two: \\\\",
        ),
        Message("文書に出せない文字です", "no document can show it"),
        edits=(Edit(one.start, one.end, ""),),
    )


def direction_character(one: Unusual, *, strict: bool) -> Fault:
    """Return the fault of a character that changes the direction of the text; graver with `strict`."""
    return Fault(
        DIRECTION_CHARACTER,
        one.start,
        one.end,
        Message(
            f"文字の向きを変える見えない文字 ({one.name}) が入っています",
            f"an invisible character ({one.name}) changes the direction of the text",
        ),
        _delete(one),
        Message("見えない文字です", "an invisible character"),
        edits=(Edit(one.start, one.end, ""),) if strict else (),
        severity=Severity.ERROR if strict else None,
    )


def invisible_character(one: Unusual) -> Fault:
    """Return the fault of an invisible character in a key or an id."""
    return Fault(
        INVISIBLE_CHARACTER,
        one.start,
        one.end,
        Message(
            f"見えない文字 ({one.name}) が入っているので、別の名前として扱われます",
            f"an invisible character ({one.name}) makes this a different name",
        ),
        _delete(one),
        Message("見えない文字です", "an invisible character"),
        edits=(Edit(one.start, one.end, ""),),
    )


def private_character(one: Unusual) -> Fault:
    """Return the fault of a character that only the fonts of one office know (外字)."""
    return Fault(
        PRIVATE_CHARACTER,
        one.start,
        one.end,
        Message(
            f"外字 ({one.name}) は、ほかのパソコンでは表示されません",
            f"the private-use character {one.name} shows only on machines that have its font",
        ),
        Message("ふつうの漢字かひらがなに直してください", "write an ordinary character in its place"),
        Message("外字です", "a private-use character"),
    )


def lost_character(one: Unusual) -> Fault:
    """Return the fault of U+FFFD, which stands where an earlier program lost a character."""
    return Fault(
        LOST_CHARACTER,
        one.start,
        one.end,
        Message("文字化けで失われた文字の跡があります", "a character was lost here in an earlier conversion"),
        Message("もとの文字を打ち直してください", "type the character that stood here"),
        Message("文字化けです", "a lost character"),
    )


def _delete(one: Unusual) -> Message:
    return Message(
        f"{one.name} の文字を消してください (前後の文字ごと消して、打ち直すのが確実です)",
        f"delete the character {one.name}; the surest way is to type its neighbours anew",
    )


def _surrogate_escape(text: str, one: Unusual, meant: str) -> Fault:
    """Return the fault of half a character; `meant` is the whole one, if its other half follows."""
    shown = visible(text[one.start : one.end])
    return Fault(
        SURROGATE_ESCAPE,
        one.start,
        one.end,
        Message(f"「{shown}」は 1 つの文字になっていません", f"{shown} does not stand for a character"),
        Message(f"「{meant}」と、文字そのものを書いてください", f"write the character itself: {meant}")
        if meant
        else Message(
            "この部分を消し、文字そのものを書いてください", "remove it and write the character itself"
        ),
        edits=(Edit(one.start, one.end, meant),),
    )
