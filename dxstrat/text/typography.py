"""Punctuation and digits as an office's rule has them, over text that is otherwise left as it was written.

Every change is one character for one, so that places in the text stay where they are. Left alone is what
a reader must be able to copy or look up: addresses, codes (K-01, R7, 5G, 1-1, (03)…), Latin names with a
number (Windows 7), and whatever stands in 『』, the marks around titles of publications.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Literal

Punctuation = Literal["ten-maru", "comma-maru", "comma-period"]
"""、。 / ，。 / ，．: 「公用文作成の考え方」(文化審議会建議, 2022-01-07) has 、。 and allows ，。."""

Digits = Literal["half-width", "single-full-width"]
"""All half-width; or one digit full-width and two or more half-width, as the rule of 白川町 has it."""

_PUNCTUATION: dict[Punctuation, dict[int, int]] = {
    "ten-maru": str.maketrans("，．", "、。"),
    "comma-maru": str.maketrans("、．", "，。"),
    "comma-period": str.maketrans("、。", "，．"),
}
_PUNCTUATION_MARK = re.compile(
    r"[、。]"
    r"|(?<![0-9０-９])，|，(?![0-9０-９]{3}(?![0-9０-９]))"  # 1，200 is a number
    r"|(?<![0-9０-９A-Za-zＡ-Ｚａ-ｚ])．"  # 3．5 is a number, No．1 a code
)
_KEPT = re.compile(r"『[^『』]*』")
_NUMBER = re.compile(r"[0-9０-９]+(?:[,，][0-9０-９]{3}(?![0-9０-９]))*(?:[.．][0-9０-９]+)*")
_CODE_BEFORE = re.compile(r"(?:[!-'*-~Ａ-Ｚａ-ｚ－−‐–]|[A-Za-z] )\Z")
_CODE_AFTER = re.compile(r"[!-$&'*-~Ａ-Ｚａ-ｚ－−‐–]| [A-Za-z]")
_HALF = str.maketrans("０１２３４５６７８９，．", "0123456789,.")
_FULL = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass(frozen=True, slots=True)
class Typography:
    """What is done to text; None leaves it as it was written."""

    punctuation: Punctuation | None = None
    digits: Digits | None = None

    def __bool__(self) -> bool:
        """Whether anything is done at all."""
        return self.punctuation is not None or self.digits is not None

    def applied(self, text: str) -> str:
        """Return the text by the rule: as long as before, and the same when it is applied again."""
        return _applied(self, text) if self else text

    def by_rule(self, text: str) -> str:
        """Return the text by the rule, worked out anew."""
        kept = [match.span() for match in _KEPT.finditer(text)]
        parts = []
        end = 0
        for start, stop in [*kept, (len(text), len(text))]:
            parts.append(self._changed(text, end, start))
            parts.append(text[start:stop])
            end = stop
        return "".join(parts)

    def _changed(self, text: str, start: int, end: int) -> str:
        """Return a stretch of the text by the rule; what stands around it tells numbers from codes."""
        piece = text[start:end]
        if self.digits is not None:
            piece = _NUMBER.sub(self._number, piece)
        if self.punctuation is not None:
            marks = _PUNCTUATION[self.punctuation]
            piece = _PUNCTUATION_MARK.sub(lambda match: match[0].translate(marks), piece)
        return piece

    def _number(self, match: re.Match[str]) -> str:
        text, (start, end) = match.string, match.span()
        if _CODE_BEFORE.search(text[max(start - 2, 0) : start]) or _CODE_AFTER.match(text, end):
            return match[0]
        if self.digits == "single-full-width" and len(match[0]) == 1:
            return match[0].translate(_FULL)
        return match[0].translate(_HALF)


@functools.lru_cache(maxsize=16384)  # names, years and units stand in many places
def _applied(typography: Typography, text: str) -> str:
    return typography.by_rule(text)


AS_WRITTEN = Typography()
