"""From what dxstrat knows to what an editor is sent: places in its units, findings in its form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from dxstrat.findings import Severity
from dxstrat.language_server.positions import Encoding, units
from dxstrat.language_server.telling import told, told_error

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dxstrat.errors import DxstratError
    from dxstrat.findings import Edit, Finding, Span
    from dxstrat.text.message import Language

SOURCE = "dxstrat"

_SEVERITY = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_START = types.Range(types.Position(0, 0), types.Position(0, 0))


class Converter:
    """Converts for one editor and for the texts of one plan."""

    def __init__(
        self,
        sources: Mapping[str, str],
        encoding: Encoding,
        language: Language,
        uri_of: Callable[[str], str],
    ) -> None:
        """Take the texts of the files by their shown names, and how a shown name becomes an address."""
        self._sources = sources
        self._encoding = encoding
        self._language = language
        self._uri_of = uri_of
        self._lines: dict[str, list[str]] = {}

    def range(self, span: Span | None) -> types.Range:
        """Return a stretch of a file in the units of the editor; its first place for the file as a whole."""
        if span is None:
            return _START
        return types.Range(
            self._position(span.file, span.line, span.column),
            self._position(span.file, span.end_line, span.end_column),
        )

    def mark(self, span: Span | None) -> types.Range:
        """Return what is to be marked of a stretch: its part on its first line.

        Why: a measure that lacks something would otherwise be underlined from its first line to its last.
        """
        marked = self.range(span)
        if span is None or span.end_line == span.line:
            return marked
        line = self._line(span.file, span.line)
        return types.Range(marked.start, self._position(span.file, span.line, len(line) + 1))

    def location(self, span: Span) -> types.Location:
        """Return a stretch with the address of its file."""
        return types.Location(self._uri_of(span.file), self.range(span))

    def text_edit(self, edit: Edit) -> types.TextEdit:
        """Return an edit of a file."""
        return types.TextEdit(self.range(edit.span), edit.text)

    def diagnostic(self, finding: Finding) -> types.Diagnostic:
        """Return a finding as the editor shows it."""
        related = [
            types.DiagnosticRelatedInformation(
                types.Location(self._uri_of(one.span.file), self.mark(one.span)),
                one.message.in_language(self._language),
            )
            for one in finding.related
        ]
        return types.Diagnostic(
            range=self.mark(finding.span),
            message=told(finding).in_language(self._language),
            severity=_SEVERITY[finding.level],
            code=finding.kind.code,
            source=SOURCE,
            related_information=related or None,
        )

    def error(self, error: DxstratError) -> types.Diagnostic:
        """Return what keeps a plan from being checked."""
        return types.Diagnostic(
            range=_START,
            message=told_error(error).in_language(self._language),
            severity=types.DiagnosticSeverity.Error,
            source=SOURCE,
        )

    def _position(self, file: str, line: int, column: int) -> types.Position:
        return types.Position(line - 1, units(self._line(file, line), column - 1, self._encoding))

    def _line(self, file: str, line: int) -> str:
        lines = self._lines.get(file)
        if lines is None:
            lines = self._lines[file] = self._sources.get(file, "").split("\n")
        return lines[line - 1] if line <= len(lines) else ""
