"""Mend a file with so many slips that the loader gives up on it before its end.

The loader mends slips in memory one by one, and only so many: a reader needs no more of them in one
report. `--fix` needs them all. So the certain ones of the whole file are mended at once, again until the
file can be read, and then each is held against what the file says: one that stands inside a text was text.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from dxstrat.source.limits import MOST_FAULTS
from dxstrat.source.loading.edits import Edit, EditedText
from dxstrat.source.loading.file import FileReading, read_text
from dxstrat.source.loading.lines import SourceText
from dxstrat.source.mending.positions import Positions, apart
from dxstrat.source.mistakes.traps import sure_traps_below

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dxstrat.source.document import Path
    from dxstrat.source.loading.spans import FileSpans

_MOST_ROUNDS = 50


def is_unread(reading: FileReading) -> bool:
    """Say whether a file has more slips than the loader was willing to mend."""
    return reading.spans is None or len(reading.findings) >= MOST_FAULTS


def edits_of_unread(name: str, text: str, reading: FileReading) -> tuple[Edit, ...]:
    """Return the certain edits by which a file can be read to its end; none where it cannot be even so.

    `reading` is what came of the text as it stands.
    """
    edits: list[Edit] = []
    edited = EditedText(text)
    for _ in range(_MOST_ROUNDS):
        if not is_unread(reading):
            break
        known = len(edits)
        edits = apart((*edits, *map(edited.original_edit, _certain(name, edited.text, reading))))
        if len(edits) == known:
            break
        edited = EditedText(text, edits)
        reading = read_text(name, edited.text)
    return () if reading.spans is None else _outside_texts(name, text, edits, reading.spans)


def _certain(name: str, text: str, reading: FileReading) -> Iterator[Edit]:
    """Yield the certain edits that the loader has found, and those of all lines beyond doubt."""
    source = SourceText(name, EditedText(text))
    positions = Positions(text)
    findings = [finding for finding, _ in reading.findings]
    findings += (slip.finding(source) for slip in sure_traps_below(text, 0))
    for one in findings:
        if one.edit is not None:
            yield positions.edit(one.edit)


def _outside_texts(name: str, text: str, edits: Sequence[Edit], spans: FileSpans) -> tuple[Edit, ...]:
    """Return the edits that touch no text from within, if the file can be read by these alone."""
    edited = EditedText(text, edits)
    positions = Positions(edited.text)
    texts = sorted(positions.of(spans.span(path)) for path in _scalars(spans.data))
    starts = [start for start, _ in texts]

    def is_text(one: Edit, start: int) -> bool:
        """Say whether an edit, which now begins at `start`, lies in a value and is not the whole of it."""
        index = bisect_right(starts, start) - 1
        if index < 0 or start >= texts[index][1]:
            return False
        return (start, start + len(one.text)) != texts[index]

    moved = 0
    kept = []
    for one in edits:
        if not is_text(one, one.start + moved):
            kept.append(one)
        moved += len(one.text) - (one.end - one.start)
    if len(kept) < len(edits) and read_text(name, EditedText(text, kept).text).spans is None:
        return ()
    return tuple(kept)


def _scalars(value: Any, path: Path = ()) -> Iterator[Path]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _scalars(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _scalars(inner, (*path, index))
    elif value is not None:
        yield path
