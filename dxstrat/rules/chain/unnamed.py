"""Entries that nothing names: those that must be named, and how to tell them from misspelt names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.rules.chain.spelling import Spelling
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dxstrat.findings import Kind
    from dxstrat.model.references import Listing, References
    from dxstrat.source import Path


def unnamed_entries(references: References, kind: Kind) -> Iterator[tuple[Path, str]]:
    """Yield path and name of each entry of which the schema says that to name it nowhere is a `kind`."""
    for listing in references.listings:
        if listing.finding == kind.name:
            missing = references.unnamed_in(listing)
            for name in without_misspelt(references, listing, missing):
                yield listing.entries[name][0], visible(name)


def without_misspelt(references: References, listing: Listing, missing: Sequence[str]) -> list[str]:
    """Return those of the `missing` names that were not simply misspelt where they were meant.

    Why: a wrong name is told where it stands. That what it meant is named nowhere follows from it.
    """
    spelling, known = Spelling(listing.entries), set(missing)
    meant = [spelling.nearest(name) for name in references.unknown().get(listing.name, {})]
    found = set(meant)
    left = [name for name in missing if name not in found]
    unclear = [name for name in meant if name not in known]
    return left if len(left) > len(unclear) else []
