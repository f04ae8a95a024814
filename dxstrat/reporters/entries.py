"""The findings of a run in order, each with its path in the repository and a lasting fingerprint."""

from __future__ import annotations

import os.path
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dxstrat.findings import Finding, Report
from dxstrat.findings.fingerprint import Fingerprints

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dxstrat.reporters.options import Options


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding, the report it is from, its path and its fingerprint."""

    report: Report
    finding: Finding
    path: str
    fingerprint: str


def entries(reports: Sequence[Report], options: Options) -> Iterator[Entry]:
    """Yield all findings of a run."""
    fingerprints = Fingerprints()
    for report in reports:
        for finding in report.findings:
            path = repository_path(finding.span.file if finding.span else report.path, options)
            yield Entry(report, finding, path, fingerprints.of(finding, path))


def repository_path(name: str, options: Options) -> str:
    """Return a shown file name seen from the repository root, with `/`; absolute where it lies outside.

    Without a root the name stays as it is shown.
    """
    root = options.repository_root
    if root is None:
        return name
    path = Path(os.path.normpath((options.working_folder or root) / name))
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
