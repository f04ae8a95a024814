"""Our own JSON form, for scripts. Its version is raised when a key changes its meaning or goes away.

```
format    "dxstrat-report"
version   1
tool      {name, version} of the program
summary   {errors, warnings, infos} of the whole run
plans     for each plan:
  path      from the repository root, where one was given, with /
  counts    {issues, measures, kpis}; null when the plan could not be read so far
  summary   as above, of this plan
  findings  in the order of the files:
    code, name    DX201, issue-without-measure
    severity      "error", "warning" or "info"
    title         {ja, en}: what such a finding means
    message       {ja, en}
    path          of the file it stands in
    range         {start: {line, column}, end: {line, column}}: from 1, in Unicode code points, the
                  end exclusive; null when the whole file is meant
    place         {ja, en}: the way to it by ids
    element       the same as a stable address, `measures/M-03/kpis`
    label, fix    {ja, en} or null
    related       [{path, range, message}]
    fingerprint   stays when lines move
```
"""

from __future__ import annotations

from dataclasses import asdict
from itertools import islice
from typing import TYPE_CHECKING, Any

from dxstrat import __version__
from dxstrat.reporters.entries import Entry, entries, repository_path
from dxstrat.reporters.machine import LEVEL, both, json_text
from dxstrat.reporters.wording import numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dxstrat.findings import Finding, Report, Span
    from dxstrat.reporters.options import Options


def render_json(reports: Sequence[Report], options: Options) -> str:
    """Return the reports as our JSON, version 1."""
    found = entries(reports, options)
    return json_text(
        {
            "format": "dxstrat-report",
            "version": 1,
            "tool": {"name": "dxstrat", "version": __version__},
            "summary": _summary(finding for report in reports for finding in report.findings),
            "plans": [_plan(report, islice(found, len(report.findings)), options) for report in reports],
        }
    )


def _plan(report: Report, found: Iterable[Entry], options: Options) -> dict[str, Any]:
    return {
        "path": repository_path(report.path, options),
        "counts": asdict(report.counts) if report.counts else None,
        "summary": _summary(report.findings),
        "findings": [_finding(entry, options) for entry in found],
    }


def _finding(entry: Entry, options: Options) -> dict[str, Any]:
    finding = entry.finding
    return {
        "code": finding.kind.code,
        "name": finding.kind.name,
        "severity": LEVEL[finding.level],
        "title": both(finding.kind.title),
        "message": both(finding.message),
        "path": entry.path,
        "range": _range(finding.span) if finding.span else None,
        "place": both(finding.place),
        "element": finding.element,
        "label": both(finding.label) if finding.label else None,
        "fix": both(finding.fix) if finding.fix else None,
        "related": [
            {
                "path": repository_path(related.span.file, options),
                "range": _range(related.span),
                "message": both(related.message),
            }
            for related in finding.related
        ],
        "fingerprint": entry.fingerprint,
    }


def _summary(findings: Iterable[Finding]) -> dict[str, int]:
    counted = numbers(findings)
    return {f"{LEVEL[severity]}s": counted.get(severity, 0) for severity in LEVEL}


def _range(span: Span) -> dict[str, dict[str, int]]:
    return {
        "start": {"line": span.line, "column": span.column},
        "end": {"line": span.end_line, "column": span.end_column},
    }
