"""The events of YAML: from PyYAML's parser in C, or from its parser in Python where that is missing."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from dxstrat.source.limits import MOST_EVENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from yaml.events import Event

try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML was installed without libyaml
    CParser = None  # type: ignore[assignment, misc]


class _PythonParser(Reader, Scanner, Parser):
    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def open_events(text: str, utf_8: bytes = b"") -> Iterator[Event]:
    """Yield the events of a text, at most `MOST_EVENTS`; raises yaml.YAMLError where it is not YAML.

    `utf_8` is the text in UTF-8 where that is at hand.

    Why a parser of events is safe against deep nesting: it keeps its state in a list, not on the
    stack of the machine, and it runs at most one line ahead of the event that it gives; whoever reads
    the events can count the depth and stop.
    """
    read: Callable[[], Event | None]
    read = _PythonParser(text).get_event if CParser is None else CParser(utf_8 or text.encode()).get_event
    return islice(iter(read, None), MOST_EVENTS)


def bounds(event: Event) -> tuple[int, int]:
    """Return the positions in the text where an event begins and ends."""
    start, end = event.start_mark, event.end_mark
    return (start.index if start else 0), (end.index if end else 0)
