"""What the careful loader looks for in a key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.source import refusals
from dxstrat.source.characters import UNUSUAL_SPACES, escaped_characters, unusual_characters
from dxstrat.source.edits import Edit
from dxstrat.source.events import bounds
from dxstrat.source.fault import Fault
from dxstrat.source.kinds import FULL_WIDTH_COLON, FULL_WIDTH_SPACE, MISSING_SPACE
from dxstrat.source.limits import LONGEST_KEY
from dxstrat.source.traps import line_traps
from dxstrat.source.unusual import control_escape, direction_character, invisible_character
from dxstrat.text.message import Message
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml.events import ScalarEvent

_SPACE = re.compile(f"[{UNUSUAL_SPACES}]+")
_GLUED = re.compile(r"([A-Za-z_][A-Za-z0-9_-]*|[0-9]{4})([：:])(?=[^\s/])")
_FOLLOWED = re.compile(r"[ \t]*:")


def key_faults(text: str, event: ScalarEvent, *, flow: bool) -> Iterator[Fault]:
    """Yield what is wrong with a key; the edits of these faults put it right."""
    start, end = bounds(event)
    if len(event.value) > LONGEST_KEY:
        yield refusals.text_too_long(start, len(event.value), is_key=True)
        return
    found = False
    for one in unusual_characters(text, start, end):
        if one.sort == "direction":
            found = True
            yield direction_character(one, strict=True)
        elif one.sort == "invisible":
            found = True
            yield invisible_character(one)
    if event.style == '"':
        for one in escaped_characters(text, start, end):
            found = True
            yield (
                control_escape(text, one)
                if one.sort in ("control", "separator")
                else invisible_character(one)
            )
    if found or event.style:
        return
    if not flow and text[text.rfind("\n", 0, start) + 1 : start].strip(" -") == "":
        traps = line_traps(text, start)
        if traps:
            yield from traps
            return
    yield from _glued(text, start, end)
    for match in _SPACE.finditer(text, start, end):
        yield _full_width_space(match.start(), match.end())


def _glued(text: str, start: int, end: int) -> Iterator[Fault]:
    """Find a key in brackets that holds its own value, `{2028:20}`, for want of a space."""
    match = _GLUED.match(text, start, end)
    if match is None or _FOLLOWED.match(text, end):
        return
    full_width = match[2] == "："
    name = visible(match[1])
    yield Fault(
        FULL_WIDTH_COLON if full_width else MISSING_SPACE,
        match.start(2),
        match.end(2),
        Message(f"「{name}」の後ろのコロンが全角です", f"the colon after {name} is full-width")
        if full_width
        else Message(f"「{name}:」の後ろに空白がありません", f"there is no space after {name}:"),
        Message(
            f"「{name}: 」のように、半角のコロンと空白にしてください",
            f"write a half-width colon and a space: {name}: ",
        ),
        edits=(Edit(match.start(2), match.end(2), ": "),),
    )


def _full_width_space(start: int, end: int) -> Fault:
    return Fault(
        FULL_WIDTH_SPACE,
        start,
        end,
        Message("項目名に全角の空白が入っています", "a key holds a full-width space"),
        Message("全角の空白を消してください", "delete the full-width space"),
        Message("全角の空白です", "not a half-width space"),
        edits=(Edit(start, end, ""),),
    )
