"""The step summary of GitHub Actions: the outcome and every finding in a Markdown table."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dxstrat.reporters.entries import Entry, entries
from dxstrat.reporters.printable import printable
from dxstrat.reporters.summary import summary_lines
from dxstrat.reporters.wording import FIX, SEVERITY, more
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.findings import Report
    from dxstrat.reporters.options import Options

_HEADS = (
    Message("程度", "severity"),
    Message("番号", "code"),
    Message("ファイル", "file"),
    Message("内容", "finding"),
    FIX,
)
_MOST_BYTES = 900_000
"""GitHub refuses a summary above 1 MiB (docs.github.com, "Workflow commands", step isolation and limits)."""

_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
"""The signs that CommonMark lets a backslash escape, so that nothing in a plan makes structure."""


def render_step_summary(reports: Sequence[Report], options: Options) -> str:
    """Return Markdown to append to the file that `GITHUB_STEP_SUMMARY` names, the gravest findings first.

    The file is UTF-8, whatever the terminal's encoding is.
    """
    options = replace(options, encoding="utf-8")
    text = "## dxstrat\n\n" + "".join(
        f"{_escaped(line, options)}\n\n" for line in summary_lines(reports, options)
    )
    found = sorted(entries(reports, options), key=lambda entry: -entry.finding.level)
    if not found:
        return text
    heads = [options.say(head) for head in _HEADS]
    text += _row(heads) + _row(["---"] * len(heads))
    size = len(text.encode())
    for number, entry in enumerate(found):
        row = _row(_cells(entry, options))
        size += len(row.encode())
        if size > _MOST_BYTES:
            hidden = more(entry.finding for entry in found[number:])
            return f"{text}\n{options.say(hidden)}\n"
        text += row
    return text


def _cells(entry: Entry, options: Options) -> list[str]:
    finding = entry.finding
    where = f"{entry.path}:{finding.span.line}" if finding.span else entry.path
    fix = options.say(finding.fix) if finding.fix else ""
    texts = (
        options.say(SEVERITY[finding.level]),
        finding.kind.code,
        where,
        options.say(finding.message),
        fix,
    )
    return [_escaped(text, options) for text in texts]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _escaped(text: str, options: Options) -> str:
    return _PUNCTUATION.sub(r"\\\g<0>", printable(text, options))
