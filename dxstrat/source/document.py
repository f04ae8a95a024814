"""`SourceDocument`: a plan's data as one tree, and where each part of it stands in the files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from dxstrat.findings import Span

Path: TypeAlias = tuple[str | int, ...]
"""The way to a part of a plan's data: keys and list positions from the top, `("kpis", 3, "unit")`."""


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """The data of a plan, its included files merged in.

    - `name`: the plan file as shown to people.
    - `data`: mappings, lists, str, int, float, bool and None only; keys are always text.
    - `sources`: the text of every file read, by its shown name.
    """

    name: str
    data: Mapping[str, Any]
    sources: Mapping[str, str]

    def span(self, path: Path, *, key: bool = False) -> Span:
        """Return where the value at `path` stands, or its key with `key=True`.

        For a path that does not exist the nearest existing ancestor is taken.
        """
        raise NotImplementedError
