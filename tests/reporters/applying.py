"""Carries out what a report offers, the way the owners of the formats say that it is meant.

rdjson: `proto/rdf/reviewdog.proto`: lines and columns from 1, columns in bytes of UTF-8, the end exclusive.
SARIF 2.1.0: regions count lines and columns from 1, the end exclusive, here in Unicode code points, as
`columnKind` says; a byte order mark is no part of the text.
"""

from __future__ import annotations

import json
import re
from typing import Any

_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n|\Z)")
Change = tuple[int, int, bytes]
"""Bytes from here to there go, and these come."""


def apply_rdjson(report: str, files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files with all suggestions of an rdjson report carried out."""
    changes: dict[str, list[Change]] = {name: [] for name in files}
    for one in json.loads(report)["diagnostics"]:
        path = one["location"]["path"]
        for suggestion in one.get("suggestions", []):
            start, end = (_in_bytes(files[path], suggestion["range"][key]) for key in ("start", "end"))
            changes[path].append((start, end, suggestion["text"].encode()))
    return {name: _changed(data, changes[name]) for name, data in files.items()}


def apply_sarif(report: str, files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files with all fixes of a SARIF report carried out."""
    (run,) = json.loads(report)["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    changes: dict[str, list[Change]] = {name: [] for name in files}
    for result in run["results"]:
        for fix in result.get("fixes", []):
            for change in fix["artifactChanges"]:
                path = change["artifactLocation"]["uri"]
                for one in change["replacements"]:
                    region = one["deletedRegion"]
                    changes[path].append(
                        (
                            _in_characters(files[path], region["startLine"], region["startColumn"]),
                            _in_characters(files[path], region["endLine"], region["endColumn"]),
                            one["insertedContent"]["text"].encode(),
                        )
                    )
    return {name: _changed(data, changes[name]) for name, data in files.items()}


def _in_bytes(data: bytes, place: dict[str, Any]) -> int:
    start, line = _line(data, place["line"])
    assert 0 < place["column"] <= len(line) + 1
    column: int = place["column"]
    return start + column - 1


def _in_characters(data: bytes, number: int, column: int) -> int:
    start, line = _line(data, number)
    mark = 3 if number == 1 and line.startswith(b"\xef\xbb\xbf") else 0
    text = line[mark:].decode()
    assert column - 1 <= len(text)
    return start + mark + len(text[: column - 1].encode())


def _line(data: bytes, number: int) -> tuple[int, bytes]:
    position = 0
    for _ in range(number - 1):
        match = _LINE.match(data, position)
        assert match is not None
        position = match.end()
    match = _LINE.match(data, position)
    assert match is not None
    return position, match[0].rstrip(b"\r\n")


def _changed(data: bytes, changes: list[Change]) -> bytes:
    for start, end, text in sorted(changes, reverse=True):
        data = data[:start] + text + data[end:]
    return data
