"""Mend one file: its encoding, its line ends, and single stretches of its text.

Every edit is held against what the file says before and after it: the loader reads a slip as it was
meant, so the data may differ only where a value was to be replaced, and only into the value wanted.
"""

from __future__ import annotations

import codecs
import json
import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dxstrat.source.encoding import decode
from dxstrat.source.kinds import SHIFT_JIS
from dxstrat.source.loading.edits import Edit as Place
from dxstrat.source.loading.edits import EditedText
from dxstrat.source.loading.file import FileReading, read_text
from dxstrat.source.loading.scalars import plain_value
from dxstrat.source.mending.positions import Positions, apart
from dxstrat.source.mending.unread import edits_of_unread, is_unread
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dxstrat.findings import Edit
    from dxstrat.source.document import Path

_LINE_END = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Mended:
    """A file after mending: its bytes, how many edits were made, and how many were refused."""

    data: bytes
    made: int = 0
    refused: int = 0


def mend_form(data: bytes) -> tuple[bytes, tuple[Message, ...]]:
    """Return the bytes in UTF-8 with one form of line end, and what was changed.

    Only where the text stays the same to the letter and the old bytes could be had back from it.
    """
    changes: list[Message] = []
    encoding = _encoding(data)
    if encoding:
        text = data.decode(encoding)
        data = text.encode()
        name = "Shift_JIS" if encoding == "cp932" else "UTF-16"
        changes.append(Message(f"{name} を UTF-8 に", f"{name} to UTF-8"))
    if decode(data).fault is not None:
        return data, tuple(changes)
    ends = _LINE_END.findall(data.decode())
    if len(set(ends)) > 1:
        most = max(("\r\n", "\n", "\r"), key=ends.count)
        data = _LINE_END.sub(lambda _: most, data.decode()).encode()
        changes.append(Message("改行を 1 つの形に", "one form of line end"))
    return data, tuple(changes)


def mend_text(name: str, data: bytes, edits: Sequence[Edit]) -> Mended:
    """Return a file in UTF-8 with the edits made that change nothing else; the others are refused.

    A file that cannot be read to its end for its many slips is mended as far as these go, and the edits
    asked for have to be found anew.
    """
    text = decode(data).text
    places = _to_make(name, text, map(Positions(text).edit, edits))
    return Mended(_in_bytes(data, places), len(places), max(0, len(edits) - len(places)))


def edits_made(name: str, text: str, edits: Sequence[Edit]) -> frozenset[Edit]:
    """Return which of the edits `mend_text` would make in a file with this text."""
    positions = Positions(text)
    places = {one: positions.edit(one) for one in edits}
    made = set(_to_make(name, text, places.values()))
    return frozenset(one for one, place in places.items() if place in made)


def _to_make(name: str, text: str, wanted: Iterable[Place]) -> Sequence[Place]:
    before = read_text(name, text)
    if is_unread(before):
        found = edits_of_unread(name, text, before)
        if found or before.spans is None:
            return found
    return _made(name, text, before, apart(wanted))


def _encoding(data: bytes) -> str | None:
    """Return the encoding from which to convert, where the very same bytes come back from the text."""
    fault = decode(data).fault
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and fault is None:
        order = "utf-16-le" if data.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
        return "utf-16" if data[2:].decode(order).encode(order) == data[2:] else None
    if fault is None or fault.kind != SHIFT_JIS:
        return None
    try:
        return "cp932" if data.decode("cp932").encode("cp932") == data else None
    except UnicodeError:
        return None


def _made(name: str, text: str, before: FileReading, places: Sequence[Place]) -> list[Place]:
    """Return the edits that change nothing else: all of them where they can be made together."""
    good = _harmless(name, text, before, places)
    if len(good) < len(places) and len(good) > 1 and not _changes_only(name, text, before, good):
        return good[:1]
    return good


def _harmless(name: str, text: str, before: FileReading, places: Sequence[Place]) -> list[Place]:
    """Return the edits that are each harmless. Why in halves: few are not, among thousands."""
    if not places or _changes_only(name, text, before, places):
        return list(places)
    if len(places) == 1:
        return []
    half = len(places) // 2
    return [
        *_harmless(name, text, before, places[:half]),
        *_harmless(name, text, before, places[half:]),
    ]


def _changes_only(name: str, text: str, before: FileReading, places: Sequence[Place]) -> bool:
    """Say whether the data change only where an edit replaces a value, and into that value."""
    after = read_text(name, EditedText(text, places).text)
    if before.spans is None or after.spans is None:
        return False
    old, new = dict(_leaves(before.spans.data)), dict(_leaves(after.spans.data))
    if list(old) != list(new):
        return False
    wanted = {before.spans.path_at(one.start): one.text for one in places}
    return all(
        _same(old[path], value) or (path in wanted and _same(_meaning(wanted[path]), value))
        for path, value in new.items()
    )


def _leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    yield path, type(value) if isinstance(value, (dict, list)) else value
    for step, one in inner:
        yield from _leaves(one, (*path, step))


def _same(one: object, other: object) -> bool:
    return type(one) is type(other) and one == other


def _meaning(text: str) -> object:
    return json.loads(text) if text.startswith('"') else plain_value(text)


def _in_bytes(data: bytes, places: Sequence[Place]) -> bytes:
    """Make edits in bytes of UTF-8, whose mark and line ends stay as they are."""
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    raw = data.removeprefix(mark).decode()
    pairs = [match.start() - number for number, match in enumerate(re.finditer("\r\n", raw))]
    moved = [Place(_moved(pairs, one.start), _moved(pairs, one.end), one.text) for one in places]
    return mark + EditedText(raw, moved).text.encode()


def _moved(pairs: Sequence[int], position: int) -> int:
    return position + bisect_left(pairs, position)
