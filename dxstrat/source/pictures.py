"""The picture that a plan names for its cover: where it may lie, what it may be, how large.

Only the beginning of the file says what a picture is and how many dots it has; nothing of it is unpacked
here, so that a small file which would unpack to gigabytes is refused by its own word.
"""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from dxstrat.findings import Finding
from dxstrat.source import picture_sayings as sayings
from dxstrat.source.include import leads_outside, parts_of
from dxstrat.source.limits import MOST_PICTURE_BYTES, MOST_PICTURE_DOTS
from dxstrat.source.place import element_of, place_of
from dxstrat.text.nearest import nearest

if TYPE_CHECKING:
    from pathlib import Path

    from dxstrat.source.document import Path as DataPath
    from dxstrat.source.document import SourceDocument
    from dxstrat.source.saying import Saying

PictureKind = Literal["png", "jpeg"]
PLACE: DataPath = ("plan", "emblem", "file")
"""Where a plan names its picture."""

_SUFFIXES = (".png", ".jpg", ".jpeg")
_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"
_PNG_END = b"\0\0\0\0IEND\xaeB`\x82"
_JPEG = b"\xff\xd8\xff"
_JPEG_END = b"\xff\xd9"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The marks in a JPEG after which its size stands."""

_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))
"""The marks in a JPEG that nothing belongs to."""


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture as its file has it: its bytes, its kind, and its size in dots."""

    data: bytes
    kind: PictureKind
    width: int
    height: int


def check_picture(document: SourceDocument, folder: Path) -> tuple[Finding, ...]:
    """Return what is wrong with the picture that a plan names, if it names one."""
    plan = document.data.get("plan")
    emblem = plan.get("emblem") if isinstance(plan, Mapping) else None
    entry = emblem.get("file") if isinstance(emblem, Mapping) else None
    if not isinstance(entry, str) or not entry:
        return ()
    wrong = read_picture(folder, entry)
    if isinstance(wrong, PictureFile):
        return ()
    place, element = place_of(document, PLACE), element_of(document, PLACE)
    return (Finding(wrong.kind, wrong.message, document.span(PLACE), place, element, fix=wrong.fix),)


def read_picture(folder: Path, entry: str) -> PictureFile | Saying:
    """Read the picture that an entry of a plan in `folder` names, or return why it cannot be used."""
    parts = parts_of(entry)
    if not parts or leads_outside(entry, parts):
        return sayings.outside(entry)
    file = folder.joinpath(*parts)
    try:
        if not file.is_file():
            return sayings.not_found(entry, _neighbour(file))
        if not os.path.realpath(file).startswith(os.path.realpath(folder).rstrip(os.sep) + os.sep):
            return sayings.outside(entry)
        size = file.stat().st_size
        data = b"" if size > MOST_PICTURE_BYTES else file.read_bytes()
    except OSError:
        return sayings.unreadable(entry)
    if size > MOST_PICTURE_BYTES:
        shown = f"{math.ceil(size / 100_000) / 10} MB"  # upwards, so that it exceeds what is allowed
        return sayings.too_large(entry, shown, shown)
    return _picture(entry, data)


def _picture(entry: str, data: bytes) -> PictureFile | Saying:
    kind: PictureKind
    if data.startswith(_PNG):
        kind, size = "png", _png_size(data)
    elif data.startswith(_JPEG):
        kind, size = "jpeg", _jpeg_size(data)
    else:
        return sayings.wrong_kind(entry, svg=_is_svg(entry, data))
    if size is None or 0 in size:
        return sayings.broken(entry)
    width, height = size
    if max(size) > MOST_PICTURE_DOTS:
        return sayings.too_large(entry, f"{width}×{height} ドット", f"{width} x {height} pixels")
    return PictureFile(data, kind, width, height)


def _png_size(data: bytes) -> tuple[int, int] | None:
    """Return the size that a PNG says it has; None where the file is cut off."""
    start = len(_PNG)
    if not data.endswith(_PNG_END):
        return None
    return int.from_bytes(data[start : start + 4], "big"), int.from_bytes(data[start + 4 : start + 8], "big")


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Return the size that a JPEG says it has; None where none is said or the file is cut off."""
    if _JPEG_END not in data[-64:]:
        return None
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        if mark == 0xFF or mark in _ALONE:
            at += 1 if mark == 0xFF else 2
            continue
        if mark in _FRAMES:
            return int.from_bytes(data[at + 7 : at + 9], "big"), int.from_bytes(data[at + 5 : at + 7], "big")
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def _neighbour(file: Path) -> str | None:
    """Return a picture beside a missing one whose name is like its."""
    try:
        names = sorted(one for one in os.listdir(file.parent) if one.lower().endswith(_SUFFIXES))  # noqa: PTH208
    except OSError:
        return None
    return nearest(file.name, names[:1000])


def _is_svg(entry: str, data: bytes) -> bool:
    return entry.lower().endswith((".svg", ".svgz")) or b"<svg" in data[:1000].lower()
