"""Where Word will break the lines of a paragraph, near enough to tell how they end and what is torn there."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from dxstrat.text.balance import may_break
from dxstrat.writers.docx.measure import reached, width

if TYPE_CHECKING:
    from dxstrat.writers.docx.measure import Metrics

_CODES = re.compile(r"(?<![0-9A-Za-z./:@_#?=-])[0-9A-Za-z]{1,5}(?:-[0-9A-Za-z]{1,5})+(?![0-9A-Za-z./:@_-])")
"""Codes of measures and KPIs, and words like them: 1-12, K4-11, e-Tax; no part of an address."""

_COUNTED = "年度|年間|年|か月|月|日|時間|時|分|秒|人|件|回|円|課|割|倍|点|名|台|校|本|歳|か所|種類|施設|自治会|手続|ポイント|%|％"
_NUMBER = rf"[0-9][0-9,.]*(?:[千百万億兆]*(?:{_COUNTED})|[千百万億兆]+)?"
_DATE = r"(?:令和|平成|R)?(?:[0-9]+|元)年(?:度|[0-9]+月(?:[0-9]+日)?)?|[0-9]+月[0-9]+日"
_KATAKANA = r"(?<![ァ-ヺー])[ァ-ヺー]{2,8}(?![ァ-ヺー])"

WORD = re.compile(f"{_DATE}|{_NUMBER}|{_KATAKANA}")
"""What is one word though a line may break in it: dates, numbers with their unit, names in katakana."""

TORN = 10.0
"""How ill it looks when a code is torn; other words by comparison."""

_WHOLE = (
    (_CODES, TORN),
    (re.compile(_DATE), 4.0),
    (re.compile(_NUMBER), 5.0),
    (re.compile(rf"(?:計|R[0-9]+)[ 　]{_NUMBER}"), 5.0),
    (re.compile(_KATAKANA), 4.0),
    (re.compile(r"[々\u4e00-\u9fff][ぁ-ん](?<![のをにはがでともへやか])"), 1.0),
)
"""What is one word, and how ill a line looks that breaks inside it; last, a kanji and its okurigana."""

_CLOSING = frozenset("、。，．）」』】］〉》〕")
_OPENING = frozenset("（「『【［〈《〔")
_TEARS = re.compile(r"(?<=[0-9A-Za-z]-)(?=[0-9A-Za-z])")


class Lines(NamedTuple):
    """How many lines a text takes, how long the last is in sizes of the type, and how ill they break."""

    number: int
    last: float
    ill: float


class Breaks(NamedTuple):
    """The places where the lines of a text may break, from one to the next.

    A line that begins at place k is `starts[k]` behind the beginning and ends at `ends[k]` with the piece
    at that place; to break before it is as ill as `prices[k]` says.
    """

    starts: tuple[float, ...]
    ends: tuple[float, ...]
    prices: tuple[float, ...]

    def lines(self, available: float, first: float = 0.0) -> Lines:
        """Return the lines of a text. Lines are `available` long; the first has `first` less.

        No mark is thought to stand in the margin (句読点のぶら下げ): Word does that, LibreOffice does not.
        """
        starts, ends = self.starts, self.ends
        count, start, ill, last = 1, 0, 0.0, len(ends)
        room = available - first
        while True:
            end = max(bisect_right(ends, starts[start] + room, start), start + 1)
            if end >= last:
                break
            ill += self.prices[end]
            count, start, room = count + 1, end, available
        return Lines(count, ends[-1] - starts[start] + (first if count == 1 else 0.0), ill)


@functools.lru_cache(maxsize=2048)  # a text is tried in several widths, one after the other
def breaks_of(text: str, metrics: Metrics) -> Breaks:
    """Return where the lines of a text may break. The text is not empty."""
    places = _places(text)
    line, meetings = reached(text, metrics)
    space = width(" ", metrics)
    return Breaks(
        tuple([line[place] + meetings.get(place, 0.0) for place in places]),
        tuple([line[end] - space if text[end - 1] == " " else line[end] for end in (*places[1:], len(text))]),
        _prices(text, places),
    )


def has_codes(text: str) -> bool:
    """Whether codes stand in a text that a line could tear."""
    return "-" in text and _CODES.search(text) is not None


def _places(text: str) -> tuple[int, ...]:
    """Return where the pieces begin that no line breaks; Word and LibreOffice break behind a hyphen, too."""
    tears = {found.start() for found in _TEARS.finditer(text)} if "-" in text else ()
    return (
        0,
        *(place for place in range(1, len(text)) if _breaks(text[place - 1], text[place]) or place in tears),
    )


@functools.lru_cache(maxsize=65536)
def _breaks(before: str, after: str) -> bool:
    """Whether a line breaks between two characters in LibreOffice; in Word it does wherever it may.

    Why the narrower of the two: what ends well without the breaks that Word alone makes ends well with them.
    LibreOffice 7.4 takes half-width characters and what closes before, or opens behind them, for one word.
    """
    if after == "\u3000":
        return False
    if _is_half(after) and (before in _CLOSING or _is_half(before)):
        return before == " "
    if _is_half(before) and after in _OPENING:
        return before == " "
    return may_break(before, after)


def _is_half(character: str) -> bool:
    return character.isascii() or character in "→※"


def _prices(text: str, places: tuple[int, ...]) -> tuple[float, ...]:
    prices = dict.fromkeys(places, 0.0)
    for words, price in _WHOLE:
        for found in words.finditer(text):
            for place in range(found.start() + 1, found.end()):
                if prices.get(place, price) < price:
                    prices[place] = price
    return tuple(prices.values())
