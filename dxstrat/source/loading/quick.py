"""The quick way from events to data: for files in which nothing is out of the ordinary.

One loop that builds the data and notes every place. It raises `Odd` at the first thing that asks for
a closer look; the careful loader then goes through the whole file and says what it is. The two give
the same data and the same places wherever this one succeeds.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from dxstrat.source.limits import DEEPEST, LONGEST_KEY, LONGEST_TEXT
from dxstrat.source.loading.scalars import AFTER_BLANKS, Scalar, Unfit, plain_value
from dxstrat.source.loading.suspicion import is_odd_key

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT = 24
_REMEMBERED = 10_000


class Odd(Exception):  # noqa: N818 - not an error: a call for the careful loader
    """Something is out of the ordinary."""


class _PlainValues(dict[str, Scalar]):
    """What short texts without quotes mean. Why: years, words and departments come again and again."""

    def __missing__(self, text: str) -> Scalar:
        value = plain_value(text)
        if isinstance(value, Unfit) or not text:
            raise Odd  # nothing stands there: perhaps a comma or a # cut something off
        if len(self) < _REMEMBERED:
            self[text] = value
        return value


class _Keys(dict[str, str]):
    """One text for each key, however often it stands in the file."""

    def __missing__(self, key: str) -> str:
        if not key or len(key) > LONGEST_KEY or is_odd_key(key):
            raise Odd
        if len(self) < _REMEMBERED:
            self[key] = key
        return key


def load(events: Iterator[Any]) -> tuple[dict[str, Any], array[int]]:  # noqa: C901
    """Return the data of a file and the row of its places, as `spans` describes it.

    Raises Odd, and yaml.YAMLError where the text is not YAML.
    Why one long function: its inside runs for each value of a plan, and a call for each would cost as
    much as all the rest.
    """
    scalar: Any = ScalarEvent
    keys, values = _Keys(), _PlainValues()
    row = array("I")
    add = row.append
    top: dict[str, Any] = {}
    container: Any = top
    outer: list[tuple[Any, int, bool]] = []
    at, flow, key, end = 0, _open_top(events, row), "", 0
    while True:
        event: Any = None
        if container.__class__ is dict:
            for event in events:
                if event.__class__ is not scalar:
                    break
                key = keys[event.value]
                if key in container:
                    raise Odd
                add(event.start_mark.index)
                event = next(events, None)
                if event.__class__ is not scalar:
                    break
                value: Any = event.value
                if event.style:
                    if len(value) > LONGEST_TEXT:
                        raise Odd
                    if value.isspace():
                        value = ""
                elif len(value) < _SHORT:
                    value = values[value]
                elif value < AFTER_BLANKS or len(value) > LONGEST_TEXT:
                    value = _long_value(value)
                container[key] = value
                add(event.start_mark.index)
                end = event.end_mark.index
                add(end)
        else:
            append = container.append
            for event in events:
                if event.__class__ is not scalar:
                    break
                value = event.value
                if event.style:
                    if len(value) > LONGEST_TEXT:
                        raise Odd
                    if value.isspace():
                        value = ""
                elif len(value) < _SHORT:
                    value = values[value]
                elif value < AFTER_BLANKS or len(value) > LONGEST_TEXT:
                    value = _long_value(value)
                append(value)
                add(event.start_mark.index)
                end = event.end_mark.index
                add(end)
        kind = event.__class__
        if kind is MappingStartEvent or kind is SequenceStartEvent:
            entry: Any = {} if kind is MappingStartEvent else []
            if container.__class__ is not dict:
                container.append(entry)
            elif key and key not in container:
                container[key] = entry
            else:
                raise Odd  # it stands in the place of a key
            outer.append((container, at, flow))
            if len(outer) >= DEEPEST:
                raise Odd
            container, at, flow, key = entry, len(row), event.flow_style, ""
            row.extend((event.start_mark.index, 0, 0))
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            if flow or not container:
                end = event.end_mark.index
            row[at + 1] = end
            row[at + 2] = len(row)
            if not outer:
                _close(events)
                return top, row
            container, at, flow = outer.pop()
            key = ""
        else:
            raise Odd  # an alias, or the events have come to their limit


def _long_value(text: str) -> Scalar:
    value = plain_value(text)
    if isinstance(value, Unfit) or len(text) > LONGEST_TEXT:
        raise Odd
    return value


def _open_top(events: Iterator[Any], row: array[int]) -> bool:
    """Take the events up to the mapping at the top; return whether it is written with { }."""
    event: Any = None
    for kind in (StreamStartEvent, DocumentStartEvent, MappingStartEvent):
        event = next(events, None)
        if event.__class__ is not kind:
            raise Odd
    row.extend((event.start_mark.index, 0, 0))
    return bool(event.flow_style)


def _close(events: Iterator[Any]) -> None:
    for kind in (DocumentEndEvent, StreamEndEvent):
        if next(events, None).__class__ is not kind:
            raise Odd
