"""Text made fit for a terminal or a log: harmless, and in characters the stream has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.findings import Report, Severity, Span
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from dxstrat.findings.finding import Finding
    from dxstrat.reporters.options import Options

_UNCUT = 1_000_000
"""More columns than any message has: what had to be cut was cut when the message was made."""

_PLAIN = str.maketrans({"›": ">", "⏎": "\\n"})
"""Signs of our own that CP932 lacks: between the steps of a place, and for a line break in a value."""

SEVERITY_COLOR = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
GUTTER_COLOR = "1;34"
LABEL_COLOR = "1"


def printable(text: str, options: Options) -> str:
    """Return `text` on one line, with everything spelt out that is hidden or that the stream lacks.

    Why again, when foreign text has been made visible in the messages: this is the last door before
    a terminal, and it closes by itself.
    """
    return in_encoding(harmless(text), options)


def harmless(text: str) -> str:
    """Return `text` on one line, uncut, with everything spelt out that is hidden."""
    return visible(text, _UNCUT)


def in_encoding(text: str, options: Options) -> str:
    r"""Return `text` as the stream will show it: what its encoding lacks as `\xe9`, our own signs plainly."""
    try:
        written = text.encode(options.encoding)
    except UnicodeEncodeError:
        written = text.translate(_PLAIN).encode(options.encoding, "backslashreplace")
    return written.decode(options.encoding)


def shown_file(name: str, options: Options) -> str:
    """Return the name of a file for people; one that begins like a runner's command gets `./` before it."""
    shown = printable(name, options)
    return f"./{shown}" if shown.lstrip().startswith("::") else shown


def shown_place(finding: Finding, report: Report, options: Options) -> str:
    """Return `plan.yaml:6:8`, or the file alone where the whole file is meant."""
    return shown_span(finding.span, options) if finding.span else shown_file(report.path, options)


def shown_span(span: Span, options: Options) -> str:
    """Return where a stretch of a file begins, in the form that terminals and editors make clickable."""
    return f"{shown_file(span.file, options)}:{span.line}:{span.column}"


def painted(text: str, color: str, options: Options) -> str:
    """Return `text` in an ANSI colour where colours are wanted; never before its width was measured."""
    return f"\x1b[{color}m{text}\x1b[0m" if options.color and text else text
