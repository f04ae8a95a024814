"""Fields that fetch or run something when Word updates them, however they are written.

A field's instruction may be split over runs, stand inside another field's, or be put together from the
results of inner fields. Source of the dangerous kinds: Microsoft's list of field codes, and what
`msodde` of oletools looks for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

ACTIVE = frozenset(
    (
        "CONTROL",
        "DATABASE",
        "DDE",
        "DDEAUTO",
        "EMBED",
        "HTMLCONTROL",
        "HTMLACTIVEX",
        "IMPORT",
        "INCLUDE",
        "INCLUDEPICTURE",
        "INCLUDETEXT",
        "LINK",
        "MACROBUTTON",
        "OCX",
        "PRINT",
        "RD",
        "SUBSCRIBER",
    )
)
"""Kinds that read other files, ask other programs, run macros, or send codes to the printer."""

HIDDEN = "?"
"""Stands for a kind that an inner field would have to be carried out to know."""

_INNER = "\0"
_KIND = re.compile(r'[\s"]*(=|[A-Za-z]+|\0)([^\s\\"]*)')


@dataclass(slots=True)
class _Field:
    pieces: list[str] = field(default_factory=list)
    has_result: bool = False


@dataclass(slots=True)
class Fields:
    """The fields of one part, told in the order in which they stand; `active` gathers the dangerous ones."""

    active: set[str] = field(default_factory=set)
    _open: list[_Field] = field(default_factory=list)

    def simple(self, instruction: str) -> None:
        """Take a field that is written in one piece."""
        self._judge(instruction)

    def mark(self, kind: str) -> None:
        """Take the beginning, middle or end of a field."""
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].has_result = True
        elif kind == "end" and self._open:
            self._judge("".join(self._open.pop().pieces))
            if self._open and not self._open[-1].has_result:
                self._open[-1].pieces.append(_INNER)

    def text(self, text: str, *, instruction: bool) -> None:
        """Take text; outside a field's result, ordinary text belongs to its instruction too."""
        if self._open and not self._open[-1].has_result:
            self._open[-1].pieces.append(text)
        elif instruction:
            self._judge(text)

    def close(self) -> None:
        """Judge the fields that never end."""
        while self._open:
            self._judge("".join(self._open.pop().pieces))

    def _judge(self, instruction: str) -> None:
        found = _KIND.match(instruction)
        if found is None or found[1] == "=":
            return
        if found[1] == _INNER or _INNER in found[2]:
            self.active.add(HIDDEN)
        elif (found[1] + found[2]).upper() in ACTIVE or found[1].upper() in ACTIVE:
            self.active.add(found[1].upper())
