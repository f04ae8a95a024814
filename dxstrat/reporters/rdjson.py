"""rdjson, for reviewdog: findings as comments of a review.

Source: reviewdog, `proto/rdf/reviewdog.proto`. Columns count bytes of UTF-8 there, and ranges end
before their last position, as ours do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dxstrat.findings import Report, Severity, Span
from dxstrat.reporters.entries import Entry, entries
from dxstrat.reporters.machine import json_text, told
from dxstrat.reporters.source_lines import SourceLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.reporters.options import Options

_SEVERITY = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render_rdjson(reports: Sequence[Report], options: Options) -> str:
    """Return the reports as one rdjson `DiagnosticResult`."""
    sources = SourceLines(reports)
    return json_text(
        {
            "source": {"name": "dxstrat"},
            "diagnostics": [_diagnostic(entry, sources, options) for entry in entries(reports, options)],
        }
    )


def _diagnostic(entry: Entry, sources: SourceLines, options: Options) -> dict[str, Any]:
    finding = entry.finding
    location: dict[str, Any] = {"path": entry.path}
    if finding.span is not None:
        location["range"] = _range(finding.span, sources)
    return {
        "message": told(finding, options),
        "location": location,
        "severity": _SEVERITY[finding.level],
        "code": {"value": finding.kind.code},
    }


def _range(span: Span, sources: SourceLines) -> dict[str, dict[str, int]]:
    """Return the range of a span; by whole lines where the text is not known, as bytes cannot be counted."""
    first, last = sources.line(span.file, span.line), sources.line(span.file, span.end_line)
    if first is None or last is None:
        return {"start": {"line": span.line}, "end": {"line": span.end_line}}
    return {
        "start": {"line": span.line, "column": _bytes_before(first, span.column) + 1},
        "end": {"line": span.end_line, "column": _bytes_before(last, span.end_column) + 1},
    }


def _bytes_before(line: str, column: int) -> int:
    return len(line[: column - 1].encode("utf-8", "surrogatepass"))
