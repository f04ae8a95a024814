"""Read a file in which something may be amiss: carefully, mending slips on the way.

Why mending: a slip such as a full-width colon stops any parser, so that each run would report one.
Mended in memory, it is reported once and the rest of the file is read as it was meant.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from yaml.error import YAMLError

from dxstrat.source.kinds import NO_COLON, UNCLOSED_BRACKET, UNREADABLE_LINE, WRONG_INDENT
from dxstrat.source.limits import MOST_FAULTS
from dxstrat.source.loading.before import faults_before_parsing
from dxstrat.source.loading.careful import CarefulLoader
from dxstrat.source.loading.edits import Edit, EditedText
from dxstrat.source.loading.events import open_events
from dxstrat.source.loading.file import FileReading
from dxstrat.source.loading.lines import SourceText
from dxstrat.source.loading.spans import FileSpans
from dxstrat.source.mistakes.characters import direction_characters
from dxstrat.source.mistakes.fault import Fault, Unreadable
from dxstrat.source.mistakes.syntax import syntax_faults
from dxstrat.source.mistakes.traps import sure_traps_below
from dxstrat.source.mistakes.unusual import direction_character

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dxstrat.findings import Finding
    from dxstrat.source.document import Path
    from dxstrat.source.loading.progress import Loaded

_MOST_ROUNDS = 60
_MOST_CHARACTERS = 30_000_000
"""Read again and again, in all, of a file with slips: half a minute's work."""

_CONSEQUENCES = {NO_COLON.code, UNCLOSED_BRACKET.code, UNREADABLE_LINE.code, WRONG_INDENT.code}


class Mending:
    """One file with something in it that asks for a closer look."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._text = text
        self._edits: list[Edit] = []
        self._edited = EditedText(text)
        self._source = SourceText(name, self._edited)
        self._findings: list[tuple[Finding, Path, int]] = []
        self._mended: dict[int, set[str]] = {}
        """Codes of what was mended, by line."""

    def read(self) -> FileReading:
        """Read the file, again after each round of mending."""
        try:
            self._mend(tuple(faults_before_parsing(self._text)))
        except Unreadable as stop:
            return self._result(None, (stop.fault,))
        rounds = min(_MOST_ROUNDS, max(2, _MOST_CHARACTERS // max(1, len(self._text))))
        for _ in range(rounds - 1):
            loaded, stopped = self._load()
            slips = [fault for fault in loaded.faults if fault.edits] or [f for f in stopped if f.edits]
            if len(self._findings) >= MOST_FAULTS or not self._mend(slips):
                break
        else:
            loaded, stopped = self._load()
        return self._result(loaded, stopped)

    def _load(self) -> tuple[Loaded, tuple[Fault, ...]]:
        self._edited = EditedText(self._text, self._edits)
        self._source = SourceText(self._name, self._edited)
        text = self._source.text
        loader = CarefulLoader(text, open_events(text))
        try:
            loader.load()
        except Unreadable as stop:
            return loader.loaded, (stop.fault,)
        except YAMLError as error:
            return loader.loaded, syntax_faults(text, error, loader.loaded.last, in_flow=loader.in_flow)
        return loader.loaded, ()

    def _mend(self, faults: Iterable[Fault]) -> bool:
        """Report faults and put them right in memory; return whether anything was put right."""
        fresh = [fault for fault in faults if not self._is_consequence(fault)]
        for fault in fresh:
            self._report(fault)
        for fault in fresh:
            for edit in fault.edits:
                self._edits.append(self._edited.original_edit(edit))
            self._mended.setdefault(self._line(fault), set()).add(fault.kind.code)
        return bool(fresh)

    def _is_consequence(self, fault: Fault) -> bool:
        """Whether a fault only comes from how its line was mended, or comes back in spite of it."""
        mended = self._mended.get(self._line(fault), set())
        return bool(mended) and fault.kind.code in mended | _CONSEQUENCES

    def _line(self, fault: Fault) -> int:
        return self._source.span(fault.start, fault.start).line

    def _report(self, fault: Fault) -> None:
        finding = fault.finding(self._source)
        if all(finding != known for known, _, _ in self._findings):
            self._findings.append((finding, fault.path, self._source.original_position(fault.start)))

    def _result(self, loaded: Loaded | None, stopped: tuple[Fault, ...]) -> FileReading:
        for fault in (*(loaded.faults if loaded else ()), *stopped):
            if len(self._findings) < MOST_FAULTS and not self._is_consequence(fault):
                self._report(fault)
        text = self._source.text
        if stopped:
            for slip in islice(sure_traps_below(text, max(fault.end for fault in stopped)), MOST_FAULTS):
                self._report(slip)
        self._report_directions(text)
        if loaded is None or stopped:
            return FileReading(self._source, None, tuple((one, path) for one, path, _ in self._findings))
        spans = FileSpans(self._source, loaded.data, loaded.row)
        findings = tuple((one, path or spans.path_at(position)) for one, path, position in self._findings)
        return FileReading(self._source, spans, findings, frozenset(loaded.unread))

    def _report_directions(self, text: str) -> None:
        """Report the characters that change the direction in comments too: they hide what stands there."""
        known = {(finding.span.line, finding.span.column) for finding, _, _ in self._findings if finding.span}
        for one in islice(direction_characters(text), MOST_FAULTS):
            span = self._source.span(one.start, one.end)
            if (span.line, span.column) not in known:
                self._report(direction_character(one, strict=False))
