"""Characters that a plan cannot hold, or that deserve a word: in the file as they are, or behind a backslash.

Sources: XML 1.0 section 2.2 (a Word file can hold no control characters), the YAML 1.2 specification
section 5.1, Unicode Bidirectional Algorithm (the direction characters, CVE-2021-42574).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff"
SEPARATORS = "\x85\u2028\u2029"
DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
INVISIBLE = "\u00ad\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"
PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
LOST = "\ufffd"
SURROGATES = "\ud800-\udfff"

UNUSUAL = CONTROL + SEPARATORS + DIRECTION + INVISIBLE + PRIVATE + LOST
"""Everything that asks for a closer look, as the inside of a character class."""

UNUSUAL_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that look like half-width ones, or like two of them, and are none to YAML."""

# Why texts, and not compiled: nearly every file holds nothing of all this, and `re` keeps what it has compiled.
_UNUSUAL = f"[{UNUSUAL}]"
_REFUSED_RUN = rf"([{SEPARATORS}])|(?:\x1b\[[0-9;?]*[A-Za-z]|[{CONTROL}])+"
_HALVES = r"\\u(?P<high>[dD][89abAB][0-9A-Fa-f]{2})\\u(?P<low>[dD][c-fC-F][0-9A-Fa-f]{2})"
_ESCAPE = rf"(?s){_HALVES}|\\(?:x(?P<x>[0-9A-Fa-f]{{2}})|u(?P<u>[0-9A-Fa-f]{{4}})|U(?P<U>[0-9A-Fa-f]{{8}})|(?P<sign>.))"
_NAMED = {"0": 0, "a": 7, "b": 8, "t": 9, "n": 10, "v": 11, "f": 12, "r": 13, "e": 27, "N": 0x85, "_": 0xA0}
_NAMED |= {"L": 0x2028, "P": 0x2029}
_CLASSES = {
    "control": f"[{CONTROL}\r{SURROGATES}]",
    "separator": f"[{SEPARATORS}]",
    "direction": f"[{DIRECTION}]",
    "invisible": f"[{INVISIBLE}]",
    "private": f"[{PRIVATE}]",
    "lost": LOST,
}


@dataclass(frozen=True, slots=True)
class Unusual:
    """An unusual character: its sort, its number, and where it is written."""

    sort: str
    code: int
    start: int
    end: int

    @property
    def name(self) -> str:
        """U+0007."""
        return f"U+{self.code:04X}"


def refused_runs(text: str) -> Iterator[Unusual]:
    """Yield the control characters of a text and its unusual line breaks.

    Control characters side by side are one, and so is a terminal escape such as ESC [31m.
    """
    for match in re.finditer(_REFUSED_RUN, text):
        yield Unusual("separator" if match[1] else "control", ord(match[0][0]), match.start(), match.end())


def direction_characters(text: str) -> Iterator[Unusual]:
    """Yield the characters of a text that change its direction."""
    for match in re.finditer(_CLASSES["direction"], text):
        yield Unusual("direction", ord(match[0]), match.start(), match.end())


def unusual_characters(text: str, start: int, end: int) -> Iterator[Unusual]:
    """Yield the unusual characters that stand in a text as they are."""
    for match in re.compile(_UNUSUAL).finditer(text, start, end):
        sort = _sort(match[0])
        if sort is not None:
            yield Unusual(sort, ord(match[0]), match.start(), match.end())


def escaped_characters(text: str, start: int, end: int) -> Iterator[Unusual]:
    """Yield the unusual characters that a text in double quotation marks holds behind a backslash.

    A character written in two halves, as JSON allows, is one of sort "halves".
    """
    for match in re.compile(_ESCAPE).finditer(text, start, end):
        if match["high"]:
            code = 0x10000 + ((int(match["high"], 16) - 0xD800) << 10) + int(match["low"], 16) - 0xDC00
            yield Unusual("halves", code, match.start(), match.end())
            continue
        digits = match["x"] or match["u"] or match["U"]
        code = int(digits, 16) if digits else _NAMED.get(match["sign"], 0x20)
        sort = _sort(chr(code)) if code < 0x110000 else None
        if sort is not None:
            yield Unusual(sort, code, match.start(), match.end())


def without_unusual(text: str, sorts: frozenset[str]) -> str:
    """Return a text without the unusual characters of some sorts."""
    for sort in sorts:
        text = re.sub(_CLASSES[sort], "", text)
    return text


def _sort(character: str) -> str | None:
    return next((sort for sort, pattern in _CLASSES.items() if re.match(pattern, character)), None)
