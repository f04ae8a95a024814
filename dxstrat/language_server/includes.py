"""The files that an entry of `include` takes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.source.include import find_included

if TYPE_CHECKING:
    from pathlib import Path

    from dxstrat.language_server.snapshot import Snapshot


def included_at(snapshot: Snapshot, plan: Path, place: tuple[str, int, int]) -> tuple[Path, ...]:
    """Return the files that the entry at a place takes in (file, line and column from 1); none elsewhere."""
    entries = snapshot.document.data.get("include")
    file, *position = place
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        span = snapshot.now(snapshot.document.span(("include", index)))
        if span is None or span.file != file:
            continue
        if [span.line, span.column] <= position <= [span.end_line, span.end_column]:
            return tuple(found for found, _ in find_included(plan.parent, plan, [entry]).files)
    return ()
