"""Sentences broken into lines by terminal columns."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from dxstrat.text.width import width

if TYPE_CHECKING:
    from collections.abc import Iterator

_BREAKABLE = {"W", "F", "H"}
_NOT_FIRST = set(":、。，．・：；？！?!）)」』】〕］｝ー…")
_NOT_LAST = set("（(「『【〔［｛")


def wrap(text: str, columns: int, *, first: int = 0, ambiguous: int = 1) -> list[str]:
    """Return `text` in lines of at most `columns` terminal columns; the first has `first` columns less.

    Lines break at spaces and beside full-width characters, never inside a half-width word: what is
    to be typed stays in one piece, and a word wider than a line stands out over its end. No line
    but the first begins with a colon. Why: a CI runner obeys a line that begins with `::`, even
    after spaces.
    """
    lines = [""]
    used = first
    for gap, word in _words(text):
        taken = width(gap + word, ambiguous=ambiguous)
        if used + taken > columns and (used or lines[-1]) and _may_begin(word):
            lines.append(word)
            used = width(word, ambiguous=ambiguous)
        else:
            lines[-1] += gap + word
            used += taken
    return lines


def _may_begin(word: str) -> bool:
    """Tell whether a line may begin with `word`: not with a colon, not with a space of any kind before one."""
    return not word.isspace() and not word.lstrip().startswith(":")


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Yield the pieces that stay together, each with the space before it."""
    gap = word = ""
    for space, piece in _pieces(text):
        if word and (piece[0] in _NOT_FIRST or word[-1] in _NOT_LAST):
            word += space + piece
            continue
        if word:
            yield gap, word
        gap, word = space, piece
    if word:
        yield gap, word


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield each full-width character and each run of half-width ones, with the space before it."""
    space = piece = ""
    for character in text:
        if character in " \t\r\n":
            if piece:
                yield space, piece
            space, piece = " ", ""
        elif piece and _breaks(piece[-1], character):
            yield space, piece
            space, piece = "", character
        else:
            piece += character
    if piece:
        yield space, piece


def _breaks(before: str, after: str) -> bool:
    if width(after) == 0:
        return False
    return any(unicodedata.east_asian_width(character) in _BREAKABLE for character in (before, after))
