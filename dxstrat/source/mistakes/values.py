"""What the careful loader looks for in a value that is a text or a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from dxstrat.findings import Severity
from dxstrat.source.kinds import CUT_BY_HASH
from dxstrat.source.limits import LONGEST_TEXT, MOST_FAULTS
from dxstrat.source.loading.events import bounds
from dxstrat.source.loading.scalars import Scalar, Unfit, plain_value
from dxstrat.source.mistakes import refusals, whole_file
from dxstrat.source.mistakes.characters import (
    Unusual,
    escaped_characters,
    unusual_characters,
    without_unusual,
)
from dxstrat.source.mistakes.fault import Fault
from dxstrat.source.mistakes.indent import line_bounds
from dxstrat.source.mistakes.marks import LIST_MARKS, SMART_QUOTES
from dxstrat.source.mistakes.quoting import in_quotes, shown_in_quotes
from dxstrat.source.mistakes.traps import line_traps, smart_quotes
from dxstrat.source.mistakes.unusual import (
    control_escape,
    direction_character,
    invisible_character,
    lost_character,
    private_character,
)
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml.events import ScalarEvent

_HASH = re.compile(r"[ \t]+#(?=[^\s#!])")
_MACHINE = re.compile(r"[A-Za-z0-9_.:@/+-]+")
_IN_QUOTES = re.compile(rf"([{SMART_QUOTES}])([^{SMART_QUOTES}]*)([{SMART_QUOTES}])")
_KEY = r"[a-z_][a-z0-9_]*[ \t]*(?:：|:(?=[^\s/,\]}0-9])|(?<=[a-z_]):(?=[0-9]))|[0-9]{4}[ \t]*(?:：|:(?=[^\s/,\]}]))"
_FIRST = re.compile(
    rf"[ \t]*(?:(?P<mark>[{LIST_MARKS}])|(?P<hyphen>-(?=[^ \n0-9:-]))|(?P<hash>＃)|(?P<key>{_KEY}))"
)


@dataclass(frozen=True, slots=True)
class Checked:
    """A value, what is wrong with it, and whether something stands in its place."""

    value: Scalar
    faults: tuple[Fault, ...] = ()
    unread: bool = False


def check_value(text: str, event: ScalarEvent, *, key: str | None, flow: bool) -> Checked:
    """Read a value and look at it closely; `key` is its key, None in a list."""
    start, end = bounds(event)
    if len(event.value) > LONGEST_TEXT:
        return Checked("", (whole_file.text_too_long(start, len(event.value), is_key=False),), unread=True)
    value: Scalar = "" if event.value.isspace() else event.value
    faults: list[Fault] = []
    if not event.style:
        plain = plain_value(event.value)
        if isinstance(plain, Unfit):
            say = refusals.not_finite if plain is Unfit.NOT_FINITE else refusals.number_too_long
            return Checked(None, (say(text, start, end),), unread=True)
        value = plain
        faults += _plain_faults(text, start, end, in_list=key is None, flow=flow)
    strict = key == "id" or _is_machine_name(event.value)
    faults += islice(_character_faults(text, event, strict=strict), MOST_FAULTS + 1)
    return Checked(value, tuple(faults))


def _plain_faults(text: str, start: int, end: int, *, in_list: bool, flow: bool) -> Iterator[Fault]:
    if not flow:
        traps = tuple(_swallowed(text, start, end, in_list=in_list))
        if traps:
            yield from traps
            return
    quotes = _IN_QUOTES.fullmatch(text, start, end)
    if quotes:
        yield smart_quotes(start, end, quotes[2], is_text=_MACHINE.fullmatch(quotes[2]) is None)
    cut = _HASH.match(text, end)
    if cut:
        yield _cut_by_hash(text, start, end, cut.end() - 1)


def _swallowed(text: str, start: int, end: int, *, in_list: bool) -> Iterator[Fault]:
    """Lines that were meant as keys or entries, and were read as lines of one text.

    Only where all lines look so, or where the text begins on a line of its own, as a key does.
    """
    if text.find("\n", start, end) < 0 and not _FIRST.match(text, start):
        return
    line_start, _ = line_bounds(text, start)
    alone = not text[line_start:start].strip(" -") if in_list else not text[line_start:start].strip()
    lines = [start]
    at = text.find("\n", start, end)
    while at >= 0:
        lines.append(at + 1)
        at = text.find("\n", at + 1, end)
    firsts = [_FIRST.match(text, line) for line in lines]
    as_keys = bool(firsts[0] and firsts[0]["key"]) and alone and (not in_list or len(lines) > 1)
    as_list = alone and not in_list and all(first and (first["mark"] or first["hyphen"]) for first in firsts)
    for line, first in zip(lines, firsts, strict=True):
        if first and (
            (first["key"] and as_keys)
            or ((first["mark"] or first["hyphen"]) and as_list)
            or (first["hash"] and line != start)
        ):
            yield from line_traps(text, line)


def _cut_by_hash(text: str, start: int, end: int, sign: int) -> Fault:
    _, line_end = line_bounds(text, sign)
    lost = start == end
    whole = text[sign if lost else start : line_end].rstrip()
    shown = shown_in_quotes(whole)
    return Fault(
        CUT_BY_HASH,
        sign,
        max(line_end, sign + 1),
        Message("「#」から後ろはメモとして捨てられます", "everything from the # on is taken for a comment"),
        Message(
            f"文の一部なら {shown} のように引用符で囲み、メモなら「# 」と空白を入れてください",
            f"if it belongs to the text, put quotation marks round it: {shown}; if it is a comment, write a space after the #",
        ),
        Message("文書に出ません", "does not reach the document"),
        edits=in_quotes(text, sign, sign + len(whole)) if lost else (),
        severity=Severity.ERROR if lost else None,
    )


def _is_machine_name(value: str) -> bool:
    bare = without_unusual(value, frozenset({"direction", "invisible"}))
    return bare != value and _MACHINE.fullmatch(bare) is not None


def _character_faults(text: str, event: ScalarEvent, *, strict: bool) -> Iterator[Fault]:
    start, end = bounds(event)
    for one in unusual_characters(text, start, end):
        fault = _character_fault(one, strict=strict)
        if fault:
            yield fault
    if event.style == '"':
        for one in escaped_characters(text, start, end):
            if one.sort in ("control", "separator", "halves"):
                yield control_escape(text, one)
            else:
                fault = _character_fault(one, strict=strict)
                if fault:
                    yield fault


def _character_fault(one: Unusual, *, strict: bool) -> Fault | None:
    match one.sort:
        case "direction":
            return direction_character(one, strict=strict)
        case "invisible":
            return invisible_character(one) if strict else None
        case "private":
            return private_character(one)
        case "lost":
            return lost_character(one)
    return None
