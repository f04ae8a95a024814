"""Short texts broken into lines of like length, as a typesetter would, for boxes and narrow cells.

Why not `wrap`: that one fills each line of a terminal and keeps half-width words whole. In a box a
last line of one character, or a break inside a compound word, looks like a mistake.
"""

from __future__ import annotations

import functools
import itertools
import math
import unicodedata
from typing import TYPE_CHECKING, TypeAlias

from dxstrat.text.width import width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

# 行頭禁則 and 行末禁則 of JIS X 4051, as far as plans use them.
_NOT_FIRST = set(
    "、。，．・：；！？!?%％‰゛゜ー々〃ヽヾゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
    "）〕］｝〉》」』】)]}’”,.:;～…‥"
)
_NOT_LAST = set("（〔［｛〈《「『【([{‘“￥＄#№")

_LONELY = 400.0
_EXTRA_LINE = 40.0
_TORN = 30.0
_ROUNDING = 1e-6
"""What sums of the same widths may differ by, according to where they were begun."""

_PUNCTUATION = set("、。・，．：；）」』】 　")
_COUNTERS = set("年月日課部係室人件回時分割円点歳度個本号条項版階名者等化率性")
_POWERS = set("十百千万億兆か")

Measure: TypeAlias = "Callable[[str], float]"


def balanced(text: str, columns: float, measure: Measure = width, *, most_lines: int = 99) -> tuple[str, ...]:
    """Return `text` in as few lines of at most `columns` as it needs, all about equally wide.

    A column is a half-width character, unless `measure` says how wide a text is. Lines break where words
    meet: after a mark or a particle rather than inside a run of one script; for that a line more is taken,
    up to `most_lines`. Only a half-width word that is wider than a line is cut. Line breaks in the text stay.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        lines.extend(_paragraph(line.strip(" "), max(columns, measure("あ")), measure, most_lines))
    return tuple(lines)


@functools.lru_cache(maxsize=65536)  # a text stands in several tables and boxes
def _paragraph(text: str, columns: float, measure: Measure, most_lines: int) -> tuple[str, ...]:
    if measure(text) <= columns:
        return (text,)
    pieces = _pieces(text, columns, measure)
    unit = measure("あ") / 2
    widths = [measure(piece) / unit for piece in pieces]
    columns /= unit
    wanted = _fewest(widths, columns)
    cost, breaks = _best(pieces, widths, columns, wanted)
    if wanted < most_lines:
        roomier, more = _best(pieces, widths, columns, wanted + 1)
        if cost - roomier > _EXTRA_LINE:
            breaks = more
    return tuple("".join(pieces[a:b]).strip(" ") for a, b in itertools.pairwise(breaks))


def tears(lines: Sequence[str]) -> bool:
    """Whether a line ends inside a word, or between a number and what it counts.

    Why: a box must take such lines where nothing better fits; a bar can have its words elsewhere.
    """
    characters = list("".join(lines))
    ends = itertools.accumulate(len(line) for line in lines[:-1])
    inside = (end for end in ends if 0 < end < len(characters))  # beside empty lines there is no word
    return any(_price(characters, end) >= _TORN or characters[end - 1].isdigit() for end in inside)


def _pieces(text: str, columns: float, measure: Measure) -> list[str]:
    """Cut the text wherever a line may break."""
    pieces = [""]
    for character in text:
        last = pieces[-1]
        if last and (may_break(last[-1], character) or measure(last) + measure(character) > columns):
            pieces.append(character)
        else:
            pieces[-1] += character
    return pieces


@functools.lru_cache(maxsize=65536)
def may_break(before: str, after: str) -> bool:
    """Whether a line may end between two characters."""
    if after in _NOT_FIRST or before in _NOT_LAST or width(after) == 0:
        return False
    if before == " ":
        return True
    if after == " ":
        return False
    return not (_script(before) == _script(after) == "latin")


@functools.lru_cache(maxsize=8192)
def _script(character: str) -> str:
    name = unicodedata.name(character, "")
    if name.startswith("HIRAGANA"):
        return "hiragana"
    if name.startswith("KATAKANA") or character == "ー":
        return "katakana"
    if name.startswith("CJK"):
        return "kanji"
    if unicodedata.east_asian_width(character) in "WFA" and not character.isalnum():
        return "wide"
    return "latin"


def _fewest(widths: list[float], columns: float) -> int:
    lines, used, filled = 1, 0.0, False
    for taken in widths:
        if filled and used + taken > columns:  # Why not `used`: a mark without width is a piece, too
            lines, used = lines + 1, 0.0
        used, filled = used + taken, True
    return lines


def _best(pieces: list[str], widths: list[float], columns: float, wanted: int) -> tuple[float, list[int]]:
    """Return how far from perfect the best division into `wanted` lines is, and where its lines begin."""
    total = [0.0]
    for taken in widths:
        total.append(total[-1] + taken)
    ideal = total[-1] / wanted
    count = len(pieces)
    prices = [_price(pieces, end) for end in range(count)] + [0.0]
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for line in range(1, wanted + 1):
        reached: dict[int, tuple[float, int]] = {}
        for start, (cost, _) in best[-1].items():
            for end in range(start + 1, count + 1):
                taken = total[end] - total[start]
                if taken > columns + _ROUNDING and end > start + 1:
                    break
                if (end == count) != (line == wanted):
                    continue
                lonely = _LONELY if taken <= 2 else 0
                price = cost + (taken - ideal) ** 2 / 2 + prices[end] + lonely
                if end not in reached or price < reached[end][0]:
                    reached[end] = (price, start)
        best.append(reached)
    if count not in best[-1]:
        return math.inf, []
    breaks = [count]
    for line in range(wanted, 0, -1):
        breaks.append(best[line][breaks[-1]][1])
    return best[-1][count][0], breaks[::-1]


def _price(pieces: list[str], place: int) -> float:
    """How ill a break before the piece at `place` looks: 0 after a mark, dear inside a word."""
    if place == 0:
        return 0.0
    last, first = pieces[place - 1][-1], pieces[place][0]
    if last in _PUNCTUATION or first in _NOT_LAST:
        return 0.0
    if last == "第":
        return 60.0  # 第1回 is one word
    if last.isdigit() and first in _COUNTERS | _POWERS:
        return 60.0  # 24時間, 38千円
    if last == "か" and place > 1 and pieces[place - 2][-1].isdigit():
        return 60.0  # 42か所
    before, after = _script(last), _script(first)
    if before == after == "kanji":
        # Why: most compounds are made of words of two characters, 照会|業務.
        if last in "的者":
            return 3.0
        even = _run(reversed(pieces[:place])) % 2 == 0 and _run(pieces[place:]) > 1
        return 18.0 if even and first not in _COUNTERS else 60.0
    return _PRICES.get((before, after), 15.0)


_PRICES = {
    ("katakana", "katakana"): 90.0,
    ("hiragana", "hiragana"): 30.0,
    ("kanji", "hiragana"): 60.0,
    ("katakana", "hiragana"): 60.0,
    ("hiragana", "kanji"): 3.0,
    ("hiragana", "katakana"): 2.0,
    ("hiragana", "latin"): 2.0,
    ("katakana", "kanji"): 8.0,
    ("kanji", "katakana"): 8.0,
    ("latin", "kanji"): 20.0,
    ("latin", "hiragana"): 40.0,
}


def _run(pieces: Iterable[str]) -> int:
    """How many kanji stand in a row at the beginning of `pieces`."""
    return sum(1 for _ in itertools.takewhile(lambda piece: _script(piece[0]) == "kanji", pieces))
