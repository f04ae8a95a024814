"""What the careful loader holds while it goes through a text."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import Any

from yaml.events import Event

from dxstrat.source.document import Path
from dxstrat.source.mistakes.fault import Fault


@dataclass(slots=True)
class Open:
    """A mapping or a list whose end has not come yet."""

    container: Any
    at: int
    flow: bool
    key: str | None = None

    @property
    def awaits_key(self) -> bool:
        """Whether the next thing in it is a key."""
        return self.key is None and isinstance(self.container, dict)

    def put(self, value: Any) -> None:
        """Take up a value: under its key, or as the next entry of a list."""
        if isinstance(self.container, dict):
            self.container[self.key] = value
        else:
            self.container.append(value)


@dataclass(slots=True)
class Loaded:
    """What has been read so far; `unread` as in `SourceDocument`.

    `last` is the last event: it stands shortly before the place where a parser gave up.
    """

    data: dict[str, Any] = field(default_factory=dict)
    row: array[int] = field(default_factory=lambda: array("I"))
    faults: list[Fault] = field(default_factory=list)
    unread: set[Path] = field(default_factory=set)
    last: Event | None = None
