"""The check digit of 全国地方公共団体コード.

Source of the rule: 総務省「全国地方公共団体コード仕様」. The first five digits are weighted 6, 5, 4, 3, 2; the
check digit is the last digit of 11 less the remainder of the sum divided by 11. Where the sum is below 11
the rule subtracts the sum itself from 11, which is the same.
"""

from __future__ import annotations

_WEIGHTS = (6, 5, 4, 3, 2)


def check_digit(first_five: str) -> str:
    """Return the sixth digit that belongs to the first five: 01100 → 2 (札幌市 is 011002)."""
    total = sum(int(digit) * weight for digit, weight in zip(first_five, _WEIGHTS, strict=True))
    return str((11 - total % 11) % 10)


def is_code(text: str) -> bool:
    """Say whether `text` is six ASCII digits of which the last is the right check digit."""
    return len(text) == 6 and text.isascii() and text.isdecimal() and check_digit(text[:5]) == text[5]
