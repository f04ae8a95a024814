"""The text form, for people at a terminal: sentence, source line with carets, place, fix, related places.

Everything fits the width asked for, except what must stay in one piece: names of files, and words
to be typed that are wider than the terminal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.reporters.capped import by_file
from dxstrat.reporters.excerpt import excerpt
from dxstrat.reporters.printable import (
    GUTTER_COLOR,
    LABEL_COLOR,
    SEVERITY_COLOR,
    painted,
    printable,
    shown_file,
    shown_place,
    shown_span,
)
from dxstrat.reporters.source_lines import SourceLines
from dxstrat.reporters.summary import summary_lines
from dxstrat.reporters.wording import FIX, PLACE, RELATED, SEVERITY, UNSHOWN, more
from dxstrat.text.message import Message, same
from dxstrat.text.width import width
from dxstrat.text.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.findings import Finding, Report, Span
    from dxstrat.reporters.options import Options


def render_text(reports: Sequence[Report], options: Options) -> str:
    """Return the reports for people to read, the summary last."""
    sources = SourceLines(reports)
    blocks: list[str] = []
    for report in reports:
        for file in by_file(report, options):
            blocks += ["\n".join(_finding(finding, report, sources, options)) for finding in file.shown]
            if file.hidden:
                hidden = f"{shown_file(file.name, options)}: {options.say(more(file.hidden))}"
                blocks.append("\n".join(_hung("", hidden, 2, options)))
    told = [*summary_lines(reports, options), *_left_unshown(reports, options)]
    summary = [line for text in told for line in _hung("", text, 0, options)]
    return "\n\n".join([*blocks, "\n".join(summary)]) + "\n"


def _left_unshown(reports: Sequence[Report], options: Options) -> list[str]:
    """Return how to see what is counted but not grave enough to be shown."""
    if all(finding.level >= options.least for report in reports for finding in report.findings):
        return []
    return [options.say(UNSHOWN)]


def _finding(finding: Finding, report: Report, sources: SourceLines, options: Options) -> list[str]:
    span = finding.span
    margin = " " * (len(str(span.line if span else 1)) + 2)
    head = f"{options.say(SEVERITY[finding.level])}[{finding.kind.code}] "
    arrow = painted("-->", GUTTER_COLOR, options)
    return [
        *_hung(head, options.say(finding.message), 2, options, SEVERITY_COLOR[finding.level]),
        f"  {arrow} {shown_place(finding, report, options)}",
        *(_source(finding, span, sources, options) if span else ()),
        *(
            line
            for label, note in _notes(finding, options)
            for line in _hung(
                f"{margin}= {options.say(label)}: ", note, len(margin) + 2, options, LABEL_COLOR
            )
        ),
    ]


def _source(finding: Finding, span: Span, sources: SourceLines, options: Options) -> list[str]:
    """Return the source line between its bars, with carets and label; nothing where it is not known."""
    source = sources.line(span.file, span.line)
    if source is None:
        return []
    number = f" {span.line} "
    bar = painted(" " * len(number) + "|", GUTTER_COLOR, options)
    room = options.width - len(number) - 2
    shown = excerpt(source, span, room, options)
    under = " " * shown.indent + "^" * shown.carets
    beside, below = _label(_label_text(finding, span, options), shown.indent, len(under) + 1, room, options)
    color = SEVERITY_COLOR[finding.level]
    return [
        bar,
        f"{painted(f'{number}|', GUTTER_COLOR, options)} {shown.text}".rstrip(" "),
        f"{bar} {painted(f'{under} {beside}'.rstrip(' '), color, options)}",
        *(f"{bar} {painted(line, color, options)}" for line in below),
    ]


def _label_text(finding: Finding, span: Span, options: Options) -> str:
    label = finding.label or same("")
    last = span.end_line if span.end_column > 1 else span.end_line - 1
    if last > span.line:
        label += Message(f"（{last}行目まで）", f" (to line {last})")
    return printable(options.say(label).strip(), options)


def _label(text: str, indent: int, after: int, room: int, options: Options) -> tuple[str, list[str]]:
    """Return the label as it stands beside the carets, or the lines of it that stand below them."""
    taken = width(text, ambiguous=options.ambiguous)
    if after + taken <= room:
        return text, []
    if taken <= room:
        return "", [" " * min(indent, room - taken) + text]
    return "", wrap(text, room, ambiguous=options.ambiguous)


def _notes(finding: Finding, options: Options) -> list[tuple[Message, str]]:
    notes = [(PLACE, options.say(finding.place))]
    if finding.fix is not None:
        notes.append((FIX, options.say(finding.fix)))
    notes += [
        (RELATED, f"{shown_span(related.span, options)} {options.say(related.message)}")
        for related in finding.related
    ]
    return [(label, note) for label, note in notes if note]


def _hung(head: str, text: str, hang: int, options: Options, color: str = "") -> list[str]:
    """Return `head` and `text` in lines of the width asked for, all but the first indented by `hang`."""
    first = width(head, ambiguous=options.ambiguous) - hang
    begin, *rest = wrap(
        printable(text, options), options.width - hang, first=first, ambiguous=options.ambiguous
    )
    head = painted(head if begin else head.rstrip(), color, options) if color else head
    return [head + begin, *(" " * hang + line for line in rest)]
