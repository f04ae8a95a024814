"""The concise form: one line for each finding, as editors and `grep` like it, the summary last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.reporters.capped import by_file
from dxstrat.reporters.printable import SEVERITY_COLOR, painted, printable, shown_file, shown_place
from dxstrat.reporters.summary import summary_lines
from dxstrat.reporters.wording import SEVERITY, more

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.findings import Finding, Report
    from dxstrat.reporters.options import Options


def render_concise(reports: Sequence[Report], options: Options) -> str:
    """Return `plan.yaml:6:8: エラー[DX105] …` for each finding; lines are never broken."""
    lines: list[str] = []
    for report in reports:
        for file in by_file(report, options):
            lines += [concise_line(finding, report, options) for finding in file.shown]
            if file.hidden:
                lines.append(f"{shown_file(file.name, options)}: {options.say(more(file.hidden))}")
    lines += [printable(line, options) for line in summary_lines(reports, options)]
    return "".join(f"{line}\n" for line in lines)


def concise_line(finding: Finding, report: Report, options: Options) -> str:
    """Return a finding in one line: place, severity, code, sentence."""
    level = f"{options.say(SEVERITY[finding.level])}[{finding.kind.code}]"
    place = shown_place(finding, report, options)
    sentence = printable(options.say(finding.message), options)
    return f"{place}: {painted(level, SEVERITY_COLOR[finding.level], options)} {sentence}"
