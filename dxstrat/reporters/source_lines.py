"""The lines of the files that a run has read, each file split once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.findings import Report

_LINE_END = re.compile(r"\r\n|\r|\n")
"""The line ends that editors count; not the further ones of `str.splitlines`."""


class SourceLines:
    """Gives source lines by file name and number."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._texts = {name: text for report in reports for name, text in report.sources.items()}
        self._lines: dict[str, list[str]] = {}

    def line(self, file: str, number: int) -> str | None:
        """Return line `number` (from 1) of `file` without its end; None for an unknown file or line."""
        if file not in self._texts:
            return None
        if file not in self._lines:
            self._lines[file] = _LINE_END.split(self._texts[file])
        lines = self._lines[file]
        return lines[number - 1] if 1 <= number <= len(lines) else None
