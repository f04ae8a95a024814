"""Which edits a report may offer for one click: those that `--fix` would make, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import edits_by_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.findings import Edit, Report


def edits_to_offer(reports: Sequence[Report]) -> frozenset[Edit]:
    """Return the edits of the findings that are certain to change nothing else, made one by one or together."""
    offered: set[Edit] = set()
    for report in reports:
        for file, edits in edits_by_file(report.findings).items():
            if file in report.sources:
                offered |= _certain(file, report.sources[file], edits)
    return frozenset(offered)


def _certain(file: str, text: str, edits: Sequence[Edit]) -> frozenset[Edit]:
    from dxstrat.source.mending.file import edits_made  # few plans have a slip

    return edits_made(file, text, edits)
