"""Names freed of what does not make them different: width, spaces, dots, the small ケ."""

from __future__ import annotations

import re
import unicodedata

_SIGNS = re.compile(r"[\s・･\-‐―()（）「」]+")


def plain_name(text: str) -> str:
    """Return `text` as it is compared: デジタル 推進課 and ﾃﾞｼﾞﾀﾙ推進課 are one name."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("ヶ", "ケ").replace("ヵ", "カ")
    return _SIGNS.sub("", plain)
