"""GitLab Code Quality: the report that a merge request shows beside the changes.

Source: docs.gitlab.com, "Code quality report format". Severities are five there; a broken plan is
`major`, so that `critical` and `blocker` stay free for programs that stop a service.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dxstrat.findings import Report, Severity
from dxstrat.reporters.entries import Entry, entries
from dxstrat.reporters.machine import json_text, told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.reporters.options import Options

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render_gitlab(reports: Sequence[Report], options: Options) -> str:
    """Return the reports as a list for `artifacts: reports: codequality`."""
    return json_text([_issue(entry, options) for entry in entries(reports, options)])


def _issue(entry: Entry, options: Options) -> dict[str, Any]:
    span = entry.finding.span
    return {
        "description": told(entry.finding, options),
        "check_name": entry.finding.kind.code,
        "fingerprint": entry.fingerprint,
        "severity": _SEVERITY[entry.finding.level],
        "location": {
            "path": entry.path,
            "lines": {"begin": span.line, "end": span.end_line} if span else {"begin": 1},
        },
    }
