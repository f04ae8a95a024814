"""Plain text of the plan as inline content: every character as it was written, line breaks as line breaks."""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import TYPE_CHECKING

from dxstrat.document import Inline, ItemMark, LineBreak, Reference, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WEB_ADDRESS = re.compile(r"https?://[!-~]+")
_LINK = re.compile(r"(?:https?://|mailto:|#)[!-~]+")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")


@functools.lru_cache(maxsize=16384, typed=True)
def plain(text: str) -> tuple[Inline, ...]:
    """Return text letter for letter; an address of the web that stands alone becomes a link.

    Line breaks at its end are left out: they come from the way a text is written in YAML.
    Why remembered: the heads and labels of tables, and the names of issues, measures and KPIs, stand
    in many places of a document; so all of these hold one piece.
    """
    if "\n" not in text and "\r" not in text and not text.startswith("http"):
        return (Text(text),) if text else ()
    pieces: list[Inline] = []
    for number, line in enumerate(_LINE_BREAK.split(text.rstrip("\r\n"))):
        if number:
            pieces.append(LineBreak())
        if line:
            link = line if _WEB_ADDRESS.fullmatch(line) else None
            pieces.append(Text(line, link=link))
    return tuple(pieces)


def is_link(address: str) -> bool:
    """Whether an address may be linked to: http, https, mailto and anchors of the document."""
    return _LINK.fullmatch(address) is not None


def styled(
    pieces: Iterable[Inline], *, bold: bool = False, italic: bool = False, link: str | None = None
) -> tuple[Inline, ...]:
    """Return inline content with further emphasis laid over it, or a link put under it."""
    return tuple(
        dataclasses.replace(
            piece, bold=piece.bold or bold, italic=piece.italic or italic, link=link or piece.link
        )
        if isinstance(piece, Text)
        else piece
        for piece in pieces
    )


def merged(pieces: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return inline content with neighbouring texts of the same look made one."""
    result: list[Inline] = []
    for piece in pieces:
        last = result[-1] if result else None
        if (
            isinstance(piece, Text)
            and isinstance(last, Text)
            and (last.bold, last.italic, last.link) == (piece.bold, piece.italic, piece.link)
        ):
            result[-1] = dataclasses.replace(last, text=last.text + piece.text)
        else:
            result.append(piece)
    return tuple(result)


def words(pieces: Sequence[Inline]) -> str:
    """Return the text of inline content, line breaks as line breaks."""
    if len(pieces) == 1 and type(pieces[0]) is Text:
        return pieces[0].text
    return "".join(_word(piece) for piece in pieces)


def _word(piece: Inline) -> str:
    match piece:
        case Text(text=text):
            return text
        case LineBreak():
            return "\n"
        case Reference(anchor=anchor):
            return anchor
        case ItemMark():
            return sign_of(piece)


def sign_of(mark: ItemMark) -> str:
    """Return the mark of an item as it is typed."""
    return "・" if mark.number is None else f"{mark.number}. "
