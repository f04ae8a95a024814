"""`Fault`: something wrong in the text of one file, before its place is known to people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat import findings
from dxstrat.findings import Finding, Kind, Related, Severity
from dxstrat.source.document import Path
from dxstrat.source.kinds import (
    FULL_WIDTH_COLON,
    FULL_WIDTH_HASH,
    FULL_WIDTH_MARK,
    FULL_WIDTH_SPACE,
    SMART_QUOTES,
)
from dxstrat.source.loading.edits import Edit
from dxstrat.text.message import Message, same

if TYPE_CHECKING:
    from dxstrat.source.loading.lines import SourceText


_CERTAIN = (FULL_WIDTH_COLON, FULL_WIDTH_HASH, FULL_WIDTH_MARK, FULL_WIDTH_SPACE, SMART_QUOTES)
"""Signs in full width where YAML knows only the half-width ones: putting them right changes no meaning."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What stands from `start` to `end` of a text is wrong.

    `edits` put it right in memory, where what was meant is certain; then reading goes on as if it had
    been written so. `path` leads to the part of the data that is meant, where there is one.
    """

    kind: Kind
    start: int
    end: int
    message: Message
    fix: Message
    label: Message | None = None
    related: tuple[tuple[int, int, Message], ...] = ()
    edits: tuple[Edit, ...] = ()
    path: Path = ()
    severity: Severity | None = None

    def finding(self, source: SourceText) -> Finding:
        """Return the finding, its positions turned into lines and columns of `source`."""
        return Finding(
            self.kind,
            self.message,
            source.span(self.start, self.end),
            place=same(""),
            element="/".join(map(str, self.path)),
            label=self.label,
            fix=self.fix,
            related=tuple(Related(source.span(start, end), text) for start, end, text in self.related),
            severity=self.severity,
            edit=self._edit(source),
        )

    def _edit(self, source: SourceText) -> findings.Edit | None:
        if self.kind not in _CERTAIN or len(self.edits) != 1:
            return None
        edit = self.edits[0]
        return findings.Edit(source.span(edit.start, edit.end), edit.text)


class Unreadable(Exception):  # noqa: N818 - ends the reading of one file from any depth; never leaves the package
    """A file cannot be read on; the fault says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message.en)
        self.fault = fault
