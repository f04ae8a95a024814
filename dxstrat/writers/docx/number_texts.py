"""Numbers as Word prints them in the formats that an office's own headings may have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_HALF_KATAKANA = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_KANJI = "〇一二三四五六七八九"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_MOST_ROMAN = 39

_ROUNDS: Mapping[str, str] = {
    "aiueoFullWidth": _KATAKANA,
    "aiueo": _HALF_KATAKANA,
    "irohaFullWidth": _IROHA,
    "upperLetter": _LATIN,
    "lowerLetter": _LATIN.lower(),
}
"""Formats that begin again with the first letter, doubled, after the last."""


def in_format(count: int, name: str) -> str:
    """Return a number (1 and up) in one of Word's formats; in plain digits where the format has no more."""
    if name in _ROUNDS:
        letters = _ROUNDS[name]
        round_, place = divmod(count - 1, len(letters))
        return letters[place] * (round_ + 1)
    if name == "decimalFullWidth2":
        return str(count).translate(_FULL_WIDTH)
    if name == "decimalEnclosedCircle" and count <= len(_CIRCLED):
        return _CIRCLED[count - 1]
    if name == "japaneseCounting" and count < 100:
        return _kanji(count)
    if name in ("upperRoman", "lowerRoman") and count <= _MOST_ROMAN:
        roman = _roman(count)
        return roman if name == "upperRoman" else roman.lower()
    return str(count)


def _kanji(count: int) -> str:
    tens, ones = divmod(count, 10)
    ten = "" if not tens else "十" if tens == 1 else f"{_KANJI[tens]}十"
    return ten + (_KANJI[ones] if ones else "")


def _roman(count: int) -> str:
    text = ""
    for amount, letters in _ROMAN:
        times, count = divmod(count, amount)
        text += letters * times
    return text
