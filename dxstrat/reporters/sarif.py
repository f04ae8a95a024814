"""SARIF 2.1.0, as GitHub code scanning and other viewers read it.

Sources: OASIS SARIF 2.1.0; docs.github.com, "SARIF support for code scanning" (which of its members
GitHub needs). Our fingerprint stands under a key of our own. Why: under `primaryLocationLineHash`
GitHub's upload action warns about every value that it did not compute itself, and the one it
computes survives moved lines, too.
"""

from __future__ import annotations

from pathlib import PureWindowsPath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from dxstrat import __version__
from dxstrat.findings import Edit, Kind, Report, Severity, Span
from dxstrat.reporters.entries import Entry, entries, repository_path
from dxstrat.reporters.machine import json_text, told
from dxstrat.reporters.suggestions import edits_to_offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.reporters.options import Options

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"


def render_sarif(reports: Sequence[Report], options: Options) -> str:
    """Return the reports as one SARIF run."""
    found = list(entries(reports, options))
    kinds = sorted({entry.finding.kind for entry in found}, key=lambda kind: kind.code)
    index = {kind.code: number for number, kind in enumerate(kinds)}
    offered = edits_to_offer(reports)
    run = {
        "tool": {
            "driver": {
                "name": "dxstrat",
                "semanticVersion": __version__,
                "language": options.language,
                "rules": [_rule(kind, options) for kind in kinds],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository."}}},
        "results": [_result(entry, index[entry.finding.kind.code], offered, options) for entry in found],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(kind: Kind, options: Options) -> dict[str, Any]:
    title = {"text": options.say(kind.title)}
    return {
        "id": kind.code,
        "name": kind.name,
        "shortDescription": title,
        "fullDescription": title,
        "help": {"text": f"dxstrat explain {kind.code}"},
        "defaultConfiguration": {"level": _LEVEL[kind.severity]},
    }


def _result(entry: Entry, rule: int, offered: frozenset[Edit], options: Options) -> dict[str, Any]:
    finding = entry.finding
    location = _physical(entry.path, finding.span)
    if finding.element:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.element}]
    result: dict[str, Any] = {
        "ruleId": finding.kind.code,
        "ruleIndex": rule,
        "level": _LEVEL[finding.level],
        "message": {"text": _plain(told(finding, options))},
        "locations": [location],
        "partialFingerprints": {"dxstrat/v1": entry.fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                **_physical(repository_path(related.span.file, options), related.span),
                "message": {"text": _plain(options.say(related.message))},
            }
            for number, related in enumerate(finding.related, 1)
        ]
    if finding.edit in offered:
        result["fixes"] = [_fix(entry, finding.edit, options)]
    return result


def _fix(entry: Entry, edit: Edit, options: Options) -> dict[str, Any]:
    """Return the edit as a SARIF fix : in one file one region goes, and a text comes in its place."""
    replacement = {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}
    path = repository_path(edit.span.file, options)
    fix: dict[str, Any] = {
        "artifactChanges": [{"artifactLocation": _artifact(path), "replacements": [replacement]}]
    }
    if entry.finding.fix is not None:
        fix["description"] = {"text": _plain(options.say(entry.finding.fix))}
    return fix


def _physical(path: str, span: Span | None) -> dict[str, Any]:
    span = span or Span(
        path, 1, 1, 1, 1
    )  # GitHub shows nothing without a region: the whole file is its first line
    return {"physicalLocation": {"artifactLocation": _artifact(path), "region": _region(span)}}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _artifact(path: str) -> dict[str, str]:
    uri = quote(path.encode("utf-8", "surrogatepass"), safe="/")
    if path.startswith("/"):
        return {"uri": f"file://{uri}"}
    if PureWindowsPath(path).drive:
        return {"uri": f"file:///{uri.replace('%3A', ':', 1)}"}
    return {"uri": uri, "uriBaseId": _ROOT}


def _plain(text: str) -> str:
    """Return `text` without links: `[a](b)` is one even in a plain SARIF message (§3.11.6).

    Braces stay single, against §3.11.5. Why: no viewer known to us undoubles them in a message
    without arguments, and `{from: 2026}` in a fix is to be typed as it stands.
    """
    return text.replace("](", "] (")
