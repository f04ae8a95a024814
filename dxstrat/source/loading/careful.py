"""The careful way from events to data: it looks at every key and value and says what is wrong.

It builds the same data and the same row of places as the quick loader, and goes on past whatever
does not hinder it, so that one run reports everything.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    StreamEndEvent,
)

from dxstrat.findings import Severity
from dxstrat.source.limits import DEEPEST, MOST_FAULTS
from dxstrat.source.loading.events import bounds
from dxstrat.source.loading.progress import Loaded, Open
from dxstrat.source.loading.spans import entries, key_end
from dxstrat.source.mistakes import refusals, whole_file
from dxstrat.source.mistakes.fault import Fault, Unreadable
from dxstrat.source.mistakes.keys import key_faults
from dxstrat.source.mistakes.quoting import comma_in_text, sign_at_start
from dxstrat.source.mistakes.values import check_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dxstrat.source.document import Path

_NAME = re.compile(r"&(\S*)")
_COLON = re.compile(r"\s*(?:#[^\n]*\n\s*)*+:")
_PAST_PROPERTY = re.compile(r"\S+(?:\s+|#.*)*+")


class CarefulLoader:
    """Loads one text; `loaded` holds what came of it, even when `load` raises."""

    def __init__(self, text: str, events: Iterator[Event]) -> None:
        self.loaded = Loaded()
        self._text = text
        self._events = events
        self._open: list[Open] = []
        self._end = 0
        self._last = (0, 0)
        self._cut_until = 0
        self._anchors: dict[str, Fault] = {}
        self._reused: set[str] = set()

    @property
    def in_flow(self) -> bool:
        """Whether what comes next stands in brackets."""
        return bool(self._open) and self._open[-1].flow

    def load(self) -> None:
        """Load the text. Raises Unreadable where it cannot go on, and yaml.YAMLError where it is not YAML."""
        self._next()
        self._top()
        while self._open:
            event = self._next()
            current = self._open[-1]
            if isinstance(event, CollectionEndEvent):
                self._close(event)
            elif current.awaits_key:
                self._key(event, current)
            else:
                self._value(event, current)
        for name, fault in self._anchors.items():
            self._report(
                (refusals.anchor_in_use(self._text, fault.start) if name in self._reused else fault,)
            )
        self._next()
        after = self._next()
        if isinstance(after, DocumentStartEvent):
            raise Unreadable(whole_file.several_documents(self._text, bounds(after)[0]))

    def _next(self) -> Event:
        event = next(self._events, None)
        if event is None:
            last = self.loaded.last
            raise Unreadable(whole_file.too_many_values(bounds(last)[1] if last else 0))
        self.loaded.last = event
        return event

    def _top(self) -> None:
        if isinstance(self._next(), StreamEndEvent):
            raise Unreadable(whole_file.empty_file())
        event = self._next()
        if isinstance(event, MappingStartEvent):
            self._properties(event, flow=False)
            self._begin(self.loaded.data, event)
        elif isinstance(event, ScalarEvent):
            raise Unreadable(self._top_text(event))
        else:
            is_list = isinstance(event, CollectionStartEvent)
            raise Unreadable(whole_file.no_keys_at_top(self._text, bounds(event)[0], is_list=is_list))

    def _top_text(self, event: ScalarEvent) -> Fault:
        """Say why the whole file is one text: perhaps slips made its keys into text."""
        if not event.value and not event.style:
            return whole_file.empty_file()
        self._next()  # where the text below it is no YAML either, the parser says more
        checked = check_value(self._text, event, key="", flow=False)
        slips = [fault for fault in checked.faults if fault.edits]
        self._report(slips)
        return slips[0] if slips else whole_file.no_keys_at_top(self._text, bounds(event)[0], is_list=False)

    def _key(self, event: Event, current: Open) -> None:
        if not isinstance(event, ScalarEvent):
            self._composite_key(event)
            return
        if self._is_cut_off(event, current):
            self._skip(self._next())
            return
        self._properties(event, flow=current.flow, is_key=True)
        self._report(key_faults(self._text, event, flow=current.flow))
        start, key = bounds(event)[0], event.value
        if not key and not event.style:
            self._report((refusals.empty_key(start),))
        elif key == "<<" and not event.style:
            self._report((refusals.merge_key(start),))
            self.loaded.unread.add(self._path())
        elif key in current.container:
            places = start, key_end(self._text, start), self._first_place(current, key)
            self._report((refusals.duplicate_key(key, *places),))
        else:
            current.key = key
            self.loaded.row.append(start)
            return
        self._skip(self._next())

    def _is_cut_off(self, event: ScalarEvent, current: Open) -> bool:
        """Whether this is no key but the rest of the text before it, or the text of the whole braces."""
        start, end = bounds(event)
        if not current.flow or event.style or start == end or _COLON.match(self._text, end):
            return False
        if start < self._cut_until:
            return True
        opening = self.loaded.row[current.at]
        if current.container:
            before = next(reversed(current.container.values()))
            if isinstance(before, (dict, list)) or self._text.startswith(("'", '"'), self._last[0]):
                return False
            comma = self._text.rfind(",", self._last[1], start)
            fault = comma_in_text(self._text, self._last[0], comma)
        elif self._text.find("\n", opening, start) < 0:
            fault = sign_at_start(self._text, opening, flow=len(self._open) > 1 and self._open[-2].flow)
        else:
            return False
        if any(key_faults(self._text, event, flow=True)):
            return False
        self._cut_until = max((edit.end for edit in fault.edits), default=end)
        self._report((fault,))
        return True

    def _composite_key(self, event: Event) -> None:
        start, end = bounds(event)
        self._skip(event)
        if self._text.startswith("{{", start - 1):
            flow = len(self._open) > 1 and self._open[-2].flow
            self._report((sign_at_start(self._text, start - 1, flow=flow),))
        else:
            self._report((refusals.composite_key(start, end),))
        self._skip(self._next())

    def _value(self, event: Event, current: Open) -> None:
        if isinstance(event, CollectionStartEvent):
            self._properties(event, flow=current.flow)
            entry: Any = {} if isinstance(event, MappingStartEvent) else []
            current.put(entry)
            self._begin(entry, event)
            return
        if isinstance(event, ScalarEvent):
            self._properties(event, flow=current.flow)
            checked = check_value(self._text, event, key=current.key, flow=current.flow)
            self._report(checked.faults)
            value, unread = checked.value, checked.unread
        else:
            self._report((self._alias(event, flow=current.flow),))
            value, unread = None, True
        if unread:
            self.loaded.unread.add(self._path())
        current.put(value)
        current.key = None
        self.loaded.row.extend(bounds(event))
        self._last = bounds(event)
        self._end = self._last[1]

    def _alias(self, event: Event, *, flow: bool) -> Fault:
        name = (event.anchor or "") if isinstance(event, AliasEvent) else ""
        start, end = bounds(event)
        known = self._anchors.get(name)
        if known is None:
            return sign_at_start(self._text, start, flow=flow)
        self._reused.add(name)
        return refusals.alias(start, end, (known.start, known.end))

    def _properties(self, event: Event, *, flow: bool, is_key: bool = False) -> None:
        """Report the & and ! that stand before a key or a value: nothing else can begin with them."""
        position, end = bounds(event)
        if not self._text.startswith(("&", "!"), position):
            return
        prose = isinstance(event, ScalarEvent) and not event.style and not is_key
        prose = prose and "\n" not in self._text[position:end]
        while self._text.startswith(("&", "!"), position):
            if prose and not self._text.startswith(("!!", "!<"), position):
                fault = sign_at_start(self._text, position, flow=flow)
            elif self._text[position] == "&":
                fault = refusals.anchor(self._text, position)
            else:
                fault = refusals.tag(self._text, position)
            name = _NAME.match(self._text, position)
            if name and len(self._anchors) < MOST_FAULTS:
                self._anchors[name[1]] = fault
            else:
                self._report((fault,))
            following = _PAST_PROPERTY.match(self._text, position)
            position = following.end() if following else len(self._text)

    def _begin(self, container: Any, event: CollectionStartEvent) -> None:
        start, _ = bounds(event)
        if len(self._open) >= DEEPEST:
            raise Unreadable(whole_file.too_deep(start))
        self._open.append(Open(container, len(self.loaded.row), bool(event.flow_style)))
        self.loaded.row.extend((start, 0, 0))

    def _close(self, event: Event) -> None:
        closed = self._open.pop()
        if closed.flow or not closed.container:
            self._end = bounds(event)[1]
        row = self.loaded.row
        row[closed.at + 1] = self._end
        row[closed.at + 2] = len(row)
        if self._open:
            self._open[-1].key = None

    def _skip(self, event: Event) -> None:
        """Pass over a key or a value with all that is in it."""
        depth = 0
        while True:
            if isinstance(event, CollectionStartEvent):
                depth += 1
                if len(self._open) + depth > DEEPEST:
                    raise Unreadable(whole_file.too_deep(bounds(event)[0]))
            elif isinstance(event, CollectionEndEvent):
                depth -= 1
            if depth == 0:
                return
            event = self._next()

    def _report(self, faults: Iterable[Fault]) -> None:
        for fault in faults:
            if len(self.loaded.faults) < MOST_FAULTS:
                self.loaded.faults.append(replace(fault, path=self._path()))
            elif (fault.severity or fault.kind.severity) is Severity.ERROR:
                raise Unreadable(fault)

    def _path(self) -> Path:
        """Return the way to the value that comes next, or to the mapping whose next key is awaited."""
        path: list[str | int] = []
        for one in self._open:
            if isinstance(one.container, list):
                path.append(len(one.container) - (one is not self._open[-1]))
            elif one.key is not None:
                path.append(one.key)
        return tuple(path)

    def _first_place(self, current: Open, key: str) -> tuple[int, int]:
        row = self.loaded.row
        places = (row[at] for found, at, _ in entries(current.container, current.at, row) if found == key)
        start = next(places)
        return start, key_end(self._text, start)
