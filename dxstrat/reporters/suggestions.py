"""Which edits a report may offer for one click: those that `--fix` would make, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.findings import Edit, Report


def edits_to_offer(reports: Sequence[Report]) -> frozenset[Edit]:
    """Return the edits of the findings that are certain to change nothing else, made one by one or together."""
    offered: set[Edit] = set()
    for report in reports:
        wanted: dict[str, list[Edit]] = {}
        for finding in report.findings:
            if finding.edit is not None and finding.edit.span.file in report.sources:
                wanted.setdefault(finding.edit.span.file, []).append(finding.edit)
        for file, edits in wanted.items():
            from dxstrat.source.mending.file import edits_made  # few plans have a slip

            offered |= edits_made(file, report.sources[file], edits)
    return frozenset(offered)
