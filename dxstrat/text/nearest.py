"""Which of several names somebody most likely meant, where the one they wrote does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

CLOSE = 0.6
"""How alike two names must be for one to be meant by the other, from 0 to 1 (the same letters)."""


def nearest(word: str, names: Iterable[str], least: float = CLOSE) -> str | None:
    """Return the name that differs least from `word`, or None where none is alike.

    `least` is how alike the two must be. Takes some ten microseconds a name.
    """
    import difflib  # names that do not exist are rare

    return next(iter(difflib.get_close_matches(word, names, 1, least)), None)
