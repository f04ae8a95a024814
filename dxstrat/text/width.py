"""How many columns a terminal gives to a text, so that carets stand under the right characters."""

from __future__ import annotations

import unicodedata

_ZERO = {"Mn", "Me", "Cf"}


def width(text: str, *, ambiguous: int = 1) -> int:
    """Return the number of terminal columns of `text`.

    Full-width characters take two; combining marks, joiners and variation selectors none;
    characters of ambiguous width (①, …, →) take `ambiguous`: 2 in an old Japanese console.
    """
    return sum(_width(character, ambiguous) for character in text)


def pad(text: str, columns: int, *, ambiguous: int = 1) -> str:
    """Return `text` filled with spaces up to `columns` terminal columns."""
    return text + " " * max(0, columns - width(text, ambiguous=ambiguous))


def shorten(text: str, columns: int, *, ambiguous: int = 1) -> str:
    """Return `text`, cut with … where it takes more than `columns` terminal columns."""
    if width(text, ambiguous=ambiguous) <= columns:
        return text
    kept, used = [], ambiguous
    for character in text:
        used += _width(character, ambiguous)
        if used > columns:
            break
        kept.append(character)
    return "".join(kept) + "…"


def _width(character: str, ambiguous: int) -> int:
    if unicodedata.category(character) in _ZERO:
        return 0
    kind = unicodedata.east_asian_width(character)
    if kind in "WF":
        return 2
    return ambiguous if kind == "A" else 1
