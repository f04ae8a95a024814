"""What a value written without quotes means: null, true, false, a number, or else text.

The rule is the core schema of YAML 1.2 (section 10.3.2 of the specification), with one difference:
digits that begin with 0 stay text, so that `012025` is a code and never a number. Nothing else is
anything but text: not `no`, not `12:30`, not `1_000`, not `2026-04-01`.

A text of nothing but blanks, with or without quotes, is an empty text. Why: a lone full-width space is left
behind by typing and cannot be seen; a plan with such a title has none, and its author is to be told so.
"""

from __future__ import annotations

import enum
import math
import re

Scalar = str | int | float | bool | None

MOST_DIGITS = 18
"""Numbers of more digits are refused: they exceed 64 bits or lose digits in other programs."""


AFTER_BLANKS = "\u3001"
"""What comes after every blank and every beginning of a number, and before nearly every Japanese text."""


class Unfit(enum.Enum):
    """Why a number cannot be taken over."""

    NOT_FINITE = enum.auto()
    TOO_LONG = enum.auto()


_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_DECIMAL = re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)(?:(\.)[0-9]*)?|(\.)[0-9]+)([eE][-+]?[0-9]+)?")
_BASED = re.compile(r"0x[0-9a-fA-F]+|0o[0-7]+")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


def plain_value(text: str) -> Scalar | Unfit:
    """Return what `text`, written without quotes, means."""
    if text in _WORDS:
        return _WORDS[text]
    if text.isspace():
        return ""
    if not text < ":":  # numbers begin with a digit or one of + - . which all come before the colon
        return text
    match = _DECIMAL.fullmatch(text)
    if match:
        return _decimal(text, whole=not any(match.groups()))
    if _NOT_FINITE.fullmatch(text):
        return Unfit.NOT_FINITE
    if _BASED.fullmatch(text):
        number = int(text, 0) if len(text) <= MOST_DIGITS + 6 else 10**MOST_DIGITS
        return number if number < 10**MOST_DIGITS else Unfit.TOO_LONG
    return text


def _decimal(text: str, *, whole: bool) -> int | float | Unfit:
    digits = re.split("[eE]", text)[0].lstrip("+-").replace(".", "").lstrip("0")
    if len(digits) > MOST_DIGITS:
        return Unfit.TOO_LONG
    if whole:
        return int(text)
    number = float(text)
    return number if math.isfinite(number) else Unfit.NOT_FINITE
