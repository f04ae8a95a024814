"""The words of a bar or a mark in lines that read well, or none where its room is too small for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.rendering.layout.boxes import print_width
from dxstrat.text.balance import balanced, tears

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_LINES = 3
"""Lines in a bar; more would make its row a high one."""

BESIDE_LINES = 2
"""Lines of words that stand beside a bar or after a ◆."""

_LEAST_ROOM = 2.0
"""Sizes of type; in less, no line has two characters."""

_STACK = 3
"""What at least one of three lines must have in characters: three lines of two are read downwards."""

_NARROWER = tuple(1 - 0.06 * step for step in range(11))
"""Parts of the room that are tried in turn: lines that are shorter than they must be may end at a word."""


def bar_lines(words: str, room: float, most_lines: int) -> tuple[str, ...]:
    """Return words in at most so many lines for a room in sizes of type; nothing where they do not read well.

    No line is of one character only, none ends inside a word, and words are not stacked by twos.
    """
    if room < _LEAST_ROOM:
        return ()
    return next((lines for lines in _divisions(words, room, most_lines) if _reads_well(lines)), ())


def forced_lines(words: str, room: float) -> tuple[str, ...]:
    """Return words in lines for a room that is all there is."""
    return balanced(words, room, print_width)


def _divisions(words: str, room: float, most_lines: int) -> Iterator[tuple[str, ...]]:
    """Yield the divisions that fit, those of fewer lines first.

    Why not tried for words that fill more than all lines: to divide a long sentence takes long.
    """
    if print_width("".join(words.split())) > room * most_lines:
        return
    for part in _NARROWER:
        lines = balanced(words, room * part, print_width, most_lines=most_lines)
        if len(lines) <= most_lines and all(print_width(line) <= room for line in lines):
            yield lines


def _reads_well(lines: tuple[str, ...]) -> bool:
    if len(lines) == 1:
        return True
    lengths = [len(line) for line in lines]
    return min(lengths) > 1 and (len(lines) < MOST_LINES or max(lengths) >= _STACK) and not tears(lines)
