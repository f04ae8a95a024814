"""Which findings the forms for people show: the gravest of each file, up to a number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.findings import Finding, Report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.reporters.options import Options


@dataclass(frozen=True, slots=True)
class FileFindings:
    """The findings of one file, shown and hidden ones each in the order of the file."""

    name: str
    shown: tuple[Finding, ...]
    hidden: tuple[Finding, ...]


def by_file(report: Report, options: Options) -> Iterator[FileFindings]:
    """Yield the findings of a report that are grave enough, file by file, `max_findings` of each shown.

    Why the gravest: an error must not be hidden behind fifty wishes further up.
    """
    files: dict[str, list[Finding]] = {}
    for finding in report.at_least(options.least):
        files.setdefault(finding.span.file if finding.span else report.path, []).append(finding)
    for file, findings in files.items():
        number = options.max_findings or len(findings)
        gravest = sorted(range(len(findings)), key=lambda index: -findings[index].level)
        kept = set(gravest[:number])
        yield FileFindings(
            file,
            tuple(finding for index, finding in enumerate(findings) if index in kept),
            tuple(finding for index, finding in enumerate(findings) if index not in kept),
        )
