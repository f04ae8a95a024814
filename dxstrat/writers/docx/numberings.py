"""How headings are numbered: schemes as data (`templates/word/numberings/<name>.toml`), free of the look.

A level's number is written as in Word: `第%1章`, where %1 is the count of level 1. A level whose number
holds those of higher levels (1.1) is referred to by itself, another after those above it (第1章2).
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Literal

from dxstrat.text.message import Message
from dxstrat.writers.docx.shipped_data import ShippedData

OurFormat = Literal["decimal", "aiueoFullWidth", "decimalFullWidth"]
"""Word's names of 1, 2, 3 …; ア, イ, ウ …; １, ２, ３ …, of which only one digit is ever printed so."""

OfficeFormat = Literal[
    "decimalFullWidth2",
    "aiueo",
    "irohaFullWidth",
    "japaneseCounting",
    "decimalEnclosedCircle",
    "upperRoman",
    "lowerRoman",
    "upperLetter",
    "lowerLetter",
]
"""Word's names of further formats that an office's own headings may have (`number_texts`)."""

NumberFormat = OurFormat | OfficeFormat

LAST_FULL_WIDTH = 9
"""Numbers above have two digits, which are half-width by the rule that one digit is full-width."""

TWO_DIGITS = 30000
"""The list of headings with such numbers in a Word file; ordered lists are numbered far below it."""

SHIPPED_NUMBERINGS = ShippedData("numberings", Message("見出しの番号の付け方", "numbering"))
"""The schemes that ship."""

_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class LevelNumber:
    """The number of one level of headings."""

    number: str
    format: NumberFormat

    @property
    def holds_higher_ones(self) -> bool:
        """Whether the number of a higher level is part of this one's."""
        return len(_PLACE.findall(self.number)) > 1


@dataclass(frozen=True, slots=True)
class Numbering:
    """A scheme: the number of each level, and what stands between them in a reference (第1の2)."""

    joiner: str
    levels: tuple[LevelNumber, ...]

    def in_full_width(self) -> Numbering:
        """Return the scheme with single digits full-width; one whose numbers are 1.1 stays as it is."""
        if any(level.holds_higher_ones for level in self.levels):
            return self
        return Numbering(
            self.joiner,
            tuple(
                LevelNumber(level.number, "decimalFullWidth" if level.format == "decimal" else level.format)
                for level in self.levels
            ),
        )


@functools.cache
def numbering_named(name: str) -> Numbering:
    """Return a scheme. Raises DxstratError for a name that there is not."""
    data = SHIPPED_NUMBERINGS.read(name)
    return Numbering(data["joiner"], tuple(LevelNumber(**level) for level in data["levels"]))
