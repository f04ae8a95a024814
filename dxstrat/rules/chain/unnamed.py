"""Entries that must be named by something and are not, as the schema demands it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.findings import Kind
    from dxstrat.model.references import References
    from dxstrat.source import Path


def unnamed_entries(references: References, kind: Kind) -> Iterator[tuple[Path, str]]:
    """Yield the path and the name of each entry whose lack of a reference the schema calls by `kind`'s name."""
    for listing in references.listings:
        if listing.finding == kind.name:
            names = {paths[0]: name for name, paths in listing.entries.items()}
            yield from ((path, visible(names[path])) for path in references.unnamed_by(listing))
