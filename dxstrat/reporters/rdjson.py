"""rdjson, for reviewdog: findings as comments of a review.

Source: reviewdog, `proto/rdf/reviewdog.proto`. Columns count bytes of UTF-8 there, and ranges end
before their last position, as ours do. A suggestion is a range and the text to put in its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dxstrat.findings import Edit, Report, Severity, Span
from dxstrat.reporters.entries import Entry, entries
from dxstrat.reporters.machine import json_text, told
from dxstrat.reporters.source_lines import SourceLines
from dxstrat.reporters.suggestions import edits_to_offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.reporters.options import Options

_SEVERITY = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}

_MAY_BEGIN_WITH_A_MARK = 1
"""The line in which a byte order mark, which the text of a report lacks, would move every column."""


def render_rdjson(reports: Sequence[Report], options: Options) -> str:
    """Return the reports as one rdjson `DiagnosticResult`."""
    sources = SourceLines(reports)
    offered = edits_to_offer(reports)
    found = [_diagnostic(entry, sources, offered, options) for entry in entries(reports, options)]
    return json_text({"source": {"name": "dxstrat"}, "diagnostics": found})


def _diagnostic(
    entry: Entry, sources: SourceLines, offered: frozenset[Edit], options: Options
) -> dict[str, Any]:
    finding = entry.finding
    location: dict[str, Any] = {"path": entry.path}
    if finding.span is not None:
        location["range"] = _range(finding.span, sources)
    diagnostic: dict[str, Any] = {
        "message": told(finding, options),
        "location": location,
        "severity": _SEVERITY[finding.level],
        "code": {"value": finding.kind.code},
    }
    if finding.edit in offered and finding.edit.span.line > _MAY_BEGIN_WITH_A_MARK:
        edit = finding.edit
        diagnostic["suggestions"] = [{"range": _range(edit.span, sources), "text": edit.text}]
    return diagnostic


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
