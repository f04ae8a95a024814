"""A plan as it was read at one moment, and the look-ups that all answers rest on.

While somebody types, a plan can often not be read to its end. Then the last state that could be read answers,
with its places moved to where they stand now.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from dxstrat.language_server.names import Name, Names, names_of
from dxstrat.model.references import References, references_of
from dxstrat.source import SourceDocument

if TYPE_CHECKING:
    from dxstrat.findings import Span


@dataclass(frozen=True)
class Snapshot:
    """A plan that could be read; `sources` are the texts of its files as they are now, by shown name.

    They differ from those of `document` where the plan can no longer be read.
    """

    document: SourceDocument
    sources: Mapping[str, str]

    @property
    def is_current(self) -> bool:
        """Whether what is known of the plan is what stands in its files now."""
        return self.sources is self.document.sources

    @cached_property
    def references(self) -> References:
        """Who names whom."""
        return references_of(self.document.data)

    @cached_property
    def names(self) -> Names:
        """Where they do, in the texts of `document`."""
        return names_of(self.document, self.references)

    def name_at(self, file: str, line: int, column: int) -> Name | None:
        """Return the name at a place of a file as it is now; line and column from 1."""
        then = self._then(file, line)
        name = self.names.at(file, then, column) if then is not None else None
        return name if name is None or self.is_current or self.now(name.span) is not None else None

    def same_name(self, name: Name) -> tuple[Name, ...]:
        """Return every place where the same entry is named that can be told for now, its own first."""
        found = self.names.meaning(name.target, name.text)
        if self.is_current:
            return found
        moved = ((one, self.now(one.span)) for one in found)
        return tuple(replace(one, span=span) for one, span in moved if span is not None)

    def now(self, span: Span) -> Span | None:
        """Return where a stretch of the document stands now; None where its lines are no longer the same."""
        if self.is_current:
            return span
        lines = self._moves.get(span.file)
        if lines is None:
            return None
        first, last = lines.now(span.line), lines.now(span.end_line)
        if first is None or last is None:
            return None
        return replace(span, line=first, end_line=last)

    def _then(self, file: str, line: int) -> int | None:
        if self.is_current:
            return line
        lines = self._moves.get(file)
        return None if lines is None else lines.then(line)

    @cached_property
    def _moves(self) -> Mapping[str, _Lines]:
        return {
            name: _Lines.between(self.document.sources[name], text)
            for name, text in self.sources.items()
            if name in self.document.sources
        }


@dataclass(frozen=True, slots=True)
class _Lines:
    """How the lines of a text moved: the first `above` and the last `below` are the same before and after."""

    above: int
    below: int
    before: int
    after: int

    @classmethod
    def between(cls, before: str, after: str) -> _Lines:
        """Compare two texts line by line, from both ends: what is typed stands in one place."""
        old, new = before.split("\n"), after.split("\n")
        least = min(len(old), len(new))
        above = next((i for i in range(least) if old[i] != new[i]), least)
        left = least - above
        below = next((i for i in range(left) if old[-1 - i] != new[-1 - i]), left)
        return cls(above, below, len(old), len(new))

    def now(self, line: int) -> int | None:
        return _moved(line, self, self.before, self.after)

    def then(self, line: int) -> int | None:
        return _moved(line, self, self.after, self.before)


def _moved(line: int, lines: _Lines, count: int, other: int) -> int | None:
    if line <= lines.above:
        return line
    return line + other - count if line > count - lines.below else None
