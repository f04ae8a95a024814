"""GitHub Actions: annotations beside the changed lines.

Sources: `ActionCommand` in actions/runner (how a command is parsed and escaped);
`docs/problem-matchers.md` in actions/toolkit (ten annotations of each kind for a step, the rest is
dropped without a word); astral-sh/ruff #22074 (columns only within one line).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Finding, Report, Severity
from dxstrat.reporters.concise import concise_line
from dxstrat.reporters.entries import Entry, entries
from dxstrat.reporters.machine import told_lines
from dxstrat.reporters.printable import printable, shown_place
from dxstrat.reporters.summary import summary_lines
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.reporters.options import Options

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_LIMIT = 10
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render_github(reports: Sequence[Report], options: Options) -> str:
    """Return annotations, errors first, then what is beyond GitHub's limit as text, then the summary."""
    lines: list[str] = []
    rest: list[str] = []
    number = dict.fromkeys(_COMMAND, 0)
    for entry in sorted(entries(reports, options), key=lambda entry: -entry.finding.level):
        number[entry.finding.level] += 1
        if number[entry.finding.level] <= _LIMIT:
            lines.append(_annotation(entry, options))
        else:
            rest.append(concise_line(entry.finding, entry.report, options))
    if rest:
        lines += [options.say(_beyond(len(rest))), *rest]
    lines += [printable(line, options) for line in summary_lines(reports, options)]
    return "".join(f"{line}\n" for line in lines)


def _annotation(entry: Entry, options: Options) -> str:
    finding = entry.finding
    title = f"{finding.kind.code} {options.say(finding.kind.title)}"
    properties = {"title": title, "file": entry.path, **_region(finding)}
    written = ",".join(
        f"{key}={printable(value, options).translate(_PROPERTY)}" for key, value in properties.items()
    )
    lines = "\n  ".join(printable(line, options) for line in told_lines(finding, options))
    data = f"{shown_place(finding, entry.report, options)}: {lines}"
    return f"::{_COMMAND[finding.level]} {written}::{data.translate(_DATA)}"


def _region(finding: Finding) -> dict[str, str]:
    span = finding.span
    if span is None:
        return {}
    if span.line != span.end_line:
        return {"line": str(span.line), "endLine": str(span.end_line)}
    return {
        "line": str(span.line),
        "col": str(span.column),
        "endLine": str(span.end_line),
        "endColumn": str(span.end_column),
    }


def _beyond(number: int) -> Message:
    return Message(
        f"GitHub の画面に印を付けられるのは種類ごとに {_LIMIT}件までです。残りの {number}件は次のとおりです。",
        f"GitHub shows at most {_LIMIT} annotations of each kind. The other {number}:",
    )
