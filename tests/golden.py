"""Golden texts: kept beside the tests, compared in full, and how findings stand in them.

`DXSTRAT_UPDATE_GOLDEN=1 pytest tests/…` writes them anew, to be read in the difference before they are kept.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dxstrat.findings import Finding


def golden(file: Path, text: str) -> str:
    """Return the text that was kept; write `text` in its place first where an update is asked for."""
    if os.environ.get("DXSTRAT_UPDATE_GOLDEN"):
        file.write_bytes(text.encode())
    return file.read_bytes().decode()


def sayings(finding: Finding, *, placed: bool = False, numbered: bool = False) -> Iterator[str]:
    """Yield what a finding says in both languages, line by line.

    `placed` adds where in the plan it is, `numbered` the lines of related places.
    """
    for language in ("ja", "en"):
        yield f"  {finding.message.in_language(language)}"
        if placed:
            yield f"    in: {finding.place.in_language(language)}"
        if finding.label:
            yield f"    ^^^ {finding.label.in_language(language)}"
        if finding.fix:
            yield f"    fix: {finding.fix.in_language(language)}"
        for related in finding.related:
            line = f"{related.span.line} " if numbered else ""
            yield f"    see: {line}{related.message.in_language(language)}"
