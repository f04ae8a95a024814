"""What is looked for in a text before it is parsed: what no parser lets pass, or what would keep one busy."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from dxstrat.source.mistakes import refusals, whole_file
from dxstrat.source.mistakes.characters import Unusual, refused_runs
from dxstrat.source.mistakes.fault import Fault, Unreadable
from dxstrat.source.mistakes.unusual import control_character, invisible_character, line_separator

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 200
_BYTE_ORDER_MARK = re.compile("\n(\ufeff)")  # left where files were strung together
_DIRECTIVE = re.compile(r"%(?!YAML[ \t])[^\n]*")
_BEFORE_DIRECTIVE = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n|%YAML[ \t][^\n]*\n)*+")


def faults_before_parsing(text: str) -> Iterator[Fault]:
    """Yield the control characters, unusual line breaks and directives of a text.

    Raises Unreadable where there are so many that the file cannot be meant as a plan.
    """
    runs = list(islice(refused_runs(text), _MOST + 1))
    if len(runs) > _MOST:
        raise Unreadable(whole_file.not_text(runs[0].start))
    for run in runs:
        yield line_separator(run) if run.sort == "separator" else control_character(run)
    yield from _directives(text)
    for match in islice(_BYTE_ORDER_MARK.finditer(text), _MOST):
        yield invisible_character(Unusual("invisible", 0xFEFF, match.start(1), match.end()))


def _directives(text: str) -> Iterator[Fault]:
    """Why: each %TAG is held against all before it, so that many of them take hours."""
    position = count = 0
    first: Fault | None = None
    while text.startswith("%") or "\n%" in text:
        before = _BEFORE_DIRECTIVE.match(text, position)
        match = _DIRECTIVE.match(text, before.end() if before else position)
        if match is None:
            return
        fault = refusals.directive(text, match.start())
        count += 1
        first = first or fault
        if count > _MOST:
            raise Unreadable(first)
        yield fault
        position = match.end() + 1
