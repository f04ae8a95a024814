"""What the careful loader looks for in a key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.source.kinds import FULL_WIDTH_SPACE
from dxstrat.source.limits import LONGEST_KEY
from dxstrat.source.loading.edits import Edit
from dxstrat.source.loading.events import bounds
from dxstrat.source.loading.suspicion import is_odd_key
from dxstrat.source.mistakes import whole_file
from dxstrat.source.mistakes.characters import UNUSUAL_SPACES, escaped_characters, unusual_characters
from dxstrat.source.mistakes.fault import Fault
from dxstrat.source.mistakes.traps import full_width_colon, line_traps, missing_space
from dxstrat.source.mistakes.unusual import control_escape, direction_character, invisible_character
from dxstrat.text.message import Message

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
        yield whole_file.text_too_long(start, len(event.value), is_key=True)
        return
    if not event.style and not is_odd_key(event.value):
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
                if one.sort in ("control", "separator", "halves")
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
    say = full_width_colon if match[2] == "：" else missing_space
    yield say(match[1], match.start(2), (Edit(match.start(2), match.end(2), ": "),))


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
