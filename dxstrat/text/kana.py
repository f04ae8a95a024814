"""The order of Japanese readings (五十音順), as an index or a glossary has it.

Source: JIS X 4061, as far as readings in kana need it: katakana count as hiragana, a long-vowel mark as the
vowel before it; voiced and small kana count as plain ones, and tell readings apart only where all else is
equal.
"""

from __future__ import annotations

import unicodedata

_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_SMALL = str.maketrans("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ")
_MARKS = {
    "\N{COMBINING KATAKANA-HIRAGANA VOICED SOUND MARK}",
    "\N{COMBINING KATAKANA-HIRAGANA SEMI-VOICED SOUND MARK}",
}
_VOWELS = {
    kana: vowel
    for vowel, row in (
        ("あ", "あかさたなはまやらわ"),
        ("い", "いきしちにひみりゐ"),
        ("う", "うくすつぬふむゆる"),
        ("え", "えけせてねへめれゑ"),
        ("お", "おこそとのほもよろを"),
    )
    for kana in row
}


def reading_order(reading: str) -> tuple[str, str, str]:
    """Return what readings are sorted by."""
    hiragana = unicodedata.normalize("NFKC", reading).casefold().translate(_TO_HIRAGANA)
    plain = ""
    for character in unicodedata.normalize("NFD", hiragana):
        if character not in _MARKS:
            kana = character.translate(_SMALL)
            plain += _VOWELS.get(plain[-1:], kana) if kana == "ー" else kana
    return plain, hiragana, reading
