"""From lines and columns back to positions in a text, and edits that can be made together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxstrat.source.loading.edits import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dxstrat import findings
    from dxstrat.findings import Span


class Positions:
    """The line starts of one text, found once."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def of(self, span: Span) -> tuple[int, int]:
        """Return where a span begins and ends."""
        return (
            self._starts[span.line - 1] + span.column - 1,
            self._starts[span.end_line - 1] + span.end_column - 1,
        )

    def edit(self, wanted: findings.Edit) -> Edit:
        """Return the edit of the text that a finding asks for."""
        return Edit(*self.of(wanted.span), wanted.text)


def apart(edits: Iterable[Edit]) -> list[Edit]:
    """Return the edits in order, each once, without those that reach into one before."""
    kept: list[Edit] = []
    for one in sorted(set(edits)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept
