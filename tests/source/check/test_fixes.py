"""What a finding tells to type does put the mistake right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.source.check.test_messages import TEXTS, findings_of

if TYPE_CHECKING:
    from dxstrat.findings import Finding

EXACT = re.compile(
    r"write (?!something like|one of|a |the |it |year|list@|name@|an |six |at |true or)(\S.*?)(?:;.*| if .*)?"
)
LINE = re.compile(r"\w+: ")


def exact_fixes(text: str) -> list[tuple[Finding, str]]:
    """Return the findings whose fix is a text to type in place of what is under the caret."""
    fixes = []
    for finding in findings_of(text):
        match = EXACT.fullmatch(finding.fix.en if finding.fix else "")
        if match and not LINE.match(match[1]):
            fixes.append((finding, match[1]))
    return fixes


@pytest.mark.parametrize("name", [name for name, text in TEXTS.items() if exact_fixes(text)])
def test_typing_what_is_told_puts_it_right(name: str) -> None:
    text = TEXTS[name]
    before = [(one.kind.code, one.element) for one in findings_of(text)]
    for finding, typed in exact_fixes(text):
        span = finding.span
        assert span is not None
        assert span.line == span.end_line
        lines = text.split("\n")
        line = lines[span.line - 1]
        lines[span.line - 1] = line[: span.column - 1] + typed + line[span.end_column - 1 :]
        after = [(one.kind.code, one.element) for one in findings_of("\n".join(lines))]
        assert (finding.kind.code, finding.element) not in after, (finding.message.ja, typed)
        assert len(after) < len(before), (finding.message.ja, typed, set(after) - set(before))


def test_many_mistakes_have_such_a_fix() -> None:
    assert sum(len(exact_fixes(text)) for text in TEXTS.values()) > 50
