"""`SourceDocument`: a plan's data as one tree, and where each part of it stands in the files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from dxstrat.findings import Span
from dxstrat.source.loading.spans import FileSpans

Path: TypeAlias = tuple[str | int, ...]
"""The way to a part of a plan's data: keys and list positions from the top, `("kpis", 3, "unit")`."""


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """The data of a plan, its included files merged in.

    - `name`: the plan file as shown to people.
    - `data`: mappings, lists, str, int, float, bool and None only; keys are always text. Nobody may
      change it: the places are found by its order.
    - `sources`: the text of every file read, by its shown name; lines end with U+000A.
    - `unread`: the paths whose value was not taken over, a None standing there or a mapping that lacks
      keys; a finding already says so, so that no further one about the same value is needed.
    """

    name: str
    data: Mapping[str, Any]
    sources: Mapping[str, str]
    unread: frozenset[Path] = frozenset()
    _files: tuple[FileSpans, ...] = field(default=(), repr=False, compare=False)
    _parts: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict, repr=False, compare=False)
    """For each section that is not wholly in the plan file: the number of its first entry in each
    file that has a part of it, and the place of that file in `_files`."""

    def span(self, path: Path, *, key: bool = False) -> Span:
        """Return where the value at `path` stands, or its key with `key=True`.

        For a path that does not exist the nearest existing ancestor is taken. An entry of a list has
        no key: its value is taken. A value that is left empty stands, without width, behind its colon.
        """
        if not self._files:
            return Span(self.name, 1, 1, 1, 1)
        parts = self._parts.get(path[0]) if path and isinstance(path[0], str) else None
        if parts is None:
            return self._files[0].span(path, key=key)
        first, number = parts[0]
        if len(path) > 1 and isinstance(path[1], int):
            first, number = next((part for part in reversed(parts) if part[0] <= path[1]), parts[0])
            path = (path[0], path[1] - first, *path[2:])
        return self._files[number].span(path, key=key)
