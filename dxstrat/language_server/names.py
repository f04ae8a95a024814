"""Every place of a plan where an entry gets its name or is named by another: who is meant at a place, and where else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dxstrat.findings import Span
from dxstrat.language_server.citations import citations
from dxstrat.source import Path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.model.references import References
    from dxstrat.source import SourceDocument


@dataclass(frozen=True, slots=True)
class Name:
    """One place where a name of the list `target` stands, or where a policy is cited.

    - `span`: of the whole value, with its quotation marks.
    - `defines`: here the entry gets its name; elsewhere it is named.
    """

    target: str
    text: str
    path: Path
    span: Span
    defines: bool


@dataclass(slots=True)
class Names:
    """The names of a plan, in the order of the plan, entries before what names them."""

    _by_file: dict[str, dict[int, list[Name]]] = field(default_factory=dict)
    _by_meaning: dict[tuple[str, str], list[Name]] = field(default_factory=dict)

    def add(self, name: Name) -> None:
        """Take up a name."""
        lines = self._by_file.setdefault(name.span.file, {})
        for line in range(name.span.line, name.span.end_line + 1):
            lines.setdefault(line, []).append(name)
        self._by_meaning.setdefault((name.target, name.text), []).append(name)

    def at(self, file: str, line: int, column: int) -> Name | None:
        """Return the name at a place of a file, or one that ends there; None where there is none."""
        place = (line, column)
        found = [
            name
            for name in self._by_file.get(file, {}).get(line, ())
            if (name.span.line, name.span.column) <= place <= (name.span.end_line, name.span.end_column)
        ]
        return found[-1] if found else None

    def meaning(self, target: str, text: str) -> tuple[Name, ...]:
        """Return every place where this entry is named, its own first."""
        return tuple(self._by_meaning.get((target, text), ()))


def names_of(document: SourceDocument, references: References) -> Names:
    """Return the names of a plan."""
    names = Names()
    for name in _all_names(document, references):
        names.add(name)
    return names


def _all_names(document: SourceDocument, references: References) -> Iterator[Name]:
    for listing in references.listings:
        for text, paths in listing.entries.items():
            for path in paths:
                at = (*path, listing.key)
                yield Name(listing.name, text, at, document.span(at), defines=True)
    for use in references.uses:
        yield Name(use.target, use.value, use.path, document.span(use.path), defines=False)
    for path, target, text in citations(document.data):
        yield Name(target, text, path, document.span(path), defines=False)
