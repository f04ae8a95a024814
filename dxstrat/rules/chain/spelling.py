"""Which name somebody most likely meant, where the one they wrote does not exist."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from dxstrat.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_MOST = 5_000
"""How many pairs of names are compared letter by letter at most: each takes some ten microseconds."""


class Spelling:
    """The names of one list, ready to be asked again and again."""

    def __init__(self, names: Collection[str]) -> None:
        self._names = sorted(names)
        self._questions = 0
        self._plain: Mapping[str, str] = {_plain(name): name for name in reversed(self._names)}

    def nearest(self, written: str) -> str | None:
        """Return the name that `written` differs least from: in digits (I-1), width or case, or a letter."""
        same = self._plain.get(_plain(written))
        self._questions += 1
        if same is not None or len(self._names) * self._questions > _MOST:
            return same
        return nearest(written, self._names)


def next_name(name: str, taken: Collection[str]) -> str:
    """Return a free name in the manner of `name`: I-07 after I-06."""
    match = re.fullmatch(r"(.*?)([0-9]+)", name, re.ASCII)
    stem, number, digits = (match[1], int(match[2]), len(match[2])) if match else (f"{name}-", 1, 1)
    while True:
        number += 1
        free = f"{stem}{number:0{digits}}"
        if free not in taken:
            return free


def _plain(name: str) -> str:
    plain = unicodedata.normalize("NFKC", name).casefold()
    return re.sub(r"0*([0-9]+)", r"\1", re.sub(r"[\W_]+", "", plain))
