"""The file of values and blocks that a template gives out, and the private markers that stand for them.

Why: a value of the plan never passes through the Markdown parser. Its place in the Markdown is held
by a marker, a number between two private signs, and the text takes that place in the finished tree.
So no text can be taken for Markdown, whatever it holds, and nothing has to be escaped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from markupsafe import Markup

from dxstrat.document import Block, Inline

if TYPE_CHECKING:
    from collections.abc import Sequence

# Why these: they are no letters of any script, and Japanese 外字 stand elsewhere (U+E000–F8FF).
_OPEN, _CLOSE = "\U000f0000", "\U000f0001"
MARKER = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
SIGNS = re.compile(f"[{_OPEN}{_CLOSE}]")
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters, and what no file format can hold; a plan is read without them."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The pages after it are landscape, or upright again."""

    landscape: bool


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What comes after it begins on a new page."""


@dataclass(frozen=True, slots=True)
class HeadingMark:
    """What a heading is besides its words: its anchor, whether it bears a number, is 資料N, begins no page."""

    anchor: str | None = None
    unnumbered: bool = False
    appendix: bool = False
    run_on: bool = False


@dataclass(frozen=True, slots=True)
class DraftHeading:
    """A heading before its anchor is settled."""

    level: Literal[1, 2, 3, 4]
    content: tuple[Inline, ...]
    mark: HeadingMark


Piece: TypeAlias = Block | DraftHeading | Turn | PageBreak


@dataclass(frozen=True, slots=True)
class FiledText:
    """Inline content in place of a marker."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class FiledBlocks:
    """Blocks in place of a marker; `inline` content instead where the marker stands among words."""

    pieces: tuple[Piece, ...]
    inline: tuple[Inline, ...] = ()


Filed: TypeAlias = FiledText | FiledBlocks | HeadingMark


class Filing:
    """What one run of a template has given out."""

    def __init__(self) -> None:
        self._filed: list[Filed] = []

    def put(self, filed: Filed) -> Markup:
        """File something that may stand among words; returns its marker."""
        self._filed.append(filed)
        return Markup(f"{_OPEN}{len(self._filed) - 1}{_CLOSE}")  # noqa: S704 - a number and two signs

    def put_blocks(self, pieces: Sequence[Piece]) -> Markup:
        """File blocks; returns their marker as a paragraph of its own, and nothing for no blocks."""
        if not pieces:
            return Markup()
        marker = self.put(FiledBlocks(tuple(pieces)))
        return Markup("\n\n") + marker + Markup("\n\n")

    def get(self, number: int) -> Filed:
        """Return what a marker stands for."""
        return self._filed[number]
